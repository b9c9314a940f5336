import { z } from 'zod';

import { gaps } from '../gap.ts';
import { places } from '../place.ts';

/**
 * Network addresses written into the package. A dotted quad without network context is a version number until shown otherwise:
 * it is not listed here but counted in `quadsTakenForVersions`.
 */
export const endpoints = z.object({
  gaps,
  urls: z.array(
    z
      .object({ url: z.string(), scheme: z.string(), host: z.string(), port: z.number().int().nullable() })
      .extend(places.shape),
  ),
  /** Host names, lower case, of the URLs and of bare host:port texts. */
  hosts: z.array(z.object({ host: z.string() }).extend(places.shape)),
  addresses: z.array(
    z
      .object({
        address: z.string(),
        family: z.enum(['ipv4', 'ipv6']),
        port: z.number().int().nullable(),
        /** How sure it is that this text is an address: `url` and `host-port` certain, `bare` by its class only. */
        context: z.enum(['url', 'host-port', 'bare']),
        class: z.enum([
          'public',
          'private',
          'loopback',
          'unspecified',
          'link-local',
          'multicast',
          'broadcast',
          'documentation',
          'wap-proxy',
          'public-dns',
        ]),
      })
      .extend(places.shape),
  ),
  quadsTakenForVersions: z.number().int(),
});
