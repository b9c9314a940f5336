import { isExhausted } from './meter.ts';
import type { DexLimits, DexString, StringPredicate } from './model.ts';
import { decodeMutf8 } from './mutf8.ts';
import { locateString, type StringTable } from './string-table.ts';

export type StringOrigin = 'inCode' | 'inFields' | 'inAnnotations';

/** The wanted strings of one dex file and who holds them. */
export interface FileStrings {
  readonly table: StringTable;
  readonly limits: DexLimits;
  /** Slot + 1 per string index, 0 where the predicate does not want it; empty when no strings are asked for. */
  readonly slots: Int32Array;
  readonly found: Slot[];
}

/** One wanted string. */
export interface Slot {
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
  const strings: FileStrings = { table, limits, slots, found: [] };
  if (wanted !== undefined) keepWanted(strings, wanted);
  return strings;
}

/** Notes that class number `owner` holds the string of `slot`. Calls for one class must come together. */
export function noteString({ found, limits }: FileStrings, number: number, origin: StringOrigin, owner: number): void {
  const slot = found[number];
  if (slot === undefined) return;
  slot[origin]++;
  if (slot.lastOwner === owner) return;
  slot.lastOwner = owner;
  slot.ownerCount++;
  if (slot.owners.length < limits.classesPerString) slot.owners.push(owner);
}

/** Decodes what was noted (everything wanted when `unused`) and hands it on. */
export function emitStrings(
  strings: FileStrings,
  unused: boolean,
  classDescriptor: (owner: number) => string,
  sink: (found: DexString) => void,
): void {
  for (const slot of strings.found) {
    if (slot.ownerCount === 0 && !unused) continue;
    const { category, ownerCount, inCode, inFields, inAnnotations } = slot;
    const classes = slot.owners.map(classDescriptor).sort();
    sink({ ...decode(strings, slot), category, classes, classCount: ownerCount, inCode, inFields, inAnnotations });
  }
}

function decode({ table, limits }: FileStrings, slot: Slot): { value: string; truncated: boolean } {
  if (!locateString(table, slot.index)) return { value: '', truncated: true };
  const { start, end, units } = table;
  const { text, bad, truncated } = decodeMutf8(table.bytes, start, end, limits.stringUnits);
  const report = (detail: () => string): void => table.tally.add('dex-string-encoding', start, detail);
  if (bad > 0) report(() => `string ${slot.index} has ${bad} sequences that are not MUTF-8`);
  if (!truncated && text.length !== units)
    report(() => `string ${slot.index} declares ${units} units and has ${text.length}`);
  return { value: text, truncated };
}

function keepWanted(strings: FileStrings, wanted: StringPredicate): void {
  const { table, slots } = strings;
  const { bytes, meter } = table;
  for (let index = 0; index < slots.length; index++) {
    const inside = locateString(table, index);
    if (isExhausted(meter)) return;
    const category = inside ? wanted(bytes, table.start, table.end) : 0;
    if (category !== 0 && !keep(strings, index, category)) return;
  }
}

/** False once the limit is reached. */
function keep({ table, limits, slots, found }: FileStrings, index: number, category: number): boolean {
  if (found.length === limits.strings) {
    table.tally.add('dex-answer-limit', 0, `more than ${limits.strings} strings wanted`);
    return false;
  }
  slots[index] = found.length + 1;
  found.push({ index, category, owners: [], ownerCount: 0, lastOwner: -1, inCode: 0, inFields: 0, inAnnotations: 0 });
  return true;
}
