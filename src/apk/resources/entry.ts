import { struct } from './struct.ts';
import { valueStruct } from './value.ts';

/** `ResTable_entry`, its map form and its compact form (AOSP androidfw ResourceTypes.h). */
const entryStruct = struct({ size: 'u16', flags: 'u16', key: 'u32' });
const compactStruct = struct({ key: 'u16', flags: 'u16', data: 'u32' });
const mapStruct = struct({ size: 'u16', flags: 'u16', key: 'u32', parent: 'u32', count: 'u32' });
const mapItemStruct = struct({ name: 'u32', valueSize: 'u16', zero: 'u8', type: 'u8', data: 'u32' });

const complexFlag = 0x0001;
const compactFlag = 0x0008;

/** A value as stored: strings still are indexes. */
export interface StoredValue {
  readonly type: number;
  readonly data: number;
}

export interface StoredEntry {
  /** Index into the package's key strings. */
  readonly key: number;
  /** Absent for a bag. */
  readonly value?: StoredValue;
  readonly bag?: readonly { readonly key: number; readonly value: StoredValue }[];
  /** The bag claims more items than there are bytes. */
  readonly cut?: boolean;
}

/** The entry record at `offset`; in one line what is wrong with it otherwise. */
export function readEntry(buffer: Buffer, offset: number, end: number): StoredEntry | string {
  if (offset + entryStruct.size > end) return `entry at ${offset} lies outside its chunk`;
  if ((offset & 3) !== 0) return `entry at ${offset} is not aligned`;
  const { size, flags, key } = entryStruct.read(buffer, offset);
  if ((flags & compactFlag) !== 0) {
    const compact = compactStruct.read(buffer, offset);
    return { key: compact.key, value: { type: compact.flags >> 8, data: compact.data } };
  }
  if (size < entryStruct.size) return `entry of ${size} bytes`;
  if ((flags & complexFlag) !== 0) return readBag(buffer, offset, end);
  if (offset + size + valueStruct.size > end) return `value of the entry at ${offset} lies outside its chunk`;
  const { type, data } = valueStruct.read(buffer, offset + size);
  return { key, value: { type, data } };
}

function readBag(buffer: Buffer, offset: number, end: number): StoredEntry | string {
  if (offset + mapStruct.size > end) return `bag at ${offset} lies outside its chunk`;
  const { size, key, count } = mapStruct.read(buffer, offset);
  const bag: { key: number; value: StoredValue }[] = [];
  let at = offset + Math.max(size, mapStruct.size);
  while (bag.length < count && at + mapItemStruct.size <= end) {
    const item = mapItemStruct.read(buffer, at);
    bag.push({ key: item.name, value: { type: item.type, data: item.data } });
    at += mapItemStruct.size;
  }
  return { key, bag, cut: bag.length < count };
}
