import type { Archive } from '../../evidence/bundle/archive.ts';
import { parseIndex } from '../../evidence/bundle/compare.ts';
import { type BundleIndex, filesOf, indexFile } from '../../evidence/bundle/model.ts';
import { compareSums } from '../../evidence/seal/compare-sums.ts';
import type { Difference } from '../../evidence/seal/difference.ts';
import { digestBytes, type Digests } from '../../evidence/seal/digest.ts';
import { checkSeal, sealDifferences } from '../../evidence/seal/seal-state.ts';
import { isCompanion, sealFile, sm3SealFile } from '../../evidence/seal/sums.ts';
import type { Trust } from '../../evidence/seal/trust.ts';
import type { Origin } from './model.ts';

/** Where an exported package keeps the index and the seals of the bundle it was made from. */
const originalFolder = 'original/';
const longest = 64 << 20;

/**
 * Checks what a package says of the bundle that it was redacted from: its index and seals hang together and are the ones that the redacted
 * bundle names, and every file that is not said to have been changed has the hash that it had there.
 */
export async function checkOrigin(
  archive: Archive,
  home: string,
  redacted: BundleIndex,
  trust: Trust,
): Promise<{ origin: Origin; differences: Difference[] } | undefined> {
  const from = redacted.redactionOf;
  if (from === undefined) return undefined;
  const folder = `${home}${originalFolder}`;
  const files = await readFolder(archive, folder);
  const bytes = files.get(indexFile);
  const origin: Origin = { sha256: from.sha256, indexFound: false, seal: undefined, changed: from.files.length };
  if (bytes === undefined) return { origin, differences: [] };
  const root = digestBytes(bytes);
  const seal = await checkSeal([...files.keys()], (file) => files.get(file), root, trust);
  const index = parseIndex(bytes);
  const differences = [...compareSeals(files, index), ...sealDifferences(seal)];
  if (root.sha256 !== from.sha256)
    differences.push({ file: indexFile, kind: 'changed', expected: from.sha256, found: root.sha256 });
  if (index !== undefined) differences.push(...compareKept(redacted, index));
  return {
    origin: { ...origin, indexFound: true, seal },
    differences: differences.map((difference) =>
      files.has(difference.file) || difference.file.startsWith(indexFile)
        ? { ...difference, file: `${originalFolder}${difference.file}` }
        : difference,
    ),
  };
}

async function readFolder(archive: Archive, folder: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const path of archive.tree.keys()) {
    const file = path.slice(folder.length);
    const wanted = file === indexFile || file === sealFile || file === sm3SealFile || isCompanion(file);
    if (!path.startsWith(folder) || !wanted) continue;
    const bytes = await archive.read(path, longest).catch(() => undefined);
    if (bytes !== undefined) files.set(file, bytes);
  }
  return files;
}

function compareSeals(files: ReadonlyMap<string, Buffer>, index: BundleIndex | undefined): Difference[] {
  const text = (file: string) => files.get(file)?.toString('latin1');
  const digests = new Map<string, Digests>([...files].map(([file, bytes]) => [file, digestBytes(bytes)]));
  const seals = { sha256: text(sealFile), sm3: text(sm3SealFile) };
  const { differences } = compareSums(seals, (index?.schemaVersion ?? 0) >= 3, digests);
  return index === undefined ? [...differences, { file: indexFile, kind: 'unreadable' }] : differences;
}

function compareKept(redacted: BundleIndex, original: BundleIndex): Difference[] {
  const before = new Map(filesOf(original).map(({ path, sha256 }) => [path, sha256]));
  const said = new Map((redacted.redactionOf?.files ?? []).map(({ path, sha256 }) => [path, sha256]));
  return filesOf(redacted).flatMap(({ path, sha256 }): Difference[] => {
    const expected = before.get(path);
    const found = said.get(path) ?? sha256;
    // A picture that was painted over has a new hash, and is named by it.
    if (expected === undefined || expected === found) return [];
    return [{ file: path, kind: 'changed', expected, found }];
  });
}
