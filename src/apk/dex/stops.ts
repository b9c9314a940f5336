import { instructionReference, referenceKinds, type ReferenceKind } from './instructions.ts';
import type { DexTables } from './tables.ts';

/**
 * Where the walk over code stops. The first four are instructions with a 16-bit index, which has a flag each: the walk stops where it is set.
 * `always` has no such flag, and `never` is every other instruction.
 */
export const stops = { string: 0, type: 1, field: 2, method: 3, always: 4, never: 5 } as const;

const stopOf: Readonly<Record<ReferenceKind, number>> = {
  none: stops.never,
  nop: stops.always,
  string16: stops.string,
  string32: stops.always,
  type: stops.type,
  read: stops.field,
  write: stops.field,
  method: stops.method,
  'call-site': stops.always,
  'method-handle': stops.always,
  unused: stops.always,
};

/** One of `stops` per opcode. */
export const opcodeStops = Uint8Array.from(instructionReference, (kind) => stopOf[referenceKinds[kind] ?? 'none']);

const indexes = 0x10000;

/** What the walk looks for, by index of the dex tables. */
export interface CodeWants {
  methods: ReadonlyMap<number, unknown>;
  fields: ReadonlyMap<number, unknown>;
  types: ReadonlyMap<number, unknown>;
  strings: Iterable<number>;
}

/** The flag of an index is at `stop * 65,536 + index`. Set for what is wanted, and for every index outside its table: that is a defect. */
export function stopFlags({ counts }: DexTables, wants: CodeWants): Uint8Array {
  const flags = new Uint8Array(4 * indexes);
  const set = (stop: number, wanted: Iterable<number>, count: number): void => {
    const base = stop * indexes;
    for (const index of wanted) if (index < indexes) flags[base + index] = 1;
    flags.fill(1, base + Math.min(count, indexes), base + indexes);
  };
  set(stops.string, wants.strings, counts.strings);
  set(stops.type, wants.types.keys(), counts.types);
  set(stops.field, wants.fields.keys(), counts.fields);
  set(stops.method, wants.methods.keys(), counts.methods);
  return flags;
}
