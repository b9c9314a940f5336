import { z } from 'zod';

import { defineStep } from '../step.ts';

const orientations = ['portrait', 'landscape'] as const;

export const rotate = defineStep({
  keyword: 'rotate',
  summary: 'Turns the phone.',
  schema: z.strictObject({ to: z.enum(orientations) }),
  short: { schema: z.enum(orientations), expand: (value) => (typeof value === 'string' ? { to: value } : value) },
  label: ({ to }) => to,
  run: async ({ to }, { session, see, atEnd }) => {
    atEnd('orientation', to === 'portrait' ? undefined : (phone) => phone.rotate('portrait'));
    await session.rotate(to);
    return { seen: await see({ settle: true }) };
  },
});
