import { z } from 'zod';

import { gaps } from '../gap.ts';
import { places } from '../place.ts';

/** Keys and passwords left in the package. Values are masked before they are stored: first and last characters and a digest. */
export const secrets = z.object({
  gaps,
  secrets: z.array(z.object({ type: z.string(), masked: z.string(), sha256: z.string() }).extend(places.shape)),
});
