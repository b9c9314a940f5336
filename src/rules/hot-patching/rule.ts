import { defineRule } from '../rule.ts';
import { sdkLead } from '../sdk-lead.ts';
import { messages } from './messages.ts';

export const hotPatching = defineRule({
  meta: {
    id: 'hot-patching',
    version: 1,
    subject: 'integrity',
    requirements: ['GMA-11', 'GMA-22'],
    severity: 'serious',
    force: 'recommended',
    requires: ['sdks'],
    messages,
  },
  evaluate: ({ sdks }) => sdkLead(sdks, ['hotfix', 'plugin']),
});
