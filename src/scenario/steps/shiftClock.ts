import { z } from 'zod';

import { InspectorError } from '../../shared/errors.ts';
import { defineStep } from '../step.ts';

const day = 86_400_000;

export const shiftClock = defineStep({
  keyword: 'shiftClock',
  summary:
    "Moves the phone's clock by days and hours from the true time; `0` sets it back. Skipped where the phone does not allow it.",
  schema: z.strictObject({
    days: z.number().min(-400).max(400).optional(),
    hours: z.number().min(-24).max(24).optional(),
  }),
  short: { schema: z.number(), expand: (value) => (typeof value === 'number' ? { days: value } : value) },
  label: ({ days, hours }) => `${days ?? 0} d ${hours ?? 0} h`,
  run: async ({ days, hours }, { session, see, atEnd }) => {
    const shift = Math.round((days ?? 0) * day + (hours ?? 0) * (day / 24));
    try {
      atEnd('clock', shift === 0 ? undefined : (phone) => phone.shiftClock(0));
      await session.shiftClock(shift);
    } catch (error) {
      if (!(error instanceof InspectorError) || error.code !== 'device-unusable') throw error;
      return { state: 'skipped', reason: { code: error.code, detail: error.message } };
    }
    return { seen: await see() };
  },
});
