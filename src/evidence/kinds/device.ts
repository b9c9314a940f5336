import { z } from 'zod';

import { gaps } from '../gap.ts';

/** The phone that the app was driven on, and what driving it changed there. */
export const device = z.object({
  gaps,
  serial: z.string(),
  /** True for the embedded virtual phone: a browser standing in for a device. */
  virtual: z.boolean(),
  emulator: z.boolean(),
  manufacturer: z.string(),
  model: z.string(),
  /** Build fingerprint (`ro.build.fingerprint`). */
  fingerprint: z.string(),
  apiLevel: z.number().int(),
  release: z.string(),
  abis: z.array(z.string()),
  display: z.object({ width: z.number().int(), height: z.number().int(), density: z.number().int() }),
  /** Version of the WebView (or of the browser that stands in for it); null when unknown. */
  webView: z.string().nullable(),
  /** Google’s services are installed; absent: not told. */
  googleServices: z.boolean().optional(),
  locale: z.string().nullable(),
  timeZone: z.string().nullable(),
  /** Milliseconds that the phone's clock was ahead of the host's at the start. */
  clockOffset: z.number().nullable(),
  tools: z.record(z.string(), z.string()),
  /** Settings of the phone that differ after the run, or that were changed for it; `restored` false when the old value is not back. */
  settings: z.array(
    z.object({
      namespace: z.enum(['system', 'secure', 'global']),
      key: z.string(),
      before: z.string().nullable(),
      during: z.string().nullable(),
      after: z.string().nullable(),
      restored: z.boolean(),
    }),
  ),
  /** What the tools left or put on the phone: packages, app ops, files. */
  footprint: z.array(
    z.object({ what: z.enum(['package', 'app-op', 'file', 'setting', 'whitelist']), name: z.string() }),
  ),
  /** What speaks against the phone (OEM switches, no network, little storage): codes of the device doctor. */
  blockers: z.array(z.object({ code: z.string(), detail: z.string() })),
});
