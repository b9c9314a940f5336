import { z } from 'zod';

import { gaps } from '../gap.ts';

/** How much of the app was seen. Never called complete: what nobody reached is not in it. */
export const coverage = z.object({
  gaps,
  /** Different screens by structure. */
  screens: z.number().int(),
  /** Web routes and activities. */
  routes: z.array(z.string()),
  activities: z.array(z.string()),
  entriesFound: z.number().int(),
  entriesTried: z.number().int(),
  /** Entries seen and not touched, the first 200. */
  notTried: z.array(z.object({ wording: z.string(), capture: z.number().int(), reason: z.string() })),
  /** In which states the app was seen. */
  states: z.array(z.enum(['fresh', 'consented', 'logged-in', 'logged-in-later'])),
  /** The exploration ended because nothing was left to try, not because its budget did. */
  exhausted: z.boolean(),
  /** A walk through the whole app was ended by its budget of screens, touches, depth or time. Absent: not told, so whatever is not exhausted may be. */
  cut: z.boolean().optional(),
});
