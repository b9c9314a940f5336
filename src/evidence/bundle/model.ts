import { z } from 'zod';

import { evidenceKinds } from '../kinds/index.ts';

export const bundleSchemaVersion = 1;

const errorRecord = z.object({
  code: z.string(),
  message: z.string(),
  messageZh: z.string().optional(),
  place: z.string().optional(),
});
const kind = z.enum(evidenceKinds as [string, ...string[]]);

const entry = z.discriminatedUnion('status', [
  z.object({ kind, status: z.literal('ok'), path: z.string(), size: z.number().int(), sha256: z.string() }),
  z.object({ kind, status: z.literal('failed'), error: errorRecord }),
  z.object({ kind, status: z.literal('skipped'), reason: z.string() }),
]);

/**
 * `bundle.json`: what was gathered, from what, with which settings. Layout of a bundle folder:
 *
 *     bundle.json          this
 *     bundle.json.sha256   its SHA-256 in the format of sha256sum; that hash is the bundle's identity (root hash)
 *     apk/<kind>.json      one file per static evidence kind, named by `entries`
 *
 * Readers go through `entries`, never by path. After sealing nothing in the folder changes.
 */
export const bundleIndex = z.object({
  schemaVersion: z.literal(bundleSchemaVersion),
  tool: z.object({ name: z.literal('zhijian'), version: z.string() }),
  createdAt: z.string(),
  apk: z.object({ name: z.string(), size: z.number().int(), sha256: z.string() }),
  /** Settings that change evidence: what a reader needs to gather the same again. */
  settings: z.object({ limits: z.record(z.string(), z.number()) }),
  entries: z.array(entry),
  /** SHA-256 over the kinds, states and hashes of all entries: equal for equal evidence, whenever it was gathered. */
  evidenceSha256: z.string(),
});
export type BundleIndex = z.infer<typeof bundleIndex>;
export type BundleEntry = z.infer<typeof entry>;

export const indexFile = 'bundle.json';
export const sealFile = 'bundle.json.sha256';
