import { instructionReference, instructionUnits, payloadUnits, referenceCode } from './instructions.ts';
import { charge } from './meter.ts';
import type { UseKind } from './model.ts';
import { opcodeFact, opcodeFacts } from './stops.ts';
import type { DexTables } from './tables.ts';

/** code_item: registers, ins, outs, tries (`u2` each), debug info offset, instruction count (`u4` each), then the units. */
const codeHeader = { size: 16, unitsAt: 12 } as const;

export interface CodeCounts {
  bodies: number;
  instructions: number;
  invokes: number;
}

/** What one method body holds of what was wanted, once per instruction, in parallel arrays that the next walk clears. */
export interface CodeHits {
  /** Whether anything was found: nearly always not. */
  any: boolean;
  kinds: UseKind[];
  indexes: number[];
  /** Slots of loaded strings. */
  strings: number[];
  callSites: number[];
  methodHandles: number[];
}

/** The state of the walk over the code of one dex file. */
export interface CodeWalker {
  readonly tables: DexTables;
  readonly units: Uint16Array;
  /** As `stopFlags` makes them. */
  readonly flags: Uint8Array;
  /** Slot + 1 of wanted strings, 0 for others. */
  readonly slots: Int32Array;
  /** Whether call sites and method handles are looked into. */
  readonly handles: boolean;
  readonly hits: CodeHits;
  readonly counts: CodeCounts;
}

const typeKinds: Readonly<Record<number, UseKind>> = {
  0x1c: 'class',
  0x1f: 'cast',
  0x20: 'test',
  0x22: 'new',
  0x23: 'array',
  0x24: 'array',
  0x25: 'array',
};

const nop = referenceCode('nop');
const string16 = referenceCode('string16');
const string32 = referenceCode('string32');
const typeReference = referenceCode('type');
const fieldRead = referenceCode('read');
const fieldWrite = referenceCode('write');
const methodReference = referenceCode('method');
const callSite = referenceCode('call-site');
const unused = referenceCode('unused');

export function createCodeWalker(
  tables: DexTables,
  flags: Uint8Array,
  slots: Int32Array,
  handles: boolean,
): CodeWalker {
  const { bytes } = tables;
  return {
    tables,
    units: new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length >> 1),
    flags,
    slots,
    handles,
    hits: { any: false, kinds: [], indexes: [], strings: [], callSites: [], methodHandles: [] },
    counts: { bodies: 0, instructions: 0, invokes: 0 },
  };
}

/** Walks every instruction of the code item at `offset`, fills `walker.hits` and answers the item's size in 16-bit units. */
export function walkCode(walker: CodeWalker, offset: number): number {
  const { tables, units, hits } = walker;
  const { bytes, view, meter, tally } = tables;
  if (hits.any) clear(hits);
  if (offset % 4 !== 0 || offset + codeHeader.size > bytes.length) return outside(tables, offset, 0);
  const declared = view.getUint32(offset + codeHeader.unitsAt, true);
  const first = (offset + codeHeader.size) >> 1;
  const size = Math.min(declared, units.length - first);
  if (size < declared) outside(tables, offset, declared);
  if (!charge(meter, size * 2)) {
    tally.add('dex-overlap', offset, 'code items overlap beyond what one file may cost');
    return size;
  }
  walker.counts.bodies++;
  const over = walkUnits(walker, first, first + size);
  if (over > 0)
    tally.add('dex-instruction', offset, () => `the last instruction runs ${over} units over the code item`);
  return size;
}

/** Answers how far the last instruction runs over `end`. Has no branch but the stop, and is small, so that it is compiled early and once. */
function walkUnits(walker: CodeWalker, first: number, end: number): number {
  const { units, flags, counts } = walker;
  let at = first;
  let instructions = 0;
  let invokes = 0;
  let facts = 0;
  while (at < end) {
    facts = opcodeFacts[(units[at] ?? 0) & 0xff] ?? 0;
    const index = (units[at + 1] ?? 0) & -((facts >> opcodeFact.indexed) & 1);
    if (flags[(facts >> opcodeFact.stop) + index] === 0) at += facts & opcodeFact.units;
    else at += lookCloser(walker, at, end);
    instructions++;
    invokes += facts & opcodeFact.invoke;
  }
  if (at > end) invokes -= facts & opcodeFact.invoke; // cut off, so it calls nothing
  counts.instructions += instructions;
  counts.invokes += invokes / opcodeFact.invoke;
  return at - end;
}

/** Handles an instruction that the walk stopped at; answers its width in units. */
function lookCloser(walker: CodeWalker, at: number, end: number): number {
  const { units, counts, hits, handles, slots } = walker;
  const { tally, layout } = walker.tables;
  const { strings, types, fields, methods } = layout.tables;
  const unit = units[at] ?? 0;
  const opcode = unit & 0xff;
  const width = instructionUnits[opcode] ?? 1;
  const reference = instructionReference[opcode] ?? 0;
  if (reference === nop) {
    if (unit === 0) return width;
    const payload = payloadUnits(units, at, end);
    if (payload > 1) counts.instructions--; // data, not an instruction
    return payload;
  }
  if (reference === unused) {
    tally.add('dex-instruction', at * 2, () => `opcode 0x${opcode.toString(16)} is unused`);
    return width;
  }
  if (at + width > end) return width;
  const index = units[at + 1] ?? 0;
  if (reference === methodReference) {
    if (index < methods.count) addHit(hits, 'call', index);
    else badIndex(walker, 'method', index, methods.count, at);
  } else if (reference === string16 || reference === string32) {
    const wide = reference === string32 ? index + (units[at + 2] ?? 0) * 0x10000 : index;
    if (wide < strings.count) addSlot(hits, slots, wide);
    else badIndex(walker, 'string', wide, strings.count, at);
  } else if (reference === typeReference) {
    if (index < types.count) addHit(hits, typeKinds[opcode] ?? 'class', index);
    else badIndex(walker, 'type', index, types.count, at);
  } else if (reference === fieldRead || reference === fieldWrite) {
    if (index < fields.count) addHit(hits, reference === fieldRead ? 'read' : 'write', index);
    else badIndex(walker, 'field', index, fields.count, at);
  } else if (handles) note(hits, reference === callSite ? hits.callSites : hits.methodHandles, index);
  return width;
}

function addHit(hits: CodeHits, kind: UseKind, index: number): void {
  hits.kinds.push(kind);
  note(hits, hits.indexes, index);
}

function addSlot(hits: CodeHits, slots: Int32Array, index: number): void {
  const slot = index < slots.length ? (slots[index] ?? 0) : 0;
  if (slot > 0) note(hits, hits.strings, slot - 1);
}

function note(hits: CodeHits, list: number[], value: number): void {
  hits.any = true;
  list.push(value);
}

function clear(hits: CodeHits): void {
  hits.any = false;
  for (const list of [hits.kinds, hits.indexes, hits.strings, hits.callSites, hits.methodHandles]) list.length = 0;
}

function badIndex({ tables }: CodeWalker, table: string, index: number, count: number, at: number): void {
  tables.tally.add('dex-index', at * 2, () => `instruction refers to ${table} ${index} of ${count}`);
}

function outside({ tally, bytes }: DexTables, offset: number, units: number): 0 {
  tally.add('dex-code-bounds', offset, () => `code item at ${offset} with ${units} units in ${bytes.length} bytes`);
  return 0;
}
