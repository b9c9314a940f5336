import { z } from 'zod';

import { gaps } from '../gap.ts';
import { places } from '../place.ts';

/** Algorithms named in code (`Cipher.getInstance` texts, GM libraries) by ids of `standards/crypto.ts`. */
export const crypto = z.object({
  gaps,
  algorithms: z.array(z.object({ id: z.string(), text: z.string() }).extend(places.shape)),
});
