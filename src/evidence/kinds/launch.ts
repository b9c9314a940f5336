import { z } from 'zod';

import { gaps } from '../gap.ts';

/** Install and start, by adb alone before any instrumentation touched the phone. */
export const launch = z.object({
  gaps,
  install: z.object({
    ok: z.boolean(),
    /** `INSTALL_FAILED_…`, null when it went well. */
    code: z.string().nullable(),
    message: z.string(),
    /** Milliseconds. */
    took: z.number(),
  }),
  starts: z.array(
    z.object({
      /** As `am start -W` says (LaunchState, from API 29); before that as the tool made it. */
      kind: z.enum(['cold', 'warm', 'hot']),
      ok: z.boolean(),
      /** Milliseconds; null when the device did not tell. */
      totalTime: z.number().nullable(),
      waitTime: z.number().nullable(),
      activity: z.string().nullable(),
      /** The app was in front and its process alive five seconds of the phone's time later. */
      stayed: z.boolean().nullable(),
      message: z.string(),
    }),
  ),
  /** Runtime permissions that were granted before anything was asked. */
  grantedAtInstall: z.array(z.string()),
});
