import { z } from 'zod';

import { gaps } from '../gap.ts';
import { place } from '../place.ts';

/** Protectors that hide the code; ids of `standards/packers.ts`. While one is found, dex facts are a shell's facts. */
export const packers = z.object({
  gaps,
  packers: z.array(z.object({ id: z.string(), signs: z.array(z.object({ value: z.string(), place })) })),
  /** True when the manifest names classes that no dex defines: the real code is loaded at run time. */
  hiddenClasses: z.array(z.string()),
});
