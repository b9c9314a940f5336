import type { DexLimits, DexString, StringPredicate } from './model.ts';
import { decodeMutf8 } from './mutf8.ts';
import type { DexTables } from './tables.ts';

export type StringOrigin = 'inCode' | 'inFields' | 'inAnnotations';

/** The wanted strings of one dex file and who holds them. */
export interface FileStrings {
  /** Slot + 1 per string index, 0 where the predicate does not want it; empty when no strings are asked for. */
  readonly slots: Int32Array;
  /** Notes that class number `owner` holds the string of `slot`. Calls for one class must come together. */
  note(slot: number, origin: StringOrigin, owner: number): void;
  /** The same by string index; ignores unwanted and bad indexes. */
  noteIndex(index: number, origin: StringOrigin, owner: number): void;
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
export function findStrings(tables: DexTables, wanted: StringPredicate | undefined, limits: DexLimits): FileStrings {
  const count = wanted === undefined ? 0 : tables.counts.strings;
  const slots = new Int32Array(count);
  const found: Slot[] = [];
  for (let index = 0; index < count; index++) {
    const place = tables.locateString(index);
    if (tables.meter.exhausted) break;
    if (place === undefined) continue;
    const category = wanted?.(tables.bytes, place.start, place.end) ?? 0;
    if (category === 0) continue;
    if (found.length === limits.strings) {
      tables.tally.add('dex-answer-limit', 0, `more than ${limits.strings} strings wanted`);
      break;
    }
    slots[index] = found.length + 1;
    found.push({ index, category, owners: [], ownerCount: 0, lastOwner: -1, inCode: 0, inFields: 0, inAnnotations: 0 });
  }

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
    const place = tables.locateString(slot.index);
    if (place === undefined) return { value: '', truncated: true };
    const { text, bad, truncated } = decodeMutf8(tables.bytes, place.start, place.end, limits.stringUnits);
    if (bad > 0)
      tables.tally.add(
        'dex-string-encoding',
        place.start,
        () => `string ${slot.index} has ${bad} sequences that are not MUTF-8`,
      );
    if (!truncated && text.length !== place.units)
      tables.tally.add(
        'dex-string-encoding',
        place.start,
        () => `string ${slot.index} declares ${place.units} units and has ${text.length}`,
      );
    return { value: text, truncated };
  }

  return {
    slots,
    note,
    noteIndex(index, origin, owner) {
      const slot = slots[index];
      if (slot !== undefined && slot > 0) note(slot - 1, origin, owner);
    },
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
