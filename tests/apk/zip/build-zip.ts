import { crc32, deflateRawSync } from 'node:zlib';

/** Values that a record states instead of the true ones. */
type Lies = Partial<
  Record<
    'flags' | 'method' | 'crc32' | 'compressedSize' | 'size' | 'nameLength' | 'extraLength' | 'headerOffset',
    number
  >
> & { name?: string | Buffer; extra?: Buffer };

export interface EntryToBuild {
  name: string | Buffer;
  data?: string | Buffer;
  /** Method the data is really packed with: 0 or 8. */
  method?: 0 | 8;
  /** Bytes that take the place of the packed data. */
  packed?: Buffer;
  /** Sizes stand behind the data, as streaming writers leave them. */
  descriptor?: boolean | Buffer;
  local?: Lies;
  central?: Lies;
}

export interface ZipToBuild {
  entries: EntryToBuild[];
  /** Glued in front; offsets are adjusted unless `keepOffsets`. */
  prefix?: Buffer;
  keepOffsets?: boolean;
  comment?: Buffer;
  suffix?: Buffer;
  /** Between the central directory and the end record. */
  beforeEnd?: Buffer;
  end?: Partial<Record<'entries' | 'directorySize' | 'directoryOffset' | 'disk' | 'commentLength', number>>;
}

/** Writes a zip file as its records are described in PKWARE APPNOTE 4.3, true or not. */
export function buildZip(zip: ZipToBuild): Buffer {
  const prefix = zip.prefix ?? Buffer.alloc(0);
  const chunks = [prefix];
  let at = prefix.length;
  const origin = zip.keepOffsets === true ? -prefix.length : 0;
  const records: Buffer[] = [];
  for (const entry of zip.entries) {
    const { local, central } = writeEntry(entry, at + origin);
    chunks.push(local);
    at += local.length;
    records.push(central);
  }
  const directory = Buffer.concat(records);
  const end = zip.end ?? {};
  const comment = zip.comment ?? Buffer.alloc(0);
  chunks.push(directory, zip.beforeEnd ?? Buffer.alloc(0));
  const tail = Buffer.alloc(22);
  tail.writeUInt32LE(0x06054b50, 0);
  tail.writeUInt16LE(end.disk ?? 0, 4);
  tail.writeUInt16LE(end.disk ?? 0, 6);
  tail.writeUInt16LE(end.entries ?? records.length, 8);
  tail.writeUInt16LE(end.entries ?? records.length, 10);
  tail.writeUInt32LE(end.directorySize ?? directory.length, 12);
  tail.writeUInt32LE(end.directoryOffset ?? at + origin, 16);
  tail.writeUInt16LE(end.commentLength ?? comment.length, 20);
  return Buffer.concat([...chunks, tail, comment, zip.suffix ?? Buffer.alloc(0)]);
}

function writeEntry(entry: EntryToBuild, offset: number): { local: Buffer; central: Buffer } {
  const data = Buffer.from(entry.data ?? '');
  const method = entry.method ?? 0;
  const packed = entry.packed ?? (method === 8 ? deflateRawSync(data) : data);
  const described = entry.descriptor !== undefined && entry.descriptor !== false;
  const truth = {
    name: Buffer.from(entry.name),
    extra: Buffer.alloc(0),
    flags: described ? 8 : 0,
    method,
    crc32: crc32(data),
    compressedSize: packed.length,
    size: data.length,
    headerOffset: offset,
  };
  const localSizes = described ? { crc32: 0, compressedSize: 0, size: 0 } : {};
  return {
    local: Buffer.concat([
      localRecord({ ...truth, ...localSizes, ...entry.local }),
      packed,
      descriptorOf(entry, truth),
    ]),
    central: centralRecord({ ...truth, ...entry.central }),
  };
}

type Record_ = Required<Omit<Lies, 'nameLength' | 'extraLength'>> & Lies;

function localRecord(record: Record_): Buffer {
  const name = Buffer.from(record.name);
  const fixed = Buffer.alloc(30);
  fixed.writeUInt32LE(0x04034b50, 0);
  fixed.writeUInt16LE(20, 4);
  writeShared(fixed, record, 6);
  fixed.writeUInt16LE(record.nameLength ?? name.length, 26);
  fixed.writeUInt16LE(record.extraLength ?? record.extra.length, 28);
  return Buffer.concat([fixed, name, record.extra]);
}

function centralRecord(record: Record_): Buffer {
  const name = Buffer.from(record.name);
  const fixed = Buffer.alloc(46);
  fixed.writeUInt32LE(0x02014b50, 0);
  fixed.writeUInt16LE(20, 4);
  fixed.writeUInt16LE(20, 6);
  writeShared(fixed, record, 8);
  fixed.writeUInt16LE(record.nameLength ?? name.length, 28);
  fixed.writeUInt16LE(record.extraLength ?? record.extra.length, 30);
  fixed.writeUInt32LE(record.headerOffset, 42);
  return Buffer.concat([fixed, name, record.extra]);
}

/** Flags to sizes stand in the same order in both records. */
function writeShared(fixed: Buffer, record: Record_, at: number): void {
  fixed.writeUInt16LE(record.flags, at);
  fixed.writeUInt16LE(record.method, at + 2);
  fixed.writeUInt32LE(record.crc32, at + 8);
  fixed.writeUInt32LE(record.compressedSize, at + 12);
  fixed.writeUInt32LE(record.size, at + 16);
}

function descriptorOf(entry: EntryToBuild, truth: { crc32: number; compressedSize: number; size: number }): Buffer {
  if (Buffer.isBuffer(entry.descriptor)) return entry.descriptor;
  if (entry.descriptor !== true) return Buffer.alloc(0);
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32LE(0x08074b50, 0);
  bytes.writeUInt32LE(truth.crc32, 4);
  bytes.writeUInt32LE(truth.compressedSize, 8);
  bytes.writeUInt32LE(truth.size, 12);
  return bytes;
}

/** A zip64 extra field (id 1) with these 64-bit values. */
export function zip64Extra(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 + values.length * 8);
  bytes.writeUInt16LE(1, 0);
  bytes.writeUInt16LE(values.length * 8, 2);
  values.forEach((value, index) => bytes.writeBigUInt64LE(BigInt(value), 4 + index * 8));
  return bytes;
}

/** The zip64 end record and its locator, standing at `offset`. */
export function zip64End(offset: number, entries: number, directorySize: number, directoryOffset: number): Buffer {
  const bytes = Buffer.alloc(56 + 20);
  bytes.writeUInt32LE(0x06064b50, 0);
  bytes.writeBigUInt64LE(44n, 4);
  bytes.writeBigUInt64LE(BigInt(entries), 24);
  bytes.writeBigUInt64LE(BigInt(entries), 32);
  bytes.writeBigUInt64LE(BigInt(directorySize), 40);
  bytes.writeBigUInt64LE(BigInt(directoryOffset), 48);
  bytes.writeUInt32LE(0x07064b50, 56);
  bytes.writeBigUInt64LE(BigInt(offset), 64);
  bytes.writeUInt32LE(1, 72);
  return bytes;
}
