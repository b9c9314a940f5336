import { mayMatch, type PatternTrie } from './pattern-trie.ts';
import { peekName, stringOffset, type StringTable } from './string-table.ts';
import type { DexTables } from './tables.ts';

/** Indexes of one dex file that may be wanted, found by their first bytes: all others are passed over unread. */
export interface Marks {
  /** 1 per type whose descriptor may be wanted, or cannot be read. */
  readonly types: Uint8Array;
  /** 1 per string that is a wanted name. */
  readonly names: Uint8Array;
  /** The same names as text. */
  readonly nameTexts: ReadonlyMap<number, string>;
}

/** Types whose descriptor may match `trie`. */
export function markTypes({ view, strings, layout }: DexTables, trie: PatternTrie): Uint8Array {
  const { count, offset } = layout.tables.types;
  const marks = new Uint8Array(count);
  for (let index = 0; index < count; index++) {
    const string = view.getUint32(offset + index * 4, true);
    if (string >= strings.count || mayMatch(trie, strings.bytes, textStart(strings, string))) marks[index] = 1;
  }
  return marks;
}

/** Strings that are one of `wanted`; the table need not be sorted. `trie` is made of the same texts. */
export function findNames(
  strings: StringTable,
  trie: PatternTrie,
  wanted: ReadonlySet<string>,
): Pick<Marks, 'names' | 'nameTexts'> {
  const { bytes, count } = strings;
  const names = new Uint8Array(wanted.size === 0 ? 0 : count);
  const nameTexts = new Map<number, string>();
  for (let index = 0; index < names.length; index++) {
    const start = textStart(strings, index);
    if (start >= bytes.length || !mayMatch(trie, bytes, start)) continue;
    const text = peekName(strings, index);
    if (text === undefined || !wanted.has(text)) continue;
    names[index] = 1;
    nameTexts.set(index, text);
  }
  return { names, nameTexts };
}

/** Where the text of string `index` starts: behind its length, an unsigned LEB128 of up to five bytes. */
function textStart(strings: StringTable, index: number): number {
  const { bytes } = strings;
  const offset = stringOffset(strings, index);
  const last = Math.min(offset + 5, bytes.length);
  let at = offset;
  while (at < last && (bytes[at] ?? 0) >= 0x80) at++;
  return at + 1;
}
