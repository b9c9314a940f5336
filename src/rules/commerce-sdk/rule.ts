import { defineRule } from '../rule.ts';
import { sdkLead } from '../sdk-lead.ts';
import { messages } from './messages.ts';

export const commerceSdk = defineRule({
  meta: {
    id: 'commerce-sdk',
    version: 1,
    subject: 'business',
    requirements: ['GMA-BAN-5', 'ADS-01'],
    severity: 'serious',
    force: 'mandatory',
    requires: ['sdks'],
    messages,
  },
  evaluate: ({ sdks }) => sdkLead(sdks, ['shop', 'games']),
});
