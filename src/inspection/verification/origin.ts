import type { Archive } from '../../evidence/bundle/archive.ts';
import { parseIndex } from '../../evidence/bundle/compare.ts';
import { type BundleIndex, indexFile } from '../../evidence/bundle/model.ts';
import { compareSums } from '../../evidence/seal/compare-sums.ts';
import type { Difference } from '../../evidence/seal/difference.ts';
import { digestBytes, type Digests } from '../../evidence/seal/digest.ts';
import { checkSeal, sealDifferences } from '../../evidence/seal/seal-state.ts';
import { isCompanion, sealFile, sm3SealFile } from '../../evidence/seal/sums.ts';
import type { Trust } from '../../evidence/seal/trust.ts';
import { compareKept } from './kept.ts';
import type { Origin } from './model.ts';

/** Where an exported package keeps the index and the seals of the bundle it was made from. */
const originalFolder = 'original/';
const longest = 64 << 20;

/**
 * Checks what a package says of the bundle that it was redacted from: its index and seals hang together and are the ones that the redacted
 * bundle names, and what `compareKept` compares.
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
  const ofSeals = [...compareSeals(files, index), ...sealDifferences(seal)];
  if (root.sha256 !== from.sha256)
    ofSeals.push({ file: indexFile, kind: 'changed', expected: from.sha256, found: root.sha256 });
  return {
    origin: { ...origin, indexFound: true, seal },
    differences: [
      ...ofSeals.map((difference) => ({ ...difference, file: `${originalFolder}${difference.file}` })),
      ...(index === undefined ? [] : compareKept(redacted, index)),
    ],
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
