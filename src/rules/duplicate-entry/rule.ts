import { isVital } from '../archive-tampering/tricks.ts';
import { archiveProblems } from '../archive-problems.ts';
import { defineRule } from '../rule.ts';
import { namesOf, seen } from '../selection.ts';
import { messages } from './messages.ts';

export const duplicateEntry = defineRule({
  meta: {
    id: 'duplicate-entry',
    version: 1,
    subject: 'integrity',
    requirements: ['GMA-22', 'MLP-01'],
    severity: 'critical',
    force: 'mandatory',
    requires: ['container'],
    messages,
  },
  evaluate({ container }) {
    const { items, seenAt, entries } = archiveProblems(container, 'zip-duplicate-name');
    if (items.length === 0)
      return [{ outcome: 'passed', message: 'unique', values: { entries }, seenAt: [seen('container', '/parts')] }];
    const places = namesOf(items, (problem) => problem.place);
    if (items.some((problem) => isVital(problem.place)))
      return [{ outcome: 'failed', message: 'vital', values: { places }, seenAt }];
    return [{ outcome: 'cantTell', message: 'side', values: { count: items.length, places }, seenAt }];
  },
});
