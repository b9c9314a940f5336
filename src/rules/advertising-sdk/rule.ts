import { defineRule } from '../rule.ts';
import { sdkLead } from '../sdk-lead.ts';
import { messages } from './messages.ts';

export const advertisingSdk = defineRule({
  meta: {
    id: 'advertising-sdk',
    version: 1,
    subject: 'business',
    requirements: ['GMA-BAN-5', 'ADS-01', 'ELD-5.x'],
    severity: 'critical',
    force: 'mandatory',
    requires: ['sdks'],
    messages,
  },
  evaluate: ({ sdks }) => sdkLead(sdks, ['ads']),
});
