/**
 * Dalvik instruction formats, by opcode range. Source of truth: AOSP `art/libdexfile/dex/dex_instruction_list.h` and the
 * "Dalvik bytecode" page of source.android.com. Unused opcodes are one unit wide, as in ART and dexdump.
 */

/** What the index operand of an instruction points into; `none` where the scan has no interest. */
export const referenceKinds = [
  'none',
  'nop',
  'string16',
  'string32',
  'type',
  'read',
  'write',
  'method',
  'call-site',
  'method-handle',
  'unused',
] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

interface OpcodeRange {
  from: number;
  to: number;
  /** Width in 16-bit units. */
  units: number;
  reference: ReferenceKind;
}

function range(from: number, to: number, units: number, reference: ReferenceKind = 'none'): OpcodeRange {
  return { from, to, units, reference };
}

const opcodeRanges: readonly OpcodeRange[] = [
  range(0x00, 0x00, 1, 'nop'), // also the payload pseudo-instructions
  range(0x01, 0x01, 1), // move
  range(0x02, 0x02, 2),
  range(0x03, 0x03, 3),
  range(0x04, 0x04, 1), // move-wide
  range(0x05, 0x05, 2),
  range(0x06, 0x06, 3),
  range(0x07, 0x07, 1), // move-object
  range(0x08, 0x08, 2),
  range(0x09, 0x09, 3),
  range(0x0a, 0x12, 1), // move-result … return … const/4
  range(0x13, 0x13, 2), // const
  range(0x14, 0x14, 3),
  range(0x15, 0x16, 2),
  range(0x17, 0x17, 3),
  range(0x18, 0x18, 5), // const-wide
  range(0x19, 0x19, 2),
  range(0x1a, 0x1a, 2, 'string16'),
  range(0x1b, 0x1b, 3, 'string32'),
  range(0x1c, 0x1c, 2, 'type'), // const-class
  range(0x1d, 0x1e, 1), // monitor
  range(0x1f, 0x20, 2, 'type'), // check-cast, instance-of
  range(0x21, 0x21, 1), // array-length
  range(0x22, 0x23, 2, 'type'), // new-instance, new-array
  range(0x24, 0x25, 3, 'type'), // filled-new-array
  range(0x26, 0x26, 3), // fill-array-data
  range(0x27, 0x28, 1), // throw, goto
  range(0x29, 0x29, 2),
  range(0x2a, 0x2c, 3), // goto/32, switches
  range(0x2d, 0x3d, 2), // cmp, if
  range(0x3e, 0x43, 1, 'unused'),
  range(0x44, 0x51, 2), // aget, aput
  range(0x52, 0x58, 2, 'read'), // iget
  range(0x59, 0x5f, 2, 'write'), // iput
  range(0x60, 0x66, 2, 'read'), // sget
  range(0x67, 0x6d, 2, 'write'), // sput
  range(0x6e, 0x72, 3, 'method'),
  range(0x73, 0x73, 1, 'unused'),
  range(0x74, 0x78, 3, 'method'), // …/range
  range(0x79, 0x7a, 1, 'unused'),
  range(0x7b, 0x8f, 1), // unary operations
  range(0x90, 0xaf, 2), // binary operations
  range(0xb0, 0xcf, 1), // …/2addr
  range(0xd0, 0xe2, 2), // …/lit16, …/lit8
  range(0xe3, 0xf9, 1, 'unused'),
  range(0xfa, 0xfb, 4, 'method'), // invoke-polymorphic
  range(0xfc, 0xfd, 3, 'call-site'), // invoke-custom
  range(0xfe, 0xfe, 2, 'method-handle'),
  range(0xff, 0xff, 2), // const-method-type
];

/** Units per opcode. */
export const instructionUnits = new Uint8Array(256);
/** Index into `referenceKinds` per opcode. */
export const instructionReference = new Uint8Array(256);
for (const { from, to, units, reference } of opcodeRanges) {
  instructionUnits.fill(units, from, to + 1);
  instructionReference.fill(referenceKinds.indexOf(reference), from, to + 1);
}

/** The code `referenceKinds` gives a kind, for `switch` in hot loops. */
export function referenceCode(kind: ReferenceKind): number {
  return referenceKinds.indexOf(kind);
}

/** Payloads hide behind `nop`: their first unit is the opcode 0x00 with one of these in the high byte. */
const payloadKinds = { packedSwitch: 0x0100, sparseSwitch: 0x0200, fillArrayData: 0x0300 } as const;

/**
 * Units of the payload that starts at `at` in `units`, or 1 for a plain nop. The answer may reach beyond the code: the caller compares.
 */
export function payloadUnits(units: Uint16Array, at: number, end: number): number {
  const ident = units[at] ?? 0;
  if (at + 1 >= end) return 1;
  const second = units[at + 1] ?? 0;
  if (ident === payloadKinds.packedSwitch) return second * 2 + 4;
  if (ident === payloadKinds.sparseSwitch) return second * 4 + 2;
  if (ident !== payloadKinds.fillArrayData) return 1;
  if (at + 3 >= end) return 4;
  const elements = (units[at + 2] ?? 0) + (units[at + 3] ?? 0) * 0x10000;
  return Math.ceil((elements * second) / 2) + 4;
}
