import { z } from 'zod';

import { gaps } from '../gap.ts';
import { sighting } from '../screen/reference.ts';

export const entrySubjects = ['complaint', 'privacy', 'cancel', 'sponsor', 'filing-number', 'guest', 'logout'] as const;

/** Functions and statements that an app must have, as they were reached or not reached by driving it. */
export const entries = z.object({
  gaps,
  entries: z.array(
    z.object({
      subject: z.enum(entrySubjects),
      /** null: not all of the app could be looked at. */
      found: z.boolean().nullable(),
      /** Touches from the first screen; null when not found. */
      taps: z.number().int().nullable(),
      /** What it leads to. */
      opens: z.enum(['form', 'telephone', 'mail', 'page', 'text', 'error', 'unknown']).nullable(),
      words: z.string().nullable(),
      seenAt: z.array(sighting),
    }),
  ),
});
