import { z } from 'zod';

import { defineStep } from '../step.ts';
import { labelOf } from '../selector/label.ts';
import { asksNothing, nothingAsked } from '../selector/schema.ts';
import { touch } from '../touch/touch.ts';
import { milliseconds, seconds, selectorIn, target, textShort } from './parts.ts';

export const longPress = defineStep({
  keyword: 'longPress',
  summary: 'Like tapOn, but holds the finger down.',
  schema: z
    .strictObject({ ...target.shape, seconds: seconds.max(30).optional().describe('how long; 1 unless told') })
    .refine((input) => !asksNothing(input), nothingAsked),
  short: textShort,
  label: (input) => labelOf(input),
  run: (input, context) =>
    touch(
      context,
      selectorIn(input),
      { optional: input.optional ?? false, timeout: milliseconds(input.timeout) },
      (point) => context.session.longPress(point, milliseconds(input.seconds ?? 1)),
    ),
});
