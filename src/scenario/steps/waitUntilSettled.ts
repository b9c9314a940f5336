import { z } from 'zod';

import { defineStep } from '../step.ts';

export const waitUntilSettled = defineStep({
  keyword: 'waitUntilSettled',
  summary: 'Waits until two looks agree in structure, numbers taken out; 5 seconds at most.',
  schema: z.strictObject({}),
  label: () => '',
  run: async (_, { see }) => ({ seen: await see({ settle: true }) }),
});
