import type { Chain } from '../seal/chain.ts';
import { byText } from '../../shared/order.ts';
import { compareSums, type SealTexts } from '../seal/compare-sums.ts';
import type { Difference } from '../seal/difference.ts';
import type { Digests } from '../seal/digest.ts';
import type { Seen } from '../seal/tree.ts';
import { type BundleFile, type BundleIndex, bundleIndex, filesOf, indexFile } from './model.ts';
import { hashEntries } from './write.ts';

/** What a bundle, wherever it lies, was found to hold. */
export interface Found {
  /** Every path there. */
  tree: ReadonlyMap<string, Seen>;
  /** Of `bundle.json` and what lies beside it. */
  control: ReadonlyMap<string, Digests>;
  seals: SealTexts;
  index: BundleIndex | undefined;
}

/** What is known of a file that the index names, once its bytes were read. */
export interface Read extends Digests {
  chain?: Chain;
}

export function parseIndex(bytes: Buffer): BundleIndex | undefined {
  try {
    return bundleIndex.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return undefined;
  }
}

/** How a bundle is compared: what is told at once, then file by file in the order of the index, then what it does not name. */
export interface Plan {
  seal: Difference[];
  /** `difference`: told without reading the file. */
  files: { file: BundleFile; difference: Difference | undefined }[];
  unlisted: Difference[];
}

export function planComparison({ control, index, seals, tree }: Found): Plan {
  const { differences: seal, named } = compareSums(seals, (index?.schemaVersion ?? 0) >= 3, control);
  if (index === undefined) return { seal: [...seal, { file: indexFile, kind: 'unreadable' }], files: [], unlisted: [] };
  if (hashEntries(index.entries) !== index.evidenceSha256) seal.push({ file: indexFile, kind: 'changed' });
  const files = filesOf(index).map((file) => ({ file, difference: compareShape(file, tree) }));
  const listed = new Set([...named, ...files.map(({ file }) => file.path)]);
  const unlisted = [...tree]
    .filter(([path, { type }]) => type !== 'folder' && !listed.has(path))
    .map(([file]): Difference => ({ file, kind: 'unlisted' }));
  return { seal, files, unlisted: unlisted.toSorted((one, other) => byText(one.file, other.file)) };
}

function compareShape({ path, sha256, size }: BundleFile, tree: Found['tree']): Difference | undefined {
  const seen = tree.get(path);
  if (seen === undefined) return { file: path, kind: 'missing', expected: sha256 };
  if (seen.type !== 'file') return { file: path, kind: 'not-a-file', expected: sha256 };
  return seen.size === size ? undefined : { file: path, kind: 'changed', expected: sha256 };
}

/** `read`: undefined when the file could not be read. */
export function compareContent({ path, sha256, sm3 }: BundleFile, read: Read | undefined): Difference | undefined {
  if (read === undefined) return { file: path, kind: 'unreadable', expected: sha256 };
  if (read.sha256 !== sha256) return { file: path, kind: 'changed', expected: sha256, found: read.sha256 };
  if (sm3 !== undefined && read.sm3 !== undefined && read.sm3 !== sm3)
    return { file: path, kind: 'changed', expected: sm3, found: read.sm3 };
  if (read.chain?.state === 'broken') return { file: path, kind: 'broken', line: read.chain.lines + 1 };
  return undefined;
}
