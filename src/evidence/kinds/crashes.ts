import { z } from 'zod';

import { gaps } from '../gap.ts';

const crashKinds = ['crash', 'native-crash', 'not-responding', 'self-exit', 'web-error'] as const;

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
    }),
  ),
  /** Seconds the app was in the foreground under observation. */
  observedSeconds: z.number(),
});
