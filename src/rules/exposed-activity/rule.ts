import { exposure } from '../exposure.ts';
import { defineRule } from '../rule.ts';
import { messages } from './messages.ts';

export const exposedActivity = defineRule({
  meta: {
    id: 'exposed-activity',
    version: 1,
    subject: 'security',
    requirements: ['GMA-22', 'GBT34975-5'],
    severity: 'moderate',
    force: 'recommended',
    requires: ['components'],
    messages,
  },
  evaluate: ({ components }) =>
    exposure(components, ['activity', 'activity-alias'], { own: 'cantTell', sdk: 'passed' }),
});
