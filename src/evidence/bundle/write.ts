import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { InspectorError } from '../../shared/errors.ts';
import { sha256 } from '../../shared/hashing.ts';
import type { Evidence } from '../evidence.ts';
import { dynamicKinds, type EvidenceKind, evidenceKinds } from '../kinds/index.ts';
import { digestBytes } from '../seal/digest.ts';
import { indexFile, sealFile, sm3SealFile, writeSums } from '../seal/sums.ts';
import { adoptAttachments } from './attachments.ts';
import { type BundleEntry, type BundleIndex, bundleSchemaVersion } from './model.ts';

export interface BundleOrigin {
  toolVersion: string;
  createdAt: Date;
  apk: { name: string; size: number; sha256: string };
  limits: Record<string, number>;
  /** Folder with the files that the evidence refers to, laid out as in the bundle. It is moved into it. */
  attachments?: string | undefined;
}

/**
 * Writes and seals a bundle as the new folder `path`; returns its root hash. Everything is written beside it first and renamed at the
 * end, so that an interrupted run leaves no half bundle. Throws `output-unwritable`.
 */
export function writeBundle(
  path: string,
  evidence: Evidence,
  origin: BundleOrigin,
): { sha256: string; index: BundleIndex } {
  if (existsSync(path))
    throw new InspectorError('output-unwritable', 'a sealed bundle is never written over', { place: path });
  const draft = `${path}.partial`;
  try {
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true });
    const attachments = origin.attachments === undefined ? [] : adoptAttachments(origin.attachments, draft);
    const entries = writeEntries(draft, evidence);
    const index: BundleIndex = {
      schemaVersion: bundleSchemaVersion,
      tool: { name: 'zhijian', version: origin.toolVersion },
      createdAt: origin.createdAt.toISOString(),
      apk: origin.apk,
      settings: { limits: origin.limits },
      entries,
      attachments,
      evidenceSha256: hashEntries(entries),
    };
    const root = sealIndex(draft, index);
    renameSync(draft, path);
    return { sha256: root, index };
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (error instanceof InspectorError) throw error;
    throw new InspectorError('output-unwritable', (error as Error).message, { place: path, cause: error });
  }
}

/** Writes `bundle.json` and its seals into a folder that holds every file the index names; returns the root hash. */
export function sealIndex(folder: string, index: BundleIndex): string {
  const bytes = Buffer.from(`${JSON.stringify(index, null, 2)}\n`);
  const { sha256: root, sm3 } = digestBytes(bytes);
  writeFileSync(join(folder, indexFile), bytes);
  writeFileSync(join(folder, sealFile), writeSums({ files: new Map([[indexFile, root]]) }));
  writeFileSync(join(folder, sm3SealFile), writeSums({ files: new Map([[indexFile, sm3]]) }));
  return root;
}

function writeEntries(draft: string, evidence: Evidence): BundleEntry[] {
  const entries: BundleEntry[] = [];
  for (const kind of [...evidenceKinds].sort()) {
    const gathered = evidence[kind];
    if (gathered === undefined) continue;
    if (gathered.status === 'failed') {
      entries.push({ kind, status: 'failed', error: gathered.error });
      continue;
    }
    if (gathered.status === 'skipped') {
      entries.push({ kind, status: 'skipped', reason: gathered.reason });
      continue;
    }
    const path = `${isDynamic(kind) ? 'phone' : 'apk'}/${kind}.json`;
    const bytes = Buffer.from(`${JSON.stringify(gathered.value)}\n`);
    mkdirSync(dirname(join(draft, path)), { recursive: true });
    writeFileSync(join(draft, path), bytes);
    entries.push({ kind, status: 'ok', path, ...digestBytes(bytes) });
  }
  return entries;
}

function isDynamic(kind: EvidenceKind): boolean {
  return (dynamicKinds as readonly EvidenceKind[]).includes(kind);
}

/** Of what was gathered, not when: two runs over the same file agree. */
export function hashEntries(entries: readonly BundleEntry[]): string {
  const lines = entries.map((entry) => {
    if (entry.status === 'ok') return `${entry.kind} ok ${entry.sha256}`;
    return entry.status === 'failed'
      ? `${entry.kind} failed ${entry.error.code}`
      : `${entry.kind} skipped ${entry.reason}`;
  });
  return sha256(lines.join('\n'));
}
