import { exposure } from '../exposure.ts';
import { defineRule } from '../rule.ts';
import { messages } from './messages.ts';

export const exposedService = defineRule({
  meta: {
    id: 'exposed-service',
    version: 1,
    subject: 'security',
    requirements: ['GMA-22', 'GBT34975-5'],
    severity: 'serious',
    force: 'recommended',
    requires: ['components'],
    messages,
  },
  evaluate: ({ components }) => exposure(components, ['service'], { own: 'cantTell', sdk: 'passed' }),
});
