import { z } from 'zod';

import { labelOfCondition } from '../condition/label.ts';
import { condition } from '../condition/schema.ts';
import { waitFor } from '../condition/wait.ts';
import { defineStep } from '../step.ts';
import { slot } from './parts.ts';

const mostWhile = 20;

export const repeat = defineStep({
  keyword: 'repeat',
  summary: 'Runs its steps so many times, or as long as a condition holds (20 times at most unless told).',
  schema: z.strictObject({
    times: z.int().min(1).max(200).optional(),
    while: condition.optional(),
    do: slot,
  }),
  slots: ['do'],
  label: (input) =>
    [
      input.times === undefined ? '' : `${input.times} times`,
      input.while === undefined ? '' : labelOfCondition(input.while),
    ]
      .filter((part) => part !== '')
      .join(', while '),
  run: async (input, context, slots) => {
    const most = input.times ?? (input.while === undefined ? 1 : mostWhile);
    for (let time = 0; time < most; time += 1) {
      if (input.while !== undefined && (await waitFor(context, input.while, 0)).met !== true) break;
      await context.perform(slots.do, `${time}.do`);
    }
    return {};
  },
});
