import { placePrefix, type StaticContext } from './context.ts';
import { matchesWildcard } from './owner/wildcard.ts';

/** One archive entry as the sign tables see it. */
export interface SignEntry {
  /** Name inside its part. */
  name: string;
  /** Place in evidence. */
  file: string;
}

/** Entries of all parts whose names signs can match: in order of parts and names, each place once. */
export function signEntries(context: StaticContext): SignEntry[] {
  const byFile = new Map<string, SignEntry>();
  for (const part of context.parts) {
    const prefix = placePrefix(part);
    for (const { name } of part.archive.entries) byFile.set(prefix + name, { name, file: prefix + name });
  }
  return [...byFile.keys()].sort().flatMap((file) => byFile.get(file) ?? []);
}

/** Whether a path sign covers an entry name; a sign that ends in `/` covers everything below it. */
export function coversPath(sign: string, name: string): boolean {
  if (!sign.endsWith('/')) return matchesWildcard(sign, name);
  if (!sign.includes('*')) return name.startsWith(sign);
  const depth = sign.split('/').length - 1;
  const folders = name.split('/');
  return folders.length > depth && matchesWildcard(sign, `${folders.slice(0, depth).join('/')}/`);
}

/** Many signs against many entries: signs without `*` are looked up, the others are tried only where their fixed start fits. */
export interface PathSigns<Value> {
  find(name: string): Value[];
}

export function pathSigns<Value>(signs: readonly (readonly [sign: string, value: Value])[]): PathSigns<Value> {
  const exact = new Map<string, Value[]>();
  const open: { sign: string; start: string; value: Value }[] = [];
  for (const [sign, value] of signs) {
    if (sign.includes('*') || sign.endsWith('/')) {
      const star = sign.indexOf('*');
      open.push({ sign, start: star === -1 ? sign : sign.slice(0, star), value });
    } else exact.set(sign, [...(exact.get(sign) ?? []), value]);
  }
  return {
    find(name) {
      const found = [...(exact.get(name) ?? [])];
      for (const { sign, start, value } of open)
        if (name.startsWith(start) && coversPath(sign, name)) found.push(value);
      return found;
    },
  };
}

/** Each sign of a catalogue with the id that it stands for. */
export function signRows<Entry extends { id: string }>(
  catalogue: readonly Entry[],
  signsOf: (entry: Entry) => readonly string[] | undefined,
): [sign: string, id: string][] {
  return catalogue.flatMap((entry) => (signsOf(entry) ?? []).map((sign): [string, string] => [sign, entry.id]));
}

const libraryPlace = /^(?:lib\/[^/]+|assets(?:\/.+)?)\/([^/]+)$/;

/** File name of what may be a shared library that an app loads: under `lib/<abi>/`, or an asset. */
export function libraryName(name: string): string | undefined {
  return libraryPlace.exec(name)?.[1];
}
