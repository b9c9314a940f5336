import { z } from 'zod';

import { defineStep } from '../step.ts';
import { seconds } from './parts.ts';

export const background = defineStep({
  keyword: 'background',
  summary: 'Leaves the app for so many seconds and comes back to it.',
  schema: z.strictObject({ seconds: seconds.optional().describe('5 unless told') }),
  short: { schema: z.number(), expand: (value) => (typeof value === 'number' ? { seconds: value } : (value ?? {})) },
  label: ({ seconds: long }) => `${long ?? 5} s`,
  run: async ({ seconds: long }, { session, see }) => {
    await session.background((long ?? 5) * 1000);
    return { seen: await see({ settle: true }) };
  },
});
