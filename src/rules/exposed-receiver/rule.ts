import { exposure } from '../exposure.ts';
import { defineRule } from '../rule.ts';
import { messages } from './messages.ts';

export const exposedReceiver = defineRule({
  meta: {
    id: 'exposed-receiver',
    version: 1,
    subject: 'security',
    requirements: ['GMA-22', 'GBT34975-5'],
    severity: 'moderate',
    force: 'recommended',
    requires: ['components'],
    messages,
  },
  evaluate: ({ components }) => exposure(components, ['receiver'], { own: 'cantTell', sdk: 'passed' }),
});
