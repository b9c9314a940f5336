import { z } from 'zod';

import { gaps } from '../gap.ts';

const mappedScreen = z.object({
  id: z.string(),
  /** Id in `screens`. */
  capture: z.number().int(),
  label: z.string(),
  /** Touches from the first screen; null: not by touches alone. */
  depth: z.number().int().nullable(),
  activity: z.string().nullable(),
  route: z.string().nullable(),
});

const mappedEdge = z.object({
  from: z.string(),
  /** null: another app. */
  to: z.string().nullable(),
  kind: z.enum(['tap', 'scroll', 'fill', 'back']),
  words: z.string(),
  /** 0: not tried here, it led there from everywhere else. */
  times: z.number().int(),
});

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
  /** Screens that signs call a gate, and that no ladder was tried on. `budget`: the time for ladders was used up. Absent: not told. */
  cutGates: z
    .array(z.object({ pattern: z.string(), capture: z.number().int(), reason: z.literal('budget') }))
    .optional(),
  /** How the longest exploration went; absent where none was begun. `end`: why it ended, `exhausted` or what cut it. */
  walk: z
    .object({
      policy: z.string(),
      seed: z.number().int(),
      steps: z.number().int(),
      starts: z.number().int(),
      end: z.string(),
    })
    .optional(),
  /** Screens of the longest exploration in the order they were come to, and what led from one to another. */
  graph: z.object({ screens: z.array(mappedScreen), edges: z.array(mappedEdge) }).optional(),
  /** What the app declares or carries: of these so many were reached. Never the whole truth; absent where it is not known. */
  declared: z.object({ activities: z.array(z.string()), routes: z.array(z.string()) }).optional(),
});
