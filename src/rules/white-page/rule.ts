import { defectValues } from '../defects.ts';
import { defineRule } from '../rule.ts';
import { seen, select } from '../selection.ts';
import { messages } from './messages.ts';

export const whitePage = defineRule({
  meta: {
    id: 'white-page',
    version: 1,
    subject: 'compatibility',
    requirements: ['GMA-15', 'GMA-16'],
    severity: 'serious',
    force: 'mandatory',
    requires: ['coverage', 'crashes', 'runs'],
    messages,
  },
  evaluate: ({ coverage, crashes }) => {
    const { items, seenAt } = select('crashes', '/crashes', crashes.crashes, ({ kind }) => kind === 'white-screen');
    if (items.length > 0) return [{ outcome: 'failed', message: 'seen', values: defectValues(items), seenAt }];
    const isExplored = coverage.walk !== undefined && coverage.screens > 0;
    return [
      {
        outcome: isExplored ? 'passed' : 'cantTell',
        message: isExplored ? 'none' : 'unknown',
        values: { screens: coverage.screens },
        seenAt: [seen('coverage', '/screens')],
      },
    ];
  },
});
