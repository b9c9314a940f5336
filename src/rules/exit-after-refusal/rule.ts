import { namesOf, seen, select } from '../selection.ts';
import { defineRule } from '../rule.ts';
import { messages } from './messages.ts';

export const exitAfterRefusal = defineRule({
  meta: {
    id: 'exit-after-refusal',
    version: 1,
    subject: 'permissions',
    requirements: ['RDF-4.2', 'TAF4-1', 'NPI-01'],
    severity: 'serious',
    force: 'mandatory',
    requires: ['prompts', 'runs'],
    messages,
  },
  evaluate: ({ prompts }) => {
    const { items, seenAt } = select(
      'prompts',
      '/prompts',
      prompts.prompts,
      ({ afterwards, answer }) => answer === 'deny' && (afterwards === 'exited' || afterwards === 'blocked'),
    );
    const refused = prompts.prompts.filter(({ answer }) => answer === 'deny').length;
    if (items.length > 0) {
      const permissions = namesOf(
        items.flatMap((prompt) => prompt.permissions),
        (name) => name,
      );
      const values = { count: items.length, permissions };
      return [{ outcome: 'failed', message: 'exited', values, seenAt }];
    }
    const seenIn = [seen('prompts', '/prompts')];
    if (refused === 0)
      return [{ outcome: 'inapplicable', message: 'not-refused', values: { count: 0 }, seenAt: seenIn }];
    const unknown = prompts.prompts.some(({ afterwards, answer }) => answer === 'deny' && afterwards === 'unknown');
    return [{ outcome: unknown ? 'cantTell' : 'passed', message: 'none', values: { count: refused }, seenAt: seenIn }];
  },
});
