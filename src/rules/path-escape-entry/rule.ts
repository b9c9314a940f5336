import { archiveProblems } from '../archive-problems.ts';
import { defineRule } from '../rule.ts';
import { namesOf, seen } from '../selection.ts';
import { messages } from './messages.ts';

export const pathEscapeEntry = defineRule({
  meta: {
    id: 'path-escape-entry',
    version: 1,
    subject: 'integrity',
    requirements: ['GMA-22'],
    severity: 'serious',
    force: 'mandatory',
    requires: ['container'],
    messages,
  },
  evaluate({ container }) {
    const { items, seenAt, entries } = archiveProblems(container, 'zip-name-outside');
    if (items.length === 0)
      return [{ outcome: 'passed', message: 'inside', values: { entries }, seenAt: [seen('container', '/parts')] }];
    const places = namesOf(items, (problem) => problem.place);
    return [{ outcome: 'cantTell', message: 'escaping', values: { count: items.length, places }, seenAt }];
  },
});
