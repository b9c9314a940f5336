import { z } from 'zod';

import { conditionIn, conditionShape, asksNothing } from '../condition/schema.ts';
import { labelOfCondition } from '../condition/label.ts';
import { waitFor } from '../condition/wait.ts';
import { bilingual } from '../read/bilingual.ts';
import { InspectorError } from '../../shared/errors.ts';
import { defineStep } from '../step.ts';
import { seconds } from './parts.ts';

const patience = 10;

export const wait = defineStep({
  keyword: 'wait',
  summary: 'Waits for a condition, or lets a bounded time pass where time itself is what is tried.',
  schema: z
    .strictObject({
      ...conditionShape,
      seconds: seconds.optional().describe('how long; with a condition, how long at most (10 unless told)'),
      optional: z.boolean().optional().describe('going on without it is no failure'),
    })
    .refine(
      (input) => input.seconds !== undefined || !asksNothing(input),
      bilingual('须写 seconds 或一个条件', 'needs seconds or a condition'),
    ),
  short: { schema: z.number(), expand: (value) => (typeof value === 'number' ? { seconds: value } : value) },
  label: (input) =>
    [labelOfCondition(conditionIn(input)), input.seconds === undefined ? '' : `${input.seconds} s`]
      .filter((part) => part !== '')
      .join(', '),
  run: async (input, context) => {
    const condition = conditionIn(input);
    if (asksNothing(condition)) {
      await context.pace.sleep((input.seconds ?? 0) * 1000, context.signal);
      return { seen: await context.see() };
    }
    const { met } = await waitFor(context, condition, (input.seconds ?? patience) * 1000);
    const seen = await context.see();
    if (met === true) return { seen };
    const detail = `did not come about: ${labelOfCondition(condition)}`;
    if (input.optional === true) return { seen, state: 'skipped', reason: { code: 'step-timeout', detail } };
    throw new InspectorError('step-timeout', detail);
  },
});
