import { z } from 'zod';

import { InspectorError } from '../../shared/errors.ts';
import { resolve } from '../selector/resolve.ts';
import { labelOf } from '../selector/label.ts';
import { selector } from '../selector/schema.ts';
import { defineStep } from '../step.ts';
import { swipeWithin } from '../touch/swipe.ts';
import { directions } from './parts.ts';

const opposite = { up: 'down', down: 'up', left: 'right', right: 'left' } as const;

export const scrollUntil = defineStep({
  keyword: 'scrollUntil',
  summary: 'Scrolls until a widget is on the screen or the end is reached.',
  schema: z.strictObject({
    visible: selector,
    direction: z.enum(directions).optional().describe('where to look: down unless told'),
    times: z.int().min(1).max(100).optional().describe('10 unless told'),
    optional: z.boolean().optional().describe('not finding it is no failure'),
  }),
  short: { schema: z.string(), expand: (value) => (typeof value === 'string' ? { visible: value } : value) },
  label: ({ visible, direction }) => `${labelOf(visible)}${direction === undefined ? '' : ` ${direction}`}`,
  run: async ({ visible, direction, times, optional }, context) => {
    let seen = await context.see({ settle: true });
    for (let left = times ?? 10; left >= 0; left -= 1) {
      const { tree } = seen.capture;
      if (tree !== undefined && resolve(tree, visible, context.list).length > 0) return { seen };
      if (left === 0) break;
      const before = seen.capture.xml;
      await swipeWithin(context, {
        direction: opposite[direction ?? 'down'],
        area: undefined,
        part: 0.6,
        duration: 400,
      });
      seen = await context.see({ settle: true });
      // Nothing moved: the end.
      if (seen.capture.xml === before) break;
    }
    const detail = `not found by scrolling: ${labelOf(visible)}`;
    if (optional === true) return { seen, state: 'skipped', reason: { code: 'element-not-found', detail } };
    throw new InspectorError('element-not-found', detail);
  },
});
