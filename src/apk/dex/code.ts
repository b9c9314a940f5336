import { instructionReference, instructionUnits, payloadUnits, referenceCode } from './instructions.ts';
import type { UseKind } from './model.ts';
import type { DexTables } from './tables.ts';

/** code_item: registers, ins, outs, tries (`u2` each), debug info offset, instruction count (`u4` each), then the units. */
const codeHeader = { size: 16, unitsAt: 12 } as const;

/** What the walk stops at, one flag per index of the dex tables; an empty array wants none. */
export interface CodeWants {
  methods: Uint8Array;
  fields: Uint8Array;
  types: Uint8Array;
  /** Slot + 1 of wanted strings, 0 for others. */
  strings: Int32Array;
  /** Whether to look into call sites and method handles. */
  handles: boolean;
}

export interface CodeCounts {
  bodies: number;
  instructions: number;
  invokes: number;
}

/** What one method body holds of what was wanted, once per instruction, in parallel arrays that the next walk clears. */
export interface CodeHits {
  kinds: UseKind[];
  indexes: number[];
  /** Slots of loaded strings. */
  strings: number[];
  callSites: number[];
  methodHandles: number[];
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
const methodHandle = referenceCode('method-handle');
const unused = referenceCode('unused');

/** Walks every instruction of method bodies. `walk(offset)` answers the units of the code item at `offset` and fills `hits`. */
export function createCodeWalker(
  { bytes, layout, tally, meter }: DexTables,
  wants: CodeWants,
): { walk(offset: number): number; readonly hits: CodeHits; readonly counts: CodeCounts } {
  const view = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length >> 1);
  const { strings, types, fields, methods } = layout.tables;
  const hits: CodeHits = { kinds: [], indexes: [], strings: [], callSites: [], methodHandles: [] };
  let dirty = false;
  const counts: CodeCounts = { bodies: 0, instructions: 0, invokes: 0 };
  const [wantedStrings, wantedTypes, wantedFields, wantedMethods] = [
    wants.strings,
    wants.types,
    wants.fields,
    wants.methods,
  ];

  function walk(offset: number): number {
    if (dirty) clear(hits);
    dirty = false;
    if (offset % 4 !== 0 || offset + codeHeader.size > bytes.length) return outside(offset, 0);
    const declared = bytes.readUInt32LE(offset + codeHeader.unitsAt);
    const first = (offset + codeHeader.size) >> 1;
    const available = view.length - first;
    const size = Math.min(declared, available);
    if (size < declared) outside(offset, declared);
    if (!meter.charge(size * 2)) {
      tally.add('dex-overlap', offset, 'code items overlap beyond what one file may cost');
      return size;
    }
    counts.bodies++;
    walkUnits(first, first + size, offset);
    return size;
  }

  function outside(offset: number, units: number): number {
    tally.add('dex-code-bounds', offset, `code item at ${offset} with ${units} units in ${bytes.length} bytes`);
    return 0;
  }

  function badIndex(table: string, index: number, count: number, offset: number): void {
    tally.add('dex-index', offset, () => `instruction refers to ${table} ${index} of ${count}`);
  }

  function walkUnits(first: number, end: number, offset: number): void {
    let at = first;
    let instructions = 0;
    let invokes = 0;
    while (at < end) {
      const unit = view[at] ?? 0;
      const opcode = unit & 0xff;
      let width = instructionUnits[opcode] ?? 1;
      const reference = instructionReference[opcode] ?? 0;
      instructions++;
      if (reference !== 0) {
        if (reference === nop) {
          if (unit !== 0) {
            width = payloadUnits(view, at, end);
            if (width > 1) instructions--;
          }
        } else if (reference === unused) {
          tally.add('dex-instruction', at * 2, () => `opcode 0x${opcode.toString(16)} is unused`);
        } else if (at + width <= end) {
          const index = view[at + 1] ?? 0;
          if (reference === methodReference) {
            invokes++;
            if (index >= methods.count) badIndex('method', index, methods.count, at * 2);
            else if (wantedMethods[index] === 1) hit('call', index);
          } else if (reference === string16 || reference === string32) {
            const wide = reference === string32 ? index + (view[at + 2] ?? 0) * 0x10000 : index;
            const slot = wantedStrings[wide];
            if (wide >= strings.count) badIndex('string', wide, strings.count, at * 2);
            else if (slot !== undefined && slot > 0) note(hits.strings, slot - 1);
          } else if (reference === typeReference) {
            if (index >= types.count) badIndex('type', index, types.count, at * 2);
            else if (wantedTypes[index] === 1) hit(typeKinds[opcode] ?? 'class', index);
          } else if (reference === fieldRead || reference === fieldWrite) {
            if (index >= fields.count) badIndex('field', index, fields.count, at * 2);
            else if (wantedFields[index] === 1) hit(reference === fieldRead ? 'read' : 'write', index);
          } else if (reference === callSite) {
            invokes++;
            if (wants.handles) note(hits.callSites, index);
          } else if (reference === methodHandle && wants.handles) {
            note(hits.methodHandles, index);
          }
        }
      }
      at += width;
    }
    if (at > end)
      tally.add('dex-instruction', offset, `the last instruction runs ${at - end} units over the code item`);
    counts.instructions += instructions;
    counts.invokes += invokes;
  }

  function hit(kind: UseKind, index: number): void {
    hits.kinds.push(kind);
    note(hits.indexes, index);
  }

  function note(list: number[], value: number): void {
    dirty = true;
    list.push(value);
  }

  return { walk, hits, counts };
}

function clear(hits: CodeHits): void {
  for (const list of [hits.kinds, hits.indexes, hits.strings, hits.callSites, hits.methodHandles]) list.length = 0;
}
