import { z } from 'zod';

import { defineStep } from '../step.ts';

const states = ['online', 'offline'] as const;

export const setNetwork = defineStep({
  keyword: 'setNetwork',
  summary:
    'Connects the phone or cuts it off. While it is cut off, nothing can harm the live service and everything may be touched.',
  schema: z.strictObject({ to: z.enum(states) }),
  short: { schema: z.enum(states), expand: (value) => (typeof value === 'string' ? { to: value } : value) },
  label: ({ to }) => to,
  run: async ({ to }, { setNetwork: set, see }) => {
    await set(to);
    return { seen: await see() };
  },
});
