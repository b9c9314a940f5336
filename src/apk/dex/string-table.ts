import { moveTo, readUleb128, type Cursor } from './cursor.ts';
import { charge, type Meter } from './meter.ts';
import { decodeMutf8 } from './mutf8.ts';
import type { Tally } from './tally.ts';

/** Names are at most 65,535 bytes in class files; longer ones are cut. */
const maxNameUnits = 65_535;
/** How far past its declared length a string is followed to its terminator. */
const maxStringOverrun = 256;

/** The strings of one dex file, and where the last located one is: MUTF-8 in `bytes[start, end)` without the terminating zero. */
export interface StringTable {
  readonly bytes: Buffer;
  readonly view: DataView;
  readonly tally: Tally;
  readonly meter: Meter;
  /** Of string_ids. */
  readonly offset: number;
  readonly count: number;
  /** Decoded names by index; a table with more is a rarity, the rest of it is decoded anew. */
  readonly names: (string | undefined)[];
  readonly cursor: Cursor;
  start: number;
  end: number;
  /** Length in UTF-16 units as the file declares it. */
  units: number;
}

/** Offset of string_data_item `index`, which must be below `count`. */
export function stringOffset(table: StringTable, index: number): number {
  return table.view.getUint32(table.offset + index * 4, true);
}

/** Sets `start`, `end` and `units` to string `index`; false when it lies outside the file. */
export function locateString(table: StringTable, index: number): boolean {
  if (index >= table.count) return false;
  const { bytes } = table;
  const start = stringOffset(table, index) + 1;
  const units = bytes[start - 1] ?? 0xff;
  // Most strings are short and ASCII: a length of one byte, and a byte for each unit.
  if (units >= 0x80 || bytes[start + units] !== 0) return locateLong(table, index);
  return found(table, index, start, start + units, units);
}

function locateLong(table: StringTable, index: number): boolean {
  const { bytes, cursor } = table;
  const offset = stringOffset(table, index);
  moveTo(cursor, offset);
  const units = cursor.failed ? 0 : readUleb128(bytes, cursor);
  if (cursor.failed) return outside(table, offset, index);
  // MUTF-8 has at least one byte per unit and no zero but the last, so the terminator cannot come sooner.
  const start = cursor.at;
  const end = terminator(table, start + units, start + units * 3 + maxStringOverrun);
  return end < 0 ? outside(table, offset, index) : found(table, index, start, end, units);
}

function found(table: StringTable, index: number, start: number, end: number, units: number): boolean {
  if (!charge(table.meter, end - start)) return overlap(table, stringOffset(table, index));
  table.start = start;
  table.end = end;
  table.units = units;
  return true;
}

/** The text of string `index`; empty when it lies outside the file. */
export function nameAt(table: StringTable, index: number): string {
  const known = table.names[index];
  if (known !== undefined) return known;
  const text = locateString(table, index) ? decodeName(table) : '';
  if (index < table.names.length) table.names[index] = text;
  return text;
}

/** The same for a string that is only looked at: remembers nothing and lets pass what is not MUTF-8. */
export function peekName(table: StringTable, index: number): string | undefined {
  return locateString(table, index) ? decodeMutf8(table.bytes, table.start, table.end, maxNameUnits).text : undefined;
}

function decodeName({ bytes, start, end, tally }: StringTable): string {
  const decoded = decodeMutf8(bytes, start, end, maxNameUnits);
  if (decoded.bad > 0) tally.add('dex-string-encoding', start, 'a name is not MUTF-8');
  return decoded.text;
}

function terminator({ bytes, meter }: StringTable, from: number, to: number): number {
  const last = Math.min(to, bytes.length - 1);
  for (let at = from; at <= last; at++) if (bytes[at] === 0) return at;
  charge(meter, Math.max(0, last - from));
  return -1;
}

function overlap({ tally }: StringTable, offset: number): false {
  tally.add('dex-overlap', offset, 'items overlap beyond what one file may cost');
  return false;
}

function outside({ tally, bytes }: StringTable, offset: number, index: number): false {
  tally.add('dex-string-bounds', offset, () => `string ${index} at ${offset} of ${bytes.length}`);
  return false;
}
