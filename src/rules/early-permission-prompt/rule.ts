import { namesOf, seen, select } from '../selection.ts';
import { defineRule } from '../rule.ts';
import { messages } from './messages.ts';

export const earlyPermissionPrompt = defineRule({
  meta: {
    id: 'early-permission-prompt',
    version: 1,
    subject: 'permissions',
    requirements: ['RDF-2.3', 'RDF-3.1', 'RDF-4.1'],
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
      (prompt) => prompt.beforeUserAction,
    );
    if (items.length > 0)
      return [
        {
          outcome: 'cantTell',
          message: 'early',
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
