import { z } from 'zod';

import { defineStep } from '../step.ts';
import { swipeWithin } from '../touch/swipe.ts';

const mostPages = 10;

export const capture = defineStep({
  keyword: 'capture',
  summary: 'Looks and keeps what is seen under a name; `scroll: true` looks at the whole page.',
  schema: z.strictObject({
    name: z.string().max(64).optional(),
    scroll: z.boolean().optional().describe('down to the end, ten screens at most'),
  }),
  short: { schema: z.string(), expand: (value) => (typeof value === 'string' ? { name: value } : (value ?? {})) },
  label: ({ name, scroll }) => `${name ?? ''}${scroll === true ? ' (whole page)' : ''}`.trim(),
  run: async ({ name, scroll }, context) => {
    const seen = await context.see({ settle: true });
    let before = seen;
    const pages = scroll === true ? mostPages : 1;
    for (let page = 1; page < pages; page += 1) {
      await swipeWithin(context, { direction: 'up', area: undefined, part: 0.7, duration: 400 });
      const next = await context.see({ settle: true });
      if (next.capture.xml === before.capture.xml) break;
      before = next;
    }
    return name === undefined ? { seen } : { seen, name };
  },
});
