import { z } from 'zod';

import { gaps } from '../gap.ts';
import { place } from '../place.ts';

/** What the app is built with; ids of `standards/frameworks.ts`. An app may use several; `native` when none was recognised. */
export const frameworks = z.object({
  gaps,
  frameworks: z.array(z.object({ id: z.string(), version: z.string().nullable(), signs: z.array(place) })),
});
