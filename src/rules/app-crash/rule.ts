import { defectValues } from '../defects.ts';
import { defineRule } from '../rule.ts';
import { seen, select } from '../selection.ts';
import { messages } from './messages.ts';

export const appCrash = defineRule({
  meta: {
    id: 'app-crash',
    version: 2,
    subject: 'compatibility',
    requirements: ['GMA-15', 'GMA-16'],
    severity: 'critical',
    force: 'mandatory',
    requires: ['crashes', 'runs'],
    messages,
  },
  evaluate: (evidence) => {
    const { items, seenAt } = select(
      'crashes',
      '/crashes',
      evidence['crashes'].crashes,
      (crash) => crash.kind === 'crash' || crash.kind === 'native-crash',
    );
    if (items.length > 0)
      return [
        {
          outcome: 'failed',
          message: 'seen',
          values: defectValues(items),
          seenAt,
        },
      ];
    return [
      {
        outcome: 'passed',
        message: 'none',
        values: { seconds: Math.round(evidence.crashes.observedSeconds) },
        seenAt: [seen('crashes', '/crashes')],
      },
    ];
  },
});
