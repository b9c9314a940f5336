import { namesOf, seen, select } from '../selection.ts';
import { defineRule } from '../rule.ts';
import { messages } from './messages.ts';

export const backgroundSensorUse = defineRule({
  meta: {
    id: 'background-sensor-use',
    version: 1,
    subject: 'privacy',
    requirements: ['RDF-3.3', 'RDF-4.4', 'IAP-1', 'IAP-2', 'IAP-3'],
    severity: 'serious',
    force: 'mandatory',
    requires: ['prompts'],
    messages,
  },
  evaluate: (evidence) => {
    const { items, seenAt } = select(
      'prompts',
      '/uses',
      evidence['prompts'].uses,
      (use) => use.granted && (use.state.startsWith('bg') || use.state.startsWith('cch')),
    );
    if (items.length > 0)
      return [
        {
          outcome: 'cantTell',
          message: 'background',
          values: { count: items.length, ops: namesOf(items, (use) => use.op) },
          seenAt,
        },
      ];
    return [{ outcome: 'passed', message: 'none', values: {}, seenAt: [seen('prompts', '/uses')] }];
  },
});
