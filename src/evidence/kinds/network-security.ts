import { z } from 'zod';

import { gaps } from '../gap.ts';

const anchors = z.array(z.enum(['system', 'user', 'resource']));
const domainConfig = z.object({
  domains: z.array(z.object({ name: z.string(), includeSubdomains: z.boolean() })),
  cleartext: z.boolean(),
  trustAnchors: anchors,
  pins: z.number().int(),
  pinExpiration: z.string().nullable(),
});

/** Effective rules of Android's Network Security Configuration, with the platform's defaults for this target SDK applied. */
export const networkSecurity = z.object({
  gaps,
  /** Entry path of the config, null when none is declared. */
  config: z.string().nullable(),
  base: z.object({
    cleartext: z.boolean(),
    /** Why: `config`, `manifest` (usesCleartextTraffic) or `platform-default`. */
    cleartextFrom: z.enum(['config', 'manifest', 'platform-default']),
    trustAnchors: anchors,
  }),
  domains: z.array(domainConfig),
  debugOverrides: z.object({ trustAnchors: anchors }).nullable(),
});
