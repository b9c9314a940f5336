import { moveTo, readUleb128, type Cursor } from './cursor.ts';
import { charge, isExhausted } from './meter.ts';
import type { DexTables } from './tables.ts';

/** Called for each method of a class with the caller's `state`. */
export type MethodVisitor<State> = (state: State, method: number, accessFlags: number, codeOffset: number) => void;

/** Reads class_data_item with a `cursor` over the whole file: skips the fields, answers every method in order. */
export function readClassMethods<State>(
  tables: DexTables,
  cursor: Cursor,
  offset: number,
  visit: MethodVisitor<State>,
  state: State,
): void {
  const { bytes, tally, meter } = tables;
  moveTo(cursor, offset);
  const fields = readUleb128(bytes, cursor) + readUleb128(bytes, cursor);
  const direct = readUleb128(bytes, cursor);
  const virtual = readUleb128(bytes, cursor);
  for (let field = 0; field < fields && !cursor.failed; field++) {
    readUleb128(bytes, cursor); // index difference
    readUleb128(bytes, cursor); // access flags
  }
  readMethods(tables, cursor, direct, visit, state);
  readMethods(tables, cursor, virtual, visit, state);
  if (cursor.failed) tally.add('dex-class-data', offset, `class data at ${offset} runs out of the file`);
  if (!charge(meter, cursor.at - offset))
    tally.add('dex-overlap', offset, 'class data overlaps beyond what one file may cost');
}

function readMethods<State>(
  { bytes, meter }: DexTables,
  cursor: Cursor,
  count: number,
  visit: MethodVisitor<State>,
  state: State,
): void {
  let method = 0;
  for (let index = 0; index < count && !cursor.failed && !isExhausted(meter); index++) {
    method += readUleb128(bytes, cursor);
    const accessFlags = readUleb128(bytes, cursor);
    const codeOffset = readUleb128(bytes, cursor);
    if (!cursor.failed) visit(state, method, accessFlags, codeOffset);
  }
}
