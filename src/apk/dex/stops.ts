import { instructionReference, instructionUnits, referenceKinds, type ReferenceKind } from './instructions.ts';
import type { DexTables } from './tables.ts';

/**
 * Where the walk over code stops: one flag per index of the strings, types, fields and methods, each 65,536 as instructions have 16 bits for
 * it. Instructions without an index share the first two flags: one that is never set, and one that always is.
 */
const indexes = 0x10000;
const stops = { never: 0, always: 1, string: 2, type: 2 + indexes, field: 2 + 2 * indexes, method: 2 + 3 * indexes };
const flagCount = 2 + 4 * indexes;

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

/** Fields of `opcodeFacts`: what the walk has to know of an opcode, in one number, as it is read for every instruction. */
export const opcodeFact = { units: 7, invoke: 8, indexed: 4, stop: 5 } as const;

/**
 * Per opcode: its width in units (bits 0 to 2), whether it is an invoke (bit 3), whether the unit behind it is an index to be added to the
 * stop (bit 4), and its first flag (from bit 5).
 */
export const opcodeFacts = Int32Array.from(instructionReference, (kind, opcode) => {
  const reference = referenceKinds[kind] ?? 'none';
  const stop = stopOf[reference];
  const invoke = reference === 'method' || reference === 'call-site' ? opcodeFact.invoke : 0;
  const indexed = stop >= stops.string ? 1 << opcodeFact.indexed : 0;
  return (instructionUnits[opcode] ?? 1) | invoke | indexed | (stop << opcodeFact.stop);
});

/** What the walk looks for, by index of the dex tables. */
export interface CodeWants {
  methods: ReadonlyMap<number, unknown>;
  fields: ReadonlyMap<number, unknown>;
  types: ReadonlyMap<number, unknown>;
  strings: readonly { index: number }[];
}

/** Flags are set for what is wanted, and for every index outside its table: that is a defect. */
export function stopFlags({ counts }: DexTables, wants: CodeWants): Uint8Array {
  const flags = new Uint8Array(flagCount);
  const set = (first: number, wanted: Iterable<number>, count: number): void => {
    for (const index of wanted) if (index < indexes) flags[first + index] = 1;
    flags.fill(1, first + Math.min(count, indexes), first + indexes);
  };
  flags[stops.always] = 1;
  set(
    stops.string,
    wants.strings.map(({ index }) => index),
    counts.strings,
  );
  set(stops.type, wants.types.keys(), counts.types);
  set(stops.field, wants.fields.keys(), counts.fields);
  set(stops.method, wants.methods.keys(), counts.methods);
  return flags;
}
