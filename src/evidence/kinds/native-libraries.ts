import { z } from 'zod';

import { gaps, problems } from '../gap.ts';
import { owner } from '../place.ts';

/** Shared libraries under `lib/<abi>/`, sorted by path. */
export const nativeLibraries = z.object({
  gaps,
  problems,
  /** ABIs that have at least one library, sorted. */
  abis: z.array(z.string()),
  libraries: z.array(
    z.object({
      file: z.string(),
      abi: z.string(),
      owner,
      size: z.number().int(),
      /** 32 or 64; null when the ELF header cannot be read. */
      bits: z.union([z.literal(32), z.literal(64)]).nullable(),
      machine: z.string().nullable(),
      soname: z.string().nullable(),
      needed: z.array(z.string()),
      /** Smallest alignment of the loadable segments, in bytes; null when unreadable. */
      loadAlignment: z.number().nullable(),
      /** Stored uncompressed, so that it is mapped straight from the APK and its offset matters. */
      stored: z.boolean(),
      /** Offset of the data in the archive modulo 16384. */
      offsetMod16k: z.number().int(),
      hardening: z
        .object({
          nx: z.boolean(),
          relro: z.enum(['none', 'partial', 'full']),
          canary: z.boolean(),
          fortify: z.boolean(),
          textRelocations: z.boolean(),
          runpath: z.boolean(),
          stripped: z.boolean(),
        })
        .nullable(),
    }),
  ),
});
