import { isVital } from '../archive-tampering/tricks.ts';
import { defineRule } from '../rule.ts';
import { namesOf, seen, select } from '../selection.ts';
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
    const { items, seenAt } = select(
      'container',
      '/problems',
      container.problems,
      ({ code }) => code === 'zip-duplicate-name',
    );
    if (items.length === 0) {
      const entries = container.parts.reduce((total, part) => total + part.entries, 0);
      return [{ outcome: 'passed', message: 'unique', values: { entries }, seenAt: [seen('container', '/parts')] }];
    }
    const places = namesOf(items, (problem) => problem.place);
    if (items.some((problem) => isVital(problem.place)))
      return [{ outcome: 'failed', message: 'vital', values: { places }, seenAt }];
    return [{ outcome: 'cantTell', message: 'side', values: { count: items.length, places }, seenAt }];
  },
});
