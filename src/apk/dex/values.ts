import { moveTo, readByte, readUleb128, type Cursor } from './cursor.ts';
import { charge } from './meter.ts';
import type { DexTables } from './tables.ts';

/** encoded_value types: source.android.com "Dalvik executable format", Value formats. */
const valueTypes = {
  methodHandle: 0x16,
  string: 0x17,
  array: 0x1c,
  annotation: 0x1d,
  null: 0x1e,
  boolean: 0x1f,
} as const;

const noIndex = 0xffff_ffff;

/** Where the references of encoded values go, with the cursor to read them by. `State` is the caller's. */
export interface ValueSink<State> {
  readonly cursor: Cursor;
  /** Slot + 1 of wanted strings by index, 0 for others. */
  readonly slots: Int32Array;
  readonly state: State;
  readonly string: (state: State, slot: number) => void;
  readonly methodHandle?: (state: State, index: number) => void;
}

/** Reads the encoded_array at `offset` (static field values, arguments of a call site). */
export function readEncodedArray<State>(tables: DexTables, offset: number, sink: ValueSink<State>): void {
  const { cursor } = sink;
  moveTo(cursor, offset);
  readValues(tables, readUleb128(tables.bytes, cursor), sink, false);
}

/** Reads the encoded_annotation at `offset`; true when it is whole and refers to nothing that is wanted. */
export function readEncodedAnnotation<State>(tables: DexTables, offset: number, sink: ValueSink<State>): boolean {
  const { cursor } = sink;
  moveTo(cursor, offset);
  readUleb128(tables.bytes, cursor); // type of the annotation
  return readValues(tables, readUleb128(tables.bytes, cursor), sink, true);
}

/**
 * Nesting is kept in a list, not on the call stack: its depth comes from the file. `named`: annotation elements have a name before each value.
 * True when all values are there and `sink` was told nothing.
 */
function readValues<State>(tables: DexTables, count: number, sink: ValueSink<State>, named: boolean): boolean {
  const { bytes, tally, meter } = tables;
  const { cursor, slots } = sink;
  const start = cursor.at;
  let outer: { left: number; named: boolean }[] | undefined;
  let left = count;
  let silent = true;
  while (!cursor.failed) {
    if (left === 0) {
      const level = outer?.pop();
      if (level === undefined) break;
      left = level.left;
      named = level.named;
      continue;
    }
    left--;
    if (named) readUleb128(bytes, cursor);
    const head = readByte(bytes, cursor);
    const type = head & 0x1f;
    if (type === valueTypes.array || type === valueTypes.annotation) {
      if (left > 0) (outer ??= []).push({ left, named });
      named = type === valueTypes.annotation;
      if (named) readUleb128(bytes, cursor);
      left = readUleb128(bytes, cursor);
      continue;
    }
    if (type === valueTypes.null || type === valueTypes.boolean) continue;
    const size = (head >> 5) + 1;
    if (type !== valueTypes.string && type !== valueTypes.methodHandle) {
      skip(cursor, size);
      continue;
    }
    const value = readIndex(bytes, cursor, size);
    if (cursor.failed) break;
    if (type === valueTypes.methodHandle) {
      sink.methodHandle?.(sink.state, value);
      continue;
    }
    const slot = value < slots.length ? (slots[value] ?? 0) : 0;
    if (slot === 0) continue;
    silent = false;
    sink.string(sink.state, slot - 1);
  }
  if (cursor.failed) tally.add('dex-encoded-value', start, `encoded values at ${start} run out of the file`);
  if (charge(meter, cursor.at - start + 1)) return silent && !cursor.failed;
  tally.add('dex-overlap', start, 'encoded values overlap beyond what one file may cost');
  return false;
}

/** An index has four bytes at most; what has more, and not as zeros, is one of no table. */
function readIndex(bytes: Uint8Array, cursor: Cursor, size: number): number {
  let value = 0;
  let beyond = 0;
  for (let byte = 0; byte < size; byte++) {
    if (byte < 4) value |= readByte(bytes, cursor) << (byte * 8);
    else beyond |= readByte(bytes, cursor);
  }
  return beyond === 0 ? value >>> 0 : noIndex;
}

function skip(cursor: Cursor, size: number): void {
  cursor.at += size;
  if (cursor.at <= cursor.end) return;
  cursor.at = cursor.end;
  cursor.failed = true;
}
