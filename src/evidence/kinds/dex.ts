import { z } from 'zod';

import { gaps, problems } from '../gap.ts';
import { places } from '../place.ts';

/** What the bytecode consists of and which of the watched platform APIs it calls. */
export const dex = z.object({
  gaps,
  problems,
  files: z.array(
    z.object({
      file: z.string(),
      /** `035` … `041`, or what stands there instead. */
      version: z.string(),
      size: z.number().int(),
      classes: z.number().int(),
      methods: z.number().int(),
      strings: z.number().int(),
      /** False for files that Android's runtime does not load (a gap in the numbering, a dex among the assets). */
      loaded: z.boolean(),
    }),
  ),
  /** Packages that own most classes, largest first. */
  packages: z.array(z.object({ name: z.string(), classes: z.number().int() })),
  /** Calls of the APIs listed in `standards/apis.ts`, by its ids, sorted by id. */
  calls: z.array(z.object({ api: z.string() }).extend(places.shape)),
});
