import { namesOf, seen, select } from '../selection.ts';
import { defineRule } from '../rule.ts';
import { messages } from './messages.ts';

export const repeatedPermissionPrompt = defineRule({
  meta: {
    id: 'repeated-permission-prompt',
    version: 1,
    subject: 'permissions',
    requirements: ['RDF-3.2', 'TAF4-2', 'TAF4-4'],
    severity: 'serious',
    force: 'mandatory',
    requires: ['prompts', 'runs'],
    messages,
  },
  evaluate: (evidence) => {
    const { items, seenAt } = select(
      'prompts',
      '/prompts',
      evidence['prompts'].prompts,
      (prompt) => prompt.answer === 'deny' && prompt.afterwards === 'asked-again',
    );
    if (items.length > 0)
      return [
        {
          outcome: 'failed',
          message: 'repeated',
          values: {
            count: items.length,
            permissions: namesOf(
              items.flatMap((prompt) => (prompt.permissions.length > 0 ? prompt.permissions : [prompt.message])),
              (name) => name,
            ),
            after: namesOf(items, (prompt) => prompt.after ?? '—'),
          },
          seenAt,
        },
      ];
    return [
      {
        outcome: 'passed',
        message: 'none',
        values: { count: evidence.prompts.prompts.length },
        seenAt: [seen('prompts', '/prompts')],
      },
    ];
  },
});
