import { z } from 'zod';

import { defineStep } from '../step.ts';

export const home = defineStep({
  keyword: 'home',
  summary: 'Presses Home; the app goes to the background.',
  schema: z.strictObject({}),
  label: () => '',
  run: async (_, { session, see }) => {
    await session.press('home');
    return { seen: await see({ settle: true }) };
  },
});
