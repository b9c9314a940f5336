import { exposure } from '../exposure.ts';
import { failedIfWhole } from '../absence.ts';
import { defineRule } from '../rule.ts';
import { messages } from './messages.ts';

export const exposedProvider = defineRule({
  meta: {
    id: 'exposed-provider',
    version: 1,
    subject: 'security',
    requirements: ['GMA-22', 'GBT34975-3'],
    severity: 'critical',
    force: 'mandatory',
    requires: ['components'],
    messages,
  },
  evaluate: ({ components }) => exposure(components, ['provider'], { own: failedIfWhole(components), sdk: 'cantTell' }),
});
