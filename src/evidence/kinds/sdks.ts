import { z } from 'zod';

import { gaps } from '../gap.ts';
import { place } from '../place.ts';

/** Third-party SDKs recognised, by ids of `standards/sdks`. */
export const sdks = z.object({
  gaps,
  sdks: z.array(
    z.object({
      id: z.string(),
      version: z.string().nullable(),
      /** `certain`: own classes or library with several signs; `likely`: one sign only. */
      confidence: z.enum(['certain', 'likely']),
      signs: z.array(
        z.object({
          sign: z.enum(['class', 'library', 'component', 'asset', 'meta-data', 'permission']),
          value: z.string(),
          place,
        }),
      ),
    }),
  ),
});
