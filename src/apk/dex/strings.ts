import { isExhausted } from './meter.ts';
import type { DexLimits, DexString, StringPredicate } from './model.ts';
import { decodeMutf8 } from './mutf8.ts';
import { locateString, type StringTable } from './string-table.ts';

export type StringOrigin = 'inCode' | 'inFields' | 'inAnnotations';

/** The wanted strings of one dex file and who holds them. */
export interface FileStrings {
  /** Slot + 1 per string index, 0 where the predicate does not want it; empty when no strings are asked for. */
  readonly slots: Int32Array;
  /** Indexes of the wanted strings, by slot. */
  readonly indexes: readonly number[];
  /** Notes that class number `owner` holds the string of `slot`. Calls for one class must come together. */
  note(slot: number, origin: StringOrigin, owner: number): void;
  /** Decodes what was noted (everything wanted when `unused`) and hands it on. */
  emit(unused: boolean, classDescriptor: (owner: number) => string, sink: (found: DexString) => void): void;
}

interface Slot {
  index: number;
  category: number;
  owners: number[];
  ownerCount: number;
  lastOwner: number;
  inCode: number;
  inFields: number;
  inAnnotations: number;
}

/** Runs the predicate once over every string of the file. */
export function findStrings(table: StringTable, wanted: StringPredicate | undefined, limits: DexLimits): FileStrings {
  const slots = new Int32Array(wanted === undefined ? 0 : table.count);
  const found: Slot[] = [];
  if (wanted !== undefined) keepWanted(table, wanted, limits.strings, slots, found);

  function note(number: number, origin: StringOrigin, owner: number): void {
    const slot = found[number];
    if (slot === undefined) return;
    slot[origin]++;
    if (slot.lastOwner === owner) return;
    slot.lastOwner = owner;
    slot.ownerCount++;
    if (slot.owners.length < limits.classesPerString) slot.owners.push(owner);
  }

  function decode(slot: Slot): { value: string; truncated: boolean } {
    if (!locateString(table, slot.index)) return { value: '', truncated: true };
    const { start, end, units } = table;
    const { text, bad, truncated } = decodeMutf8(table.bytes, start, end, limits.stringUnits);
    const report = (detail: () => string): void => table.tally.add('dex-string-encoding', start, detail);
    if (bad > 0) report(() => `string ${slot.index} has ${bad} sequences that are not MUTF-8`);
    if (!truncated && text.length !== units)
      report(() => `string ${slot.index} declares ${units} units and has ${text.length}`);
    return { value: text, truncated };
  }

  return {
    slots,
    indexes: found.map(({ index }) => index),
    note,
    emit(unused, classDescriptor, sink) {
      for (const slot of found) {
        if (slot.ownerCount === 0 && !unused) continue;
        const { category, ownerCount, inCode, inFields, inAnnotations } = slot;
        const classes = slot.owners.map(classDescriptor).sort();
        sink({ ...decode(slot), category, classes, classCount: ownerCount, inCode, inFields, inAnnotations });
      }
    },
  };
}

function keepWanted(
  table: StringTable,
  wanted: StringPredicate,
  limit: number,
  slots: Int32Array,
  found: Slot[],
): void {
  const { bytes, meter } = table;
  for (let index = 0; index < slots.length; index++) {
    const inside = locateString(table, index);
    if (isExhausted(meter)) return;
    if (!inside) continue;
    const category = wanted(bytes, table.start, table.end);
    if (category === 0) continue;
    if (found.length === limit) return table.tally.add('dex-answer-limit', 0, `more than ${limit} strings wanted`);
    slots[index] = found.length + 1;
    found.push(emptySlot(index, category));
  }
}

function emptySlot(index: number, category: number): Slot {
  return { index, category, owners: [], ownerCount: 0, lastOwner: -1, inCode: 0, inFields: 0, inAnnotations: 0 };
}
