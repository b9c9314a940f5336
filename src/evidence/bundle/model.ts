import { z } from 'zod';

import { evidenceKinds } from '../kinds/index.ts';

export const bundleSchemaVersion = 3;

/** Version 1 had no attachments, version 2 no SM3. */
const readableVersions = [1, 2, 3] as const;

const errorRecord = z.object({
  code: z.string(),
  message: z.string(),
  messageZh: z.string().optional(),
  place: z.string().optional(),
});
const kind = z.enum(evidenceKinds as [string, ...string[]]);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** A file of the bundle. */
const file = {
  path: z.string(),
  /** Bytes. */
  size: z.number().int(),
  sha256: z.string(),
  /** GB/T 32905-2016; every file has it since version 3. */
  sm3: hash.optional(),
};

const entry = z.discriminatedUnion('status', [
  z.object({ kind, status: z.literal('ok'), ...file }),
  z.object({ kind, status: z.literal('failed'), error: errorRecord }),
  z.object({ kind, status: z.literal('skipped'), reason: z.string() }),
]);

const attachment = z.object({
  ...file,
  /** Of a journal (`trace.jsonl`): lines of its hash chain and the hash of the last. `torn`: a crash cut the last line. */
  chain: z
    .object({ lines: z.number().int().nonnegative(), head: hash, state: z.enum(['whole', 'torn', 'broken']) })
    .optional(),
});

export type Attachment = z.infer<typeof attachment>;
export type BundleEntry = z.infer<typeof entry>;
export type BundleFile = Pick<Attachment, 'path' | 'size' | 'sha256' | 'sm3'>;

/** Every file that the index names. */
export function filesOf(index: { attachments: readonly Attachment[]; entries: readonly BundleEntry[] }): BundleFile[] {
  return [...index.entries.filter((one) => one.status === 'ok'), ...index.attachments];
}

/**
 * `bundle.json`: what was gathered, from what, with which settings. Layout of a bundle folder:
 *
 *     bundle.json          this
 *     bundle.json.sha256   its SHA-256 in the format of sha256sum; that hash is the bundle's identity (root hash)
 *     bundle.json.sm3      the same as SM3 (since version 3)
 *     bundle.json.*.sig    signatures, bundle.json.tsq and .tsr a time stamp: put beside it at sealing or later, and named in the two seals
 *     apk/<kind>.json      one file per static evidence kind, named by `entries`
 *     phone/<kind>.json    one file per kind that driving the app gave
 *     runs/<run>/          what each run left: trace.jsonl, log; named by `attachments`
 *     tools/               logs of the tools that drove the app
 *     screens/<sha256>.*   trees and pictures, once each, named by their content
 *
 * Readers go through `entries` and `attachments`, never by path. After sealing, nothing in the folder changes but what is named so here.
 */
export const bundleIndex = z
  .object({
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
    /** Of a bundle derived from another by taking out what must not leave: root hash of that one, and the files changed with their hashes there. */
    redactionOf: z.object({ sha256: hash, files: z.array(z.object({ path: z.string(), sha256: hash })) }).optional(),
  })
  .refine((index) => index.schemaVersion < 3 || filesOf(index).every(({ sm3 }) => sm3 !== undefined), {
    message: 'a file without SM3',
  });
export type BundleIndex = z.infer<typeof bundleIndex>;
export { indexFile, sealFile } from '../seal/sums.ts';
