import { cursorAt, readUleb128 } from './cursor.ts';
import type { DexTables } from './tables.ts';

/** Reads class_data_item: skips the fields, answers every method in order. */
export function readClassMethods(
  { bytes, tally, meter }: DexTables,
  offset: number,
  visit: (method: number, accessFlags: number, codeOffset: number) => void,
): void {
  const cursor = cursorAt(offset, bytes.length);
  const fields = readUleb128(bytes, cursor) + readUleb128(bytes, cursor);
  const methodLists = [readUleb128(bytes, cursor), readUleb128(bytes, cursor)];
  for (let field = 0; field < fields && !cursor.failed; field++) {
    readUleb128(bytes, cursor); // index difference
    readUleb128(bytes, cursor); // access flags
  }
  for (const count of methodLists) {
    let method = 0;
    for (let index = 0; index < count && !cursor.failed && !meter.exhausted; index++) {
      method += readUleb128(bytes, cursor);
      const accessFlags = readUleb128(bytes, cursor);
      const codeOffset = readUleb128(bytes, cursor);
      if (!cursor.failed) visit(method, accessFlags, codeOffset);
    }
  }
  if (cursor.failed) tally.add('dex-class-data', offset, `class data at ${offset} runs out of the file`);
  if (!meter.charge(cursor.at - offset))
    tally.add('dex-overlap', offset, 'class data overlaps beyond what one file may cost');
}
