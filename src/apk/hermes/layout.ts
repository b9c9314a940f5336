/**
 * The part of a Hermes bytecode file that leads to its strings. Source of truth: facebook/hermes
 * `include/hermes/BCGen/HBC/BytecodeFileFormat.h` and its history. The header is always 128 bytes and its first fields have not moved
 * since version 59; what changed is the size of a function header and the string entries. The sections follow in this order, each at a multiple of 4:
 * function headers, string kinds, identifier hashes, small string table, overflow string table, string storage.
 */
const hermesMagic = 0x1f1903c103bc1fc6n;

const hermesHeader = {
  size: 128,
  fields: {
    version: 8,
    fileLength: 32,
    functionCount: 40,
    stringKindCount: 44,
    identifierCount: 48,
    stringCount: 52,
    overflowStringCount: 56,
    stringStorageSize: 60,
  },
} as const;

export type HermesHeader = Record<keyof typeof hermesHeader.fields, number>;

export interface HermesVariant {
  fromVersion: number;
  toVersion: number;
  functionHeaderSize: number;
}

/** Newest first. Version 97 took `infoOffset` and `environmentSize` out of the function header. */
export const hermesVariants: readonly HermesVariant[] = [
  { fromVersion: 97, toVersion: 99, functionHeaderSize: 12 },
  { fromVersion: 59, toVersion: 96, functionHeaderSize: 16 },
];

/** Entry of the small string table: 1 bit UTF-16, 23 bits offset, 8 bits length; this length means "see the overflow table". */
export const overflowedLength = 0xff;

/** Where the tables are, once a variant is assumed. */
export interface HermesTables {
  smallAt: number;
  overflowAt: number;
  storageAt: number;
  storageEnd: number;
}

export function readHermesHeader(bytes: Buffer): HermesHeader | undefined {
  if (bytes.length < hermesHeader.size || bytes.readBigUInt64LE(0) !== hermesMagic) return undefined;
  const header: Partial<HermesHeader> = {};
  for (const [name, at] of Object.entries(hermesHeader.fields))
    header[name as keyof HermesHeader] = bytes.readUInt32LE(at);
  return header as HermesHeader;
}

export function locateTables(header: HermesHeader, { functionHeaderSize }: HermesVariant): HermesTables {
  const kindsAt = hermesHeader.size + header.functionCount * functionHeaderSize; // a multiple of 4, like all but the storage
  const hashesAt = kindsAt + header.stringKindCount * 4;
  const smallAt = hashesAt + header.identifierCount * 4;
  const overflowAt = smallAt + header.stringCount * 4;
  const storageAt = overflowAt + header.overflowStringCount * 8;
  return { smallAt, overflowAt, storageAt, storageEnd: storageAt + header.stringStorageSize };
}

/**
 * Whether the tables make sense: they lie inside the file and the run-length list of string kinds counts every string. A wrong size of the
 * function headers moves that list onto other data, where the sum does not come out.
 */
export function tablesFit(bytes: Buffer, header: HermesHeader, variant: HermesVariant): boolean {
  const tables = locateTables(header, variant);
  if (tables.storageEnd > bytes.length) return false;
  const kindsAt = hermesHeader.size + header.functionCount * variant.functionHeaderSize;
  const countMask = header.version >= 71 ? 0x7fff_ffff : 0x3fff_ffff;
  let strings = 0;
  for (let kind = 0; kind < header.stringKindCount; kind++)
    strings += bytes.readUInt32LE(kindsAt + kind * 4) & countMask;
  return strings === header.stringCount;
}
