import { z } from 'zod';

import { evidenceKinds } from '../kinds/index.ts';

export const bundleSchemaVersion = 2;

/** Version 1 had no attachments. */
const readableVersions = [1, 2] as const;

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

const attachment = z.object({ path: z.string(), size: z.number().int(), sha256: z.string() });

/**
 * `bundle.json`: what was gathered, from what, with which settings. Layout of a bundle folder:
 *
 *     bundle.json          this
 *     bundle.json.sha256   its SHA-256 in the format of sha256sum; that hash is the bundle's identity (root hash)
 *     apk/<kind>.json      one file per static evidence kind, named by `entries`
 *     phone/<kind>.json    one file per kind that driving the app gave
 *     runs/<run>/          what each run left: trace.jsonl, log; named by `attachments`
 *     tools/               logs of the tools that drove the app
 *     screens/<sha256>.*   trees and pictures, once each, named by their content
 *
 * Readers go through `entries` and `attachments`, never by path. After sealing nothing in the folder changes.
 */
export const bundleIndex = z.object({
  schemaVersion: z.literal(readableVersions),
  tool: z.object({ name: z.literal('zhijian'), version: z.string() }),
  createdAt: z.string(),
  apk: z.object({ name: z.string(), size: z.number().int(), sha256: z.string() }),
  /** Settings that change evidence: what a reader needs to gather the same again. */
  settings: z.object({ limits: z.record(z.string(), z.number()) }),
  entries: z.array(entry),
  /** Files that evidence refers to, sorted by path. */
  attachments: z.array(attachment).default([]),
  /** SHA-256 over the kinds, states and hashes of all entries; attachments are named with their hashes inside these: equal for equal evidence, whenever it was gathered. */
  evidenceSha256: z.string(),
});
export type BundleIndex = z.infer<typeof bundleIndex>;
export type Attachment = z.infer<typeof attachment>;
export type BundleEntry = z.infer<typeof entry>;

export const indexFile = 'bundle.json';
export const sealFile = 'bundle.json.sha256';
