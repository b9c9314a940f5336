import type { EvidenceRef } from '../evidence/evidence.ts';
import type { EvidenceKind } from '../evidence/kinds/index.ts';

/** Most values and references one finding carries: evidence grows with the app, a finding must not. */
export const mostListed = 100;

/** Items of one list of the evidence with the pointers that lead back to them. */
export interface Selection<T> {
  readonly items: readonly T[];
  readonly seenAt: readonly EvidenceRef[];
}

/** The wanted items of the array at JSON pointer `list` inside `kind`. */
export function select<T>(
  kind: EvidenceKind,
  list: string,
  all: readonly T[],
  wanted: (item: T) => boolean,
): Selection<T> {
  const items: T[] = [];
  const seenAt: EvidenceRef[] = [];
  for (const [index, item] of all.entries()) {
    if (!wanted(item)) continue;
    items.push(item);
    if (seenAt.length < mostListed) seenAt.push({ kind, pointer: `${list}/${index}` });
  }
  return { items, seenAt };
}

/** Names for a finding's value list: each once, in order, at most `mostListed`. */
export function namesOf<T>(items: readonly T[], name: (item: T) => string): string[] {
  return [...new Set(items.map(name))].slice(0, mostListed);
}

export function seen(kind: EvidenceKind, pointer = ''): EvidenceRef {
  return { kind, pointer };
}
