import { type Dirent, lstatSync, readFileSync, readdirSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';

import { InspectorError } from '../../shared/errors.ts';
import { sha256 } from '../../shared/hashing.ts';
import { type BundleIndex, bundleIndex, indexFile, sealFile } from './model.ts';
import { hashEntries } from './write.ts';

/** One file of a bundle that is not as it was sealed. */
export interface Difference {
  file: string;
  kind: 'missing' | 'changed' | 'unlisted' | 'unreadable';
  expected?: string;
  found?: string;
}

export interface Verification {
  /** Root hash as found; it equals the one printed in reports only when `differences` is empty. */
  sha256: string;
  index: BundleIndex | undefined;
  differences: Difference[];
}

/** Re-hashes a bundle folder and names every file that differs from what was sealed. Throws `bundle-unreadable` when it is none. */
export function verifyBundle(path: string): Verification {
  const indexBytes = readFileOf(path, indexFile);
  if (indexBytes === undefined) {
    throw new InspectorError(
      'bundle-unreadable',
      { zh: `目录中没有 ${indexFile}`, en: `no ${indexFile} in this folder` },
      { place: path },
    );
  }
  const root = sha256(indexBytes);
  const differences = compareSeal(path, root);
  const index = parseIndex(indexBytes);
  if (index === undefined) {
    differences.push({ file: indexFile, kind: 'unreadable' });
    return { sha256: root, index, differences };
  }
  if (hashEntries(index.entries) !== index.evidenceSha256) differences.push({ file: indexFile, kind: 'changed' });
  differences.push(...compareEntries(path, index), ...findUnlisted(path, index));
  return { sha256: root, index, differences };
}

function compareSeal(path: string, found: string): Difference[] {
  const seal = readFileOf(path, sealFile);
  if (seal === undefined) return [{ file: sealFile, kind: 'missing' }];
  const match = /^([0-9a-f]{64}) {2}bundle\.json\n$/.exec(seal.toString('latin1'));
  if (match === null) return [{ file: sealFile, kind: 'unreadable' }];
  const expected = match[1] as string;
  return expected === found ? [] : [{ file: indexFile, kind: 'changed', expected, found }];
}

function parseIndex(bytes: Buffer): BundleIndex | undefined {
  try {
    return bundleIndex.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return undefined;
  }
}

function compareEntries(path: string, index: BundleIndex): Difference[] {
  const differences: Difference[] = [];
  for (const entry of sealedFiles(index)) {
    const bytes = readFileOf(path, entry.path);
    if (bytes === undefined) {
      differences.push({ file: entry.path, kind: 'missing', expected: entry.sha256 });
      continue;
    }
    const found = sha256(bytes);
    if (found !== entry.sha256) differences.push({ file: entry.path, kind: 'changed', expected: entry.sha256, found });
  }
  return differences;
}

function sealedFiles({ attachments, entries }: BundleIndex): { path: string; sha256: string }[] {
  return [...entries.filter((entry) => entry.status === 'ok'), ...attachments];
}

function findUnlisted(path: string, index: BundleIndex): Difference[] {
  const listed = new Set<string>([indexFile, sealFile]);
  for (const entry of sealedFiles(index)) listed.add(entry.path);
  return listFiles(path)
    .map((file) => relative(path, join(file.parentPath, file.name)).split(sep).join('/'))
    .filter((file) => !listed.has(file))
    .sort()
    .map((file) => ({ file, kind: 'unlisted' as const }));
}

function listFiles(path: string): Dirent[] {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true }).filter((file) => !file.isDirectory());
  } catch (error) {
    throw new InspectorError('bundle-unreadable', (error as Error).message, { place: path, cause: error });
  }
}

/** Bytes of a file inside the bundle; nothing for what is absent, a link, or a path that leaves the folder. */
export function readFileOf(path: string, file: string): Buffer | undefined {
  const full = join(path, file);
  const inside = relative(path, full);
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return undefined;
  try {
    return lstatSync(full).isFile() ? readFileSync(full) : undefined;
  } catch {
    return undefined;
  }
}
