import { cursorAt, readByte, readUleb128, type Cursor } from './cursor.ts';
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

/** What the encoded values at one place refer to. */
export interface ValueSink {
  string(index: number): void;
  methodHandle?(index: number): void;
}

/** Reads the encoded_array at `offset` (static field values, arguments of a call site). */
export function readEncodedArray(tables: DexTables, offset: number, sink: ValueSink): void {
  const cursor = cursorAt(offset, tables.bytes.length);
  readValues(tables, cursor, readUleb128(tables.bytes, cursor), sink);
}

/** Reads the encoded_annotation at `offset`. */
export function readEncodedAnnotation(tables: DexTables, offset: number, sink: ValueSink): void {
  const cursor = cursorAt(offset, tables.bytes.length);
  readUleb128(tables.bytes, cursor); // type of the annotation
  readValues(tables, cursor, readUleb128(tables.bytes, cursor), sink, true);
}

interface Level {
  left: number;
  /** Annotation elements have a name before each value. */
  named: boolean;
}

/** Nesting is kept in a list, not on the call stack: its depth comes from the file. */
function readValues(tables: DexTables, cursor: Cursor, count: number, sink: ValueSink, named = false): void {
  const { bytes, tally, meter } = tables;
  const start = cursor.at;
  const levels: Level[] = [{ left: count, named }];
  let level = levels[0];
  while (level !== undefined && !cursor.failed) {
    if (level.left === 0) {
      levels.pop();
      level = levels.at(-1);
      continue;
    }
    level.left--;
    if (level.named) readUleb128(bytes, cursor);
    const head = readByte(bytes, cursor);
    const [type, argument] = [head & 0x1f, head >> 5];
    if (type === valueTypes.array || type === valueTypes.annotation) {
      const annotation = type === valueTypes.annotation;
      if (annotation) readUleb128(bytes, cursor);
      level = { left: readUleb128(bytes, cursor), named: annotation };
      levels.push(level);
      continue;
    }
    if (type === valueTypes.null || type === valueTypes.boolean) continue;
    const value = readUnsigned(bytes, cursor, argument + 1);
    if (cursor.failed) break;
    if (type === valueTypes.string) sink.string(value);
    else if (type === valueTypes.methodHandle) sink.methodHandle?.(value);
  }
  if (cursor.failed) tally.add('dex-encoded-value', start, `encoded values at ${start} run out of the file`);
  if (!meter.charge(cursor.at - start + 1))
    tally.add('dex-overlap', start, 'encoded values overlap beyond what one file may cost');
}

/** Little-endian, up to 8 bytes; only indexes (at most 4) are looked at, so the loss of precision above 53 bits does not matter. */
function readUnsigned(bytes: Uint8Array, cursor: Cursor, size: number): number {
  let value = 0;
  let scale = 1;
  for (let byte = 0; byte < size; byte++) {
    value += readByte(bytes, cursor) * scale;
    scale *= 256;
  }
  return value;
}
