import type { EvidenceOf } from '../../evidence/kinds/index.ts';
import { namesOf, seen, select } from '../selection.ts';
import { defineRule } from '../rule.ts';
import { messages } from './messages.ts';

type Use = EvidenceOf<'prompts'>['uses'][number];

/** Ops of what the rule is about. A service with a notice uses them, too, after its page was left; it may use a vibrator. */
const sensors = /LOCATION|GPS|CAMERA|RECORD_AUDIO/;

export const backgroundSensorUse = defineRule({
  meta: {
    id: 'background-sensor-use',
    version: 2,
    subject: 'privacy',
    requirements: ['RDF-3.3', 'RDF-4.4', 'IAP-1', 'IAP-2', 'IAP-3'],
    severity: 'serious',
    force: 'mandatory',
    requires: ['prompts'],
    messages,
  },
  evaluate: ({ prompts }) => {
    const used = (wanted: (use: Use) => boolean) =>
      select('prompts', '/uses', prompts.uses, (use) => use.granted && wanted(use));
    const away = used(({ op, state }) => /^(?:bg|cch)/.test(state) || (state.startsWith('fgsvc') && sensors.test(op)));
    if (away.items.length > 0)
      return [
        {
          outcome: 'cantTell',
          message: 'background',
          values: { count: away.items.length, ops: namesOf(away.items, ({ op }) => op) },
          seenAt: away.seenAt,
        },
      ];
    const unplaced = used(({ op, state }) => state === '' && sensors.test(op));
    if (unplaced.items.length > 0)
      return [
        {
          outcome: 'cantTell',
          message: 'unplaced',
          values: { ops: namesOf(unplaced.items, ({ op }) => op) },
          seenAt: unplaced.seenAt,
        },
      ];
    return [{ outcome: 'passed', message: 'none', values: {}, seenAt: [seen('prompts', '/uses')] }];
  },
});
