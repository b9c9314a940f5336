import { defineStep } from '../step.ts';
import { labelOf } from '../selector/label.ts';
import { touch } from '../touch/touch.ts';
import { milliseconds, selectorIn, target, textShort } from './parts.ts';

export const tapOn = defineStep({
  keyword: 'tapOn',
  summary: 'Waits for a widget, taps it unless that would touch the live service, and waits until the screen settles.',
  schema: target,
  short: textShort,
  label: (input) => labelOf(input),
  run: (input, context) =>
    touch(
      context,
      selectorIn(input),
      { optional: input.optional ?? false, timeout: milliseconds(input.timeout) },
      (point) => context.session.tap(point),
    ),
});
