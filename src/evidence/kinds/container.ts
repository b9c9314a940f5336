import { z } from 'zod';

import { gaps, problems } from '../gap.ts';

/** What was handed in, byte for byte, and how its archive is built. */
export const container = z.object({
  gaps,
  file: z.object({
    /** File name without folders. */
    name: z.string(),
    /** Bytes. */
    size: z.number().int(),
    sha256: z.string(),
    sm3: z.string(),
  }),
  format: z.enum(['apk', 'apks', 'xapk', 'apkm', 'folder', 'aab']),
  parts: z.array(
    z.object({
      name: z.string(),
      role: z.enum(['base', 'split', 'module']),
      size: z.number().int(),
      sha256: z.string(),
      entries: z.number().int(),
      /** Sums over the central directory, in bytes. */
      compressedSize: z.number(),
      uncompressedSize: z.number(),
    }),
  ),
  problems,
  /** Code packed in places where Android does not load it from: a dropper's payload, plug-ins, hot patches. */
  nestedCode: z.array(
    z.object({ file: z.string(), type: z.enum(['apk', 'dex', 'jar', 'zip', 'elf']), size: z.number().int() }),
  ),
});
