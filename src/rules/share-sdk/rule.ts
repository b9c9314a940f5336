import { defineRule } from '../rule.ts';
import { sdkLead } from '../sdk-lead.ts';
import { messages } from './messages.ts';

export const shareSdk = defineRule({
  meta: {
    id: 'share-sdk',
    version: 1,
    subject: 'forced-use',
    requirements: ['GMA-BAN-4', 'OPN-07'],
    severity: 'minor',
    force: 'recommended',
    requires: ['sdks'],
    messages,
  },
  evaluate: ({ sdks }) => sdkLead(sdks, ['share']),
});
