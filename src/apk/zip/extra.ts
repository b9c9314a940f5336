import { inZip64 } from './records.ts';

const zip64HeaderId = 0x0001;

/** The three values that may move from a central record into its zip64 extra field, APPNOTE 4.5.3. */
export interface ZipSizes {
  size: number;
  compressedSize: number;
  headerOffset: number;
}

/**
 * Fills in the values that the record marks as standing in the zip64 extra field; undefined when that field is missing or too short.
 * Like libziparchive, the extra fields are not looked at unless a 32-bit value is 0xffffffff.
 */
export function resolveZip64(record: ZipSizes, extra: Buffer): ZipSizes | undefined {
  if (record.size !== inZip64 && record.compressedSize !== inZip64 && record.headerOffset !== inZip64) return record;
  const field = findExtra(extra, zip64HeaderId);
  if (field === undefined) return undefined;
  let at = 0;
  let complete = true;
  const next = (value: number): number => {
    if (value !== inZip64) return value;
    if (at + 8 > field.length) {
      complete = false;
      return value;
    }
    at += 8;
    return Number(field.readBigUInt64LE(at - 8));
  };
  const size = next(record.size);
  const compressedSize = next(record.compressedSize);
  const headerOffset = next(record.headerOffset);
  return complete ? { size, compressedSize, headerOffset } : undefined;
}

/** The data of the first extra field with this header id (APPNOTE 4.5.1); undefined when the chain breaks before it. */
function findExtra(extra: Buffer, wantedId: number): Buffer | undefined {
  let at = 0;
  while (at + 4 <= extra.length) {
    const id = extra.readUInt16LE(at);
    const end = at + 4 + extra.readUInt16LE(at + 2);
    if (end > extra.length) return undefined;
    if (id === wantedId) return extra.subarray(at + 4, end);
    at = end;
  }
  return undefined;
}
