import { namesOf, seen, select } from '../selection.ts';
import { defineRule } from '../rule.ts';
import { messages } from './messages.ts';

export const pageError = defineRule({
  meta: {
    id: 'page-error',
    version: 1,
    subject: 'compatibility',
    requirements: ['GMA-15', 'GMA-16'],
    severity: 'minor',
    force: 'recommended',
    requires: ['crashes', 'runs'],
    messages,
  },
  evaluate: (evidence) => {
    const { items, seenAt } = select(
      'crashes',
      '/crashes',
      evidence['crashes'].crashes,
      (crash) => crash.kind === 'web-error',
    );
    if (items.length > 0)
      return [
        {
          outcome: 'failed',
          message: 'seen',
          values: {
            count: items.length,
            details: namesOf(items, (crash) => crash.reason.slice(0, 200)),
            runs: namesOf(items, (crash) => crash.run ?? '—'),
          },
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
