import { inZip64 } from './records.ts';

const zip64HeaderId = 0x0001;
const wideField = 8;
/** Size of a field that holds all three values; with the disk number after them it has four bytes more. */
const completeField = 3 * wideField;
const diskNumber = 4;

/** The values that may move from a record into its zip64 extra field, APPNOTE 4.5.3, in this order. */
export interface ZipSizes {
  size: number;
  compressedSize: number;
  headerOffset: number;
}

/**
 * Fills in the values that the record marks as standing in the zip64 extra field; undefined where libziparchive's
 * ParseZip64ExtendedInfoInExtraField gives up: no such field, or one of another length than the marked values need. Some writers put
 * all three values there when one is needed, which is taken. As there, nothing is looked at unless a value is marked.
 */
export function resolveZip64(record: ZipSizes, extra: () => Buffer): ZipSizes | undefined {
  const unmarked = record.size !== inZip64 && record.compressedSize !== inZip64 && record.headerOffset !== inZip64;
  if (unmarked) return record;
  const marked = [record.size, record.compressedSize, record.headerOffset].map((value) => value === inZip64);
  const field = findExtra(extra(), zip64HeaderId);
  if (field === undefined) return undefined;
  const length = field.length === completeField + diskNumber ? completeField : field.length;
  const complete = length === completeField;
  const needed = complete ? completeField : marked.filter(Boolean).length * wideField;
  if (length !== needed) return undefined;
  let at = 0;
  const next = (value: number): number => {
    if (!complete && value !== inZip64) return value;
    at += wideField;
    return Number(field.readBigUInt64LE(at - wideField));
  };
  return {
    size: next(record.size),
    compressedSize: next(record.compressedSize),
    headerOffset: next(record.headerOffset),
  };
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
