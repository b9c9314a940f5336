import { z } from 'zod';

import { gaps } from '../gap.ts';
import { bounds } from '../screen/reference.ts';

const file = z.object({ path: z.string(), sha256: z.string() });

const capture = z.object({
  id: z.number().int().nonnegative(),
  run: z.string(),
  step: z.number().int().nonnegative(),
  /** ISO 8601: host, and the phone's own clock. */
  at: z.string(),
  deviceAt: z.string().nullable(),
  package: z.string().nullable(),
  activity: z.string().nullable(),
  url: z.string().nullable(),
  /** Identity of the screen: hash over its structure with digits taken out. Equal for the same screen with other numbers. */
  structure: z.string(),
  /** gzipped XML and PNG in the bundle, named by their content. */
  tree: file.nullable(),
  screenshot: file.nullable(),
  howSeen: z.enum(['tree', 'tree+dom', 'pixels-only', 'nothing']),
  display: z.object({ width: z.number(), height: z.number(), density: z.number() }),
  /** What can be read, in reading order, the first 400; clickable and enabled as the nearest widget that takes the touch. */
  texts: z.array(
    z.object({ text: z.string(), bounds, clickable: z.boolean(), enabled: z.boolean(), editable: z.boolean() }),
  ),
  toasts: z.array(z.string()),
  windows: z.array(z.object({ type: z.string(), title: z.string(), package: z.string() })),
  keyboard: z.boolean(),
  network: z.enum(['online', 'offline', 'unknown']),
  faults: z.array(z.object({ code: z.string(), detail: z.string() })),
});

/** Every look at the phone, in the order taken; `id` is the index. */
export const screens = z.object({ gaps, captures: z.array(capture) });
export type StoredCapture = z.infer<typeof capture>;
