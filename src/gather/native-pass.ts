import { printableStrings } from '../apk/strings/printable.ts';
import type { RunEncoding } from '../apk/strings/runs.ts';
import { entrySource } from '../apk/zip/open.ts';
import type { ZipEntry } from '../apk/zip/model.ts';
import type { Gap } from '../evidence/gap.ts';
import type { Place } from '../evidence/place.ts';
import { InspectorError } from '../shared/errors.ts';
import { textKinds } from './asset-pass/text-kinds.ts';
import { once, placePrefix, type Part, type StaticContext } from './context.ts';
import { stringKinds } from './dex-pass/string-kinds.ts';
import { errorGap, sortGaps } from './gaps.ts';
import { ownersOf } from './owner.ts';

interface NativeString {
  value: string;
  /** Bits of `stringKinds`. */
  kinds: number;
  place: Place;
  /** From Flutter's compiled program. */
  flutter: boolean;
}

/** Strings in native libraries that no table gives to an SDK or a general library: the app's own, or of unknown origin. */
export interface NativePass {
  strings: readonly NativeString[];
  gaps: readonly Gap[];
}

const limits = {
  /** Bytes searched in all: the same library for a second ABI is searched only where no other has its name. */
  totalBytes: 96 * 1024 ** 2,
  entryBytes: 64 * 1024 ** 2,
  strings: 100_000,
} as const;

/** ABIs in the order of which one is searched. */
const abis = ['arm64-v8a', 'armeabi-v7a', 'armeabi', 'x86_64', 'x86'];

export function nativePass(context: StaticContext): NativePass {
  return once(context, nativePass, () => run(context));
}

function run(context: StaticContext): NativePass {
  const strings: NativeString[] = [];
  const gaps: Gap[] = [];
  let bytes = 0;
  for (const { part, entry } of ownLibraries(context)) {
    const file = placePrefix(part) + entry.name;
    bytes += entry.size;
    if (entry.size > limits.entryBytes || bytes > limits.totalBytes || strings.length >= limits.strings) {
      gaps.push({ code: 'native-strings-capped', place: file, detail: `${entry.size} bytes not searched for strings` });
      bytes -= entry.size;
      continue;
    }
    context.budget.check(file);
    try {
      search(context, part, entry, file, strings);
    } catch (error) {
      if (!(error instanceof InspectorError) || error.code === 'budget-exceeded') throw error;
      gaps.push(errorGap(error.toRecord(), file));
    }
  }
  return { strings, gaps: sortGaps(gaps) };
}

/** One ABI per library name, sorted by name. */
function ownLibraries(context: StaticContext): { part: Part; entry: ZipEntry }[] {
  const chosen = new Map<string, { part: Part; entry: ZipEntry; rank: number }>();
  for (const part of context.parts) {
    for (const entry of part.archive.entries) {
      const [, abi, name] = /^lib\/([^/]+)\/([^/]+\.so)$/.exec(entry.name) ?? [];
      if (abi === undefined || name === undefined || entry.size === 0) continue;
      const owner = ownersOf(context).ofLibrary(name);
      if (owner !== 'app' && owner !== 'unknown') continue;
      const rank = abis.includes(abi) ? abis.indexOf(abi) : abis.length;
      const known = chosen.get(name);
      if (known === undefined || rank < known.rank) chosen.set(name, { part, entry, rank });
    }
  }
  return [...chosen.keys()].sort().flatMap((name) => chosen.get(name) ?? []);
}

function search(context: StaticContext, part: Part, entry: ZipEntry, file: string, strings: NativeString[]): void {
  const flutter = entry.name.endsWith('/libapp.so');
  const owner = ownersOf(context).ofLibrary(entry.name);
  const encodings: RunEncoding[] = flutter ? ['utf8', 'utf16le'] : ['utf8'];
  const wanted =
    stringKinds.han | stringKinds.url | stringKinds.hostPort | stringKinds.secret | stringKinds.quad | stringKinds.ipv6;
  let turns = 0;
  for (const { value, offset } of printableStrings(entrySource(part.archive, entry), {
    minLength: flutter ? 2 : 6,
    encodings,
    predicate: promising,
  })) {
    if ((++turns & 0xfff) === 0) context.budget.check(file);
    const kinds = textKinds(value) & wanted;
    if (kinds === 0) continue;
    if (strings.length >= limits.strings) return;
    strings.push({ value, kinds, place: { file, owner, offset }, flutter });
  }
}

/** Cheap enough to ask of every run of bytes: a high byte, a colon or three dots. */
function promising(bytes: Uint8Array, start: number, end: number, encoding: RunEncoding): boolean {
  if (encoding === 'utf16le') return true;
  let dots = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80 || byte === 0x3a) return true;
    if (byte === 0x2e && ++dots === 3) return true;
  }
  return end - start >= 20;
}
