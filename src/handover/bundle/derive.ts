import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { describeAttachments } from '../../evidence/bundle/attachments.ts';
import type { BundleEntry, BundleIndex } from '../../evidence/bundle/model.ts';
import { type Bundle, readAttachment } from '../../evidence/bundle/read.ts';
import { readFileOf } from '../../evidence/bundle/verify.ts';
import { bundleSchemaVersion, filesOf } from '../../evidence/bundle/model.ts';
import { hashEntries, sealIndex } from '../../evidence/bundle/write.ts';
import { type EvidenceKind, kindSchemas } from '../../evidence/kinds/index.ts';
import { digestBytes } from '../../evidence/seal/digest.ts';
import { InspectorError } from '../../shared/errors.ts';
import { sha256 } from '../../shared/hashing.ts';
import { redactJson } from '../redaction/json.ts';
import type { Redactor } from '../redaction/redactor.ts';
import { isStaticKind } from '../redaction/static-kinds.ts';
import { type AttachmentOptions, redactAttachments } from './attachments.ts';
import { renewHashes } from './renew.ts';

export interface Derived {
  /** Root hash of the new bundle. */
  sha256: string;
  index: BundleIndex;
  painted: readonly string[];
  unsearched: readonly string[];
  leftOut: readonly string[];
}

/**
 * Writes the bundle `from` anew as the folder `into`, without what must not leave. The new one is sealed by itself; `redactionOf` in its
 * index names the root hash of the original and the original hash of every file that differs. Throws `export-refused`.
 */
export async function deriveBundle(
  from: Bundle,
  into: string,
  redactor: Redactor,
  options: AttachmentOptions,
): Promise<Derived> {
  mkdirSync(into, { recursive: true });
  const captures = from.evidence.screens?.status === 'ok' ? from.evidence.screens.value.captures : [];
  const { leftOut, painted, renewed, unsearched } = await redactAttachments(
    from.index.attachments.map(({ path }) => path),
    (path) => readAttachment(from, path),
    (path, bytes) => put(into, path, bytes),
    captures,
    redactor,
    options,
  );
  const attachments = describeAttachments(into);
  const entries = from.index.entries.map((entry): BundleEntry => {
    if (entry.status === 'failed') return { ...entry, error: redactJson(entry.error, redactor) };
    if (entry.status === 'skipped') return entry;
    const bytes = redactEntry(from, entry, (value, kind) =>
      renewHashes(redactJson(value, redactor, isStaticKind(kind) ? 'package' : 'observed'), renewed),
    );
    put(into, entry.path, bytes);
    return { kind: entry.kind, status: 'ok', path: entry.path, ...digestBytes(bytes) };
  });
  const index: BundleIndex = {
    ...from.index,
    schemaVersion: bundleSchemaVersion,
    apk: { ...from.index.apk, name: redactor.text(from.index.apk.name, 'package') },
    entries,
    attachments,
    evidenceSha256: hashEntries(entries),
    redactionOf: { sha256: from.sha256, files: changedFiles(from.index, { attachments, entries }) },
  };
  return { sha256: sealIndex(into, index), index, painted, unsearched, leftOut };
}

type OkEntry = Extract<BundleEntry, { status: 'ok' }>;

function redactEntry(
  from: Bundle,
  { kind, path }: OkEntry,
  redact: (value: unknown, kind: EvidenceKind) => unknown,
): Buffer {
  const bytes = readFileOf(from.path, path) ?? Buffer.alloc(0);
  const value: unknown = JSON.parse(bytes.toString('utf8'));
  const clean = redact(value, kind as EvidenceKind);
  const text = JSON.stringify(clean);
  if (text === JSON.stringify(value)) return bytes;
  // A secret that is one of the tool's own words would make evidence that nobody can read.
  if (kindSchemas[kind as EvidenceKind].safeParse(clean).success) return Buffer.from(`${text}\n`);
  const message = {
    zh: '账号文件中的某个值与证据的固定用语相同，遮蔽后证据不可读；请更换测试账号',
    en: 'a value of the account file is a fixed word of the evidence, which nobody could read without it; use another test account',
  };
  throw new InspectorError('export-refused', message, { place: path });
}

/** Those of the original that are not the same in the derived bundle, with their hashes in the original. */
function changedFiles(
  original: BundleIndex,
  derived: Pick<BundleIndex, 'attachments' | 'entries'>,
): { path: string; sha256: string }[] {
  const now = new Map(filesOf(derived).map((file) => [file.path, file.sha256]));
  return filesOf(original)
    .filter((file) => now.get(file.path) !== file.sha256)
    .map((file) => ({ path: file.path, sha256: file.sha256 }));
}

function put(folder: string, path: string, bytes: Buffer): string {
  const full = join(folder, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, bytes);
  return sha256(bytes);
}
