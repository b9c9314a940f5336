import { z } from 'zod';

import { gaps } from '../gap.ts';
import { places } from '../place.ts';

const textSources = [
  'resource',
  'layout',
  'manifest',
  'dex',
  'web',
  'json',
  'react-native',
  'uni-app',
  'flutter',
  'native',
] as const;

/**
 * Every text a user may see, once each, sorted, with all its places. Resource strings are kept for the default configuration, Chinese
 * and English; dex, native and Flutter strings only when they hold Chinese; web texts are visible text and string literals.
 */
export const texts = z.object({
  gaps,
  texts: z.array(z.object({ text: z.string(), sources: z.array(z.enum(textSources)) }).extend(places.shape)),
  /** Texts left out because the configured maximum was reached; also a gap when not zero. */
  dropped: z.number().int(),
  /** Resource strings in other languages that were not kept. */
  otherLanguages: z.number().int(),
});
