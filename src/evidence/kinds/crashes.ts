import { z } from 'zod';

import { gaps } from '../gap.ts';

/** `white-screen`: nothing to see or read for as long as was waited; an exploration alone tells of it. */
const crashKinds = ['crash', 'native-crash', 'not-responding', 'self-exit', 'web-error', 'white-screen'] as const;
export type FaultKind = Exclude<(typeof crashKinds)[number], 'self-exit' | 'web-error'>;

const pathStep = z.object({ kind: z.enum(['tap', 'scroll', 'fill', 'back', 'start', 'reset']), words: z.string() });
export type PathStep = z.infer<typeof pathStep>;

/** What went down while the app was driven. Ends that the tool itself caused are not in it. */
export const crashes = z.object({
  gaps,
  crashes: z.array(
    z.object({
      kind: z.enum(crashKinds),
      /** Equal for the same defect: type and top frames without numbers. */
      key: z.string(),
      process: z.string(),
      at: z.string(),
      reason: z.string(),
      /** The log's own lines, the first 40. */
      lines: z.array(z.string()),
      run: z.string().nullable(),
      step: z.number().int().nullable(),
      capture: z.number().int().nullable(),
      /** How often it came back when the path was replayed; null: not replayed. */
      reproduced: z.object({ times: z.number().int(), of: z.number().int() }).nullable(),
      /** Shortest way that is known from the first screen; its last step brought it about. Absent: not met by an exploration. */
      path: z.array(pathStep).optional(),
      /** Why an exploration that met it did not replay it, or not three times. */
      notReplayed: z.enum(['budget', 'no-way']).optional(),
    }),
  ),
  /** Seconds the app was in the foreground under observation. */
  observedSeconds: z.number(),
});
