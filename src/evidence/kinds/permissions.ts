import { z } from 'zod';

import { gaps } from '../gap.ts';

/** Permissions of all parts merged, sorted by name. Catalogue facts (level, group, meaning) stand in `standards/permissions`. */
export const permissions = z.object({
  gaps,
  declared: z.array(
    z.object({
      name: z.string(),
      maxSdk: z.number().int().nullable(),
      /** Declared by `uses-permission-sdk-23` only. */
      sdk23: z.boolean(),
      neverForLocation: z.boolean(),
      /** Parts that declare it, when other than the base. */
      parts: z.array(z.string()),
      /** `uses-permission` elements in the base's manifest, where there are several. */
      repeated: z.number().int().min(2).optional(),
    }),
  ),
  /** Granted by the platform although not declared. */
  implied: z.array(z.object({ name: z.string(), reason: z.string() })),
  /** Defined by the app itself. */
  defined: z.array(z.object({ name: z.string(), protectionLevel: z.array(z.string()), group: z.string().nullable() })),
});
