import { z } from 'zod';

import { defineStep } from '../step.ts';

export const back = defineStep({
  keyword: 'back',
  summary: 'Presses Back.',
  schema: z.strictObject({ times: z.int().min(1).max(10).optional() }),
  short: { schema: z.int(), expand: (value) => (typeof value === 'number' ? { times: value } : (value ?? {})) },
  label: ({ times }) => (times === undefined ? '' : String(times)),
  run: async ({ times }, context) => {
    let seen = context.last;
    for (let left = times ?? 1; left > 0; left -= 1) {
      context.touching('Back');
      await context.session.press('back');
      seen = await context.see({ settle: true });
    }
    return seen === undefined ? {} : { seen };
  },
});
