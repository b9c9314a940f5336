import type { Table } from './layout.ts';
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

/** What is looked for; `trie` is made of `names` and of the patterns of wanted types. */
export interface MarkWants {
  readonly trie: PatternTrie;
  /** Names of methods and fields. */
  readonly names: ReadonlySet<string>;
  /** 1 for the first length byte of each name, as `lengthByte` has it. */
  readonly nameLengths: Uint8Array;
}

/** The string table need not be sorted. */
export function findMarks({ strings, view, layout }: DexTables, wants: MarkWants): Marks {
  const { bytes } = strings;
  const candidates = new Uint8Array(strings.count);
  markStrings(strings, wants.trie, candidates);
  const types = markTypes(view, layout.tables.types, candidates);
  const nameTexts = new Map<number, string>();
  for (let index = candidates.indexOf(1); index >= 0; index = candidates.indexOf(1, index + 1)) {
    const length = bytes[stringOffset(strings, index)];
    const fits = length !== undefined && wants.nameLengths[lengthByte(length)] === 1;
    const text = fits ? peekName(strings, index) : undefined;
    if (text !== undefined && wants.names.has(text)) nameTexts.set(index, text);
    else candidates[index] = 0;
  }
  return { types, names: candidates, nameTexts };
}

/** The first byte of a length: LEB128 keeps those below 128 as they are, and all longer ones look alike here. */
export function lengthByte(length: number): number {
  return Math.min(length, 0x80);
}

/** Marks the strings that may match, or cannot be read. */
function markStrings(strings: StringTable, trie: PatternTrie, marks: Uint8Array): void {
  const { bytes } = strings;
  for (let index = 0; index < marks.length; index++) {
    // The text is behind its length, an unsigned LEB128.
    const offset = stringOffset(strings, index);
    const start = (bytes[offset] ?? 0) < 0x80 ? offset + 1 : textStart(bytes, offset);
    if (mayMatch(trie, bytes, start)) marks[index] = 1;
  }
}

function textStart(bytes: Uint8Array, offset: number): number {
  const last = Math.min(offset + 5, bytes.length);
  let at = offset;
  while (at < last && (bytes[at] ?? 0) >= 0x80) at++;
  return at + 1;
}

function markTypes(view: DataView, { count, offset }: Table, strings: Uint8Array): Uint8Array {
  const marks = new Uint8Array(count);
  for (let index = 0; index < count; index++) {
    const string = view.getUint32(offset + index * 4, true);
    if (string >= strings.length || strings[string] === 1) marks[index] = 1;
  }
  return marks;
}
