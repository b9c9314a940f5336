import type { Difference } from './difference.ts';
import type { Digests } from './digest.ts';
import { indexFile, parseSums, sealFile, sm3SealFile, type Sums } from './sums.ts';

interface Seal {
  file: string;
  digest: 'sha256' | 'sm3';
  /** What the seal's file holds; undefined: it is not there. */
  sums: Sums | 'unreadable' | undefined;
}

/** What the two seal files of a bundle hold; undefined for one that is not there. */
export interface SealTexts {
  sha256: string | undefined;
  sm3: string | undefined;
}

/**
 * Compares `bundle.json` and what was put beside it with both seals. Where the seals disagree with each other, the one that is at odds with
 * the file is named, so that a damaged seal is not laid at the door of what it seals.
 */
export function compareSums(
  texts: SealTexts,
  sm3Required: boolean,
  found: ReadonlyMap<string, Digests>,
): { differences: Difference[]; named: ReadonlySet<string> } {
  const seals: Seal[] = [
    { file: sealFile, digest: 'sha256', sums: readSums(texts.sha256) },
    { file: sm3SealFile, digest: 'sm3', sums: readSums(texts.sm3) },
  ];
  const named = new Set([indexFile, sealFile]);
  const differences: Difference[] = [];
  for (const { file, sums, digest } of seals) {
    if (sums !== undefined) named.add(file);
    if (sums === 'unreadable') differences.push({ file, kind: 'unreadable' });
    if (sums === undefined && (digest === 'sha256' || sm3Required)) differences.push({ file, kind: 'missing' });
  }
  const readable = seals.flatMap(({ sums, ...seal }) => (typeof sums === 'object' ? [{ ...seal, ...sums }] : []));
  for (const file of new Set(readable.flatMap(({ files }) => [...files.keys()]))) {
    named.add(file);
    differences.push(...compareFile(file, readable, found.get(file)));
  }
  return { differences, named };
}

function readSums(text: string | undefined): Seal['sums'] {
  return text === undefined ? undefined : (parseSums(text) ?? 'unreadable');
}

function compareFile(
  file: string,
  seals: readonly (Sums & Omit<Seal, 'sums'>)[],
  found: Digests | undefined,
): Difference[] {
  const silent = seals.filter(({ files }) => !files.has(file));
  if (found === undefined) {
    // Only one of two knows of it: it is that one which was changed.
    if (silent.length > 0) return seals.filter((seal) => seal.files.has(file)).map((seal) => changed(seal.file));
    return [{ file, kind: 'missing' }];
  }
  const telling = seals.filter(({ files }) => files.has(file));
  const against = telling.filter(
    ({ digest, files }) => found[digest] !== undefined && files.get(file) !== found[digest],
  );
  if (against.length > 0 && against.length === telling.length) {
    const [{ digest, files }] = against as [(typeof against)[0]];
    return [{ file, kind: 'changed', expected: files.get(file) ?? '', found: found[digest] ?? '' }];
  }
  return [...against, ...silent].map((seal) => changed(seal.file));
}

function changed(file: string): Difference {
  return { file, kind: 'changed' };
}
