import { defineRule } from '../rule.ts';
import { namesOf, seen, select } from '../selection.ts';
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
    const { items, seenAt } = select(
      'container',
      '/problems',
      container.problems,
      ({ code }) => code === 'zip-name-outside',
    );
    if (items.length === 0) {
      const entries = container.parts.reduce((total, part) => total + part.entries, 0);
      return [{ outcome: 'passed', message: 'inside', values: { entries }, seenAt: [seen('container', '/parts')] }];
    }
    const places = namesOf(items, (problem) => problem.place);
    return [{ outcome: 'cantTell', message: 'escaping', values: { count: items.length, places }, seenAt }];
  },
});
