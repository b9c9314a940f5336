import { lstatSync, readFileSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';

import { InspectorError } from '../../shared/errors.ts';
import { followChain, isJournal } from '../seal/chain.ts';
import type { Difference } from '../seal/difference.ts';
import { digestBytes, digestFile, type Digests } from '../seal/digest.ts';
import { isCompanion, sealFile, sm3SealFile } from '../seal/sums.ts';
import { listTree } from '../seal/tree.ts';
import { compareContent, type Found, parseIndex, planComparison, type Read } from './compare.ts';
import { type BundleIndex, indexFile } from './model.ts';

export type { Difference } from '../seal/difference.ts';

export interface Verification {
  /** Root hash as found; it equals the one printed in reports only when `differences` is empty. */
  sha256: string;
  /** SM3 of the same file. */
  sm3: string;
  index: BundleIndex | undefined;
  differences: Difference[];
  /** Names of the signatures and of what else lies beside `bundle.json`. */
  companions: readonly string[];
}

/** `quick`: SHA-256 alone, and journals are not followed line by line. */
export interface VerifyOptions {
  quick?: boolean;
}

/** Longer control files are none of ours: nothing is read into memory but these. */
export const controlLimit = 64 << 20;

/**
 * Re-hashes a bundle folder and names every file that differs from what was sealed, in the order of the index. Throws `bundle-unreadable`
 * when it is none. Files are read piece by piece.
 */
export function verifyBundle(path: string, { quick = false }: VerifyOptions = {}): Verification {
  const indexBytes = readControl(path, indexFile);
  if (indexBytes === undefined) throw noIndex(path);
  const found = lookAt(path, indexBytes);
  const { files, seal, unlisted } = planComparison(found);
  const contents = files.flatMap(({ difference, file }) => {
    const told = difference ?? compareContent(file, readContent(path, file.path, quick));
    return told === undefined ? [] : [told];
  });
  const { sha256, sm3 } = digestBytes(indexBytes);
  const companions = [...found.control.keys()].filter(isCompanion);
  return { sha256, sm3, index: found.index, differences: [...seal, ...contents, ...unlisted], companions };
}

export function noIndex(place: string): InspectorError {
  return new InspectorError('bundle-unreadable', { zh: `没有 ${indexFile}`, en: `no ${indexFile}` }, { place });
}

function lookAt(path: string, indexBytes: Buffer): Found {
  const tree = listTree(path);
  const control = new Map<string, Digests>([[indexFile, digestBytes(indexBytes)]]);
  for (const [file, { type }] of tree) {
    if (type === 'file' && isCompanion(file)) control.set(file, digestFile(join(path, file)));
  }
  return {
    tree,
    control,
    seals: {
      sha256: readControl(path, sealFile)?.toString('latin1'),
      sm3: readControl(path, sm3SealFile)?.toString('latin1'),
    },
    index: parseIndex(indexBytes),
  };
}

/** A file that lies beside `bundle.json`, or that itself. Undefined also for what is longer than any such file may be. */
export function readControl(path: string, file: string): Buffer | undefined {
  try {
    return lstatSync(join(path, file)).size > controlLimit ? undefined : readFileOf(path, file);
  } catch {
    return undefined;
  }
}

function readContent(path: string, file: string, quick: boolean): Read | undefined {
  try {
    if (quick) return digestFile(join(path, file), { sm3: false });
    if (!isJournal(file)) return digestFile(join(path, file));
    const chain = followChain();
    return { ...digestFile(join(path, file), { watch: chain.push }), chain: chain.end() };
  } catch {
    return undefined;
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
