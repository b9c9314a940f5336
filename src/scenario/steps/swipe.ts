import { z } from 'zod';

import type { Bounds } from '../../evidence/screen/node.ts';
import { InspectorError } from '../../shared/errors.ts';
import { labelOf } from '../selector/label.ts';
import { selector } from '../selector/schema.ts';
import { defineStep } from '../step.ts';
import { find } from '../touch/find.ts';
import { swipeWithin } from '../touch/swipe.ts';
import { directions, milliseconds, seconds } from './parts.ts';

export const swipe = defineStep({
  keyword: 'swipe',
  summary: 'Moves the finger up, down, left or right over the screen or over a widget.',
  schema: z.strictObject({
    direction: z.enum(directions).describe('where the finger goes'),
    over: selector.optional(),
    distance: z.number().min(0.05).max(0.95).optional().describe('part of the height or width; 0.6 unless told'),
    seconds: seconds.max(10).optional(),
  }),
  short: {
    schema: z.enum(directions),
    expand: (value) => (typeof value === 'string' ? { direction: value } : value),
  },
  label: ({ direction, over }) => `${direction}${over === undefined ? '' : ` over ${labelOf(over)}`}`,
  run: async ({ direction, over, distance, seconds: duration }, context) => {
    let area: Bounds | undefined;
    if (over !== undefined) {
      area = (await find(context, over, 7000))?.node.bounds;
      if (area === undefined) throw new InspectorError('element-not-found', `not on the screen: ${labelOf(over)}`);
    }
    await swipeWithin(context, { direction, area, part: distance ?? 0.6, duration: milliseconds(duration) ?? 300 });
    const seen = await context.see({ settle: true });
    return area === undefined ? { seen } : { seen, element: area };
  },
});
