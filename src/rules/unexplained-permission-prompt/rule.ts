import { namesOf, seen, select } from '../selection.ts';
import { defineRule } from '../rule.ts';
import { messages } from './messages.ts';

export const unexplainedPermissionPrompt = defineRule({
  meta: {
    id: 'unexplained-permission-prompt',
    version: 1,
    subject: 'permissions',
    requirements: ['RDF-2.3'],
    severity: 'moderate',
    force: 'mandatory',
    requires: ['prompts', 'runs'],
    messages,
  },
  evaluate: (evidence) => {
    const { items, seenAt } = select(
      'prompts',
      '/prompts',
      evidence['prompts'].prompts,
      (prompt) => prompt.purposeTold === false,
    );
    if (items.length > 0)
      return [
        {
          outcome: 'cantTell',
          message: 'unexplained',
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
