import { z } from 'zod';

import { gaps } from '../gap.ts';
import { owner } from '../place.ts';

const filter = z.object({
  actions: z.array(z.string()),
  categories: z.array(z.string()),
  schemes: z.array(z.string()),
  hosts: z.array(z.string()),
  paths: z.array(z.string()),
  mimeTypes: z.array(z.string()),
  autoVerify: z.boolean(),
  priority: z.number().int().nullable(),
});

/** Activities, aliases, services, receivers and providers, sorted by type and name. */
export const components = z.object({
  gaps,
  components: z.array(
    z.object({
      type: z.enum(['activity', 'activity-alias', 'service', 'receiver', 'provider']),
      name: z.string(),
      owner,
      /** As declared; null when absent. */
      exported: z.boolean().nullable(),
      /** As the platform decides it for this target SDK. */
      effectiveExported: z.boolean(),
      enabled: z.boolean().nullable(),
      permission: z.string().nullable(),
      readPermission: z.string().nullable(),
      writePermission: z.string().nullable(),
      process: z.string().nullable(),
      authorities: z.array(z.string()),
      grantUriPermissions: z.boolean().nullable(),
      foregroundServiceTypes: z.array(z.string()),
      filters: z.array(filter),
      metaData: z.array(z.object({ name: z.string(), value: z.string().nullable() })),
    }),
  ),
});
