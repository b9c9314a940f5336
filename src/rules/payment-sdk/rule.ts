import { defineRule } from '../rule.ts';
import { sdkLead } from '../sdk-lead.ts';
import { messages } from './messages.ts';

export const paymentSdk = defineRule({
  meta: {
    id: 'payment-sdk',
    version: 1,
    subject: 'business',
    requirements: ['GMA-BAN-5'],
    severity: 'serious',
    force: 'mandatory',
    requires: ['sdks'],
    messages,
  },
  evaluate: ({ sdks }) => sdkLead(sdks, ['payment']),
});
