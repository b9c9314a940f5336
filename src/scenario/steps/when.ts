import { z } from 'zod';

import { labelOfCondition } from '../condition/label.ts';
import { asksNothing, conditionIn, conditionShape, nothingAsked } from '../condition/schema.ts';
import { waitFor } from '../condition/wait.ts';
import { defineStep } from '../step.ts';
import { seconds, slot } from './parts.ts';

export const when = defineStep({
  keyword: 'when',
  summary: 'Runs `then` when a condition holds, else `otherwise`.',
  schema: z
    .strictObject({
      ...conditionShape,
      within: seconds.max(600).optional().describe('seconds to wait for it; 0 unless told'),
      // oxlint-disable-next-line unicorn/no-thenable -- a list is never called
      then: slot,
      otherwise: slot.optional(),
    })
    .refine((input) => !asksNothing(input), nothingAsked),
  slots: ['then', 'otherwise'],
  label: (input) => labelOfCondition(conditionIn(input)),
  run: async (input, context, slots) => {
    await context.see({ settle: true });
    const { met } = await waitFor(context, conditionIn(input), (input.within ?? 0) * 1000);
    const part = met === true ? 'then' : 'otherwise';
    await context.perform(slots[part], part);
    if (met === true || slots.otherwise.length > 0) return {};
    const detail = met === null ? 'it could not be told' : 'it does not hold';
    return { state: 'skipped', reason: { code: 'condition-not-met', detail } };
  },
});
