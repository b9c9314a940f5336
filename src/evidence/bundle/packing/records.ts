/**
 * The records of a ZIP (PKWARE APPNOTE 4.3, 4.5.3) as our own writer makes them: one time for all, no extra fields, no comments, sizes behind
 * the data.
 */

/** What such a record says of a file that is not the same for all. */
export interface PackedFile {
  name: string;
  /** 0: stored, 8: deflated. */
  method: number;
  /** Day as DOS counts it. */
  date: number;
  crc32: number;
  compressedSize: number;
  uncompressedSize: number;
  /** Where its local header begins. */
  offset: number;
}

type Field = readonly [width: 2 | 4 | 8, value: number];

const noon = 12 << 11;
/** Names are UTF-8; sizes stand behind the data. */
const flags = 0x0808;
const madeBy = (3 << 8) | 63;
const regularFile = 0o100644 * 2 ** 16;
const full16 = 0xffff;
const full32 = 0xffffffff;

export function localHeader({ date, method, name }: PackedFile): Buffer {
  const title = Buffer.from(name);
  const head = record(0x04034b50, [
    [2, 20],
    [2, flags],
    [2, method],
    [2, noon],
    [2, date],
    [4, 0],
    [4, 0],
    [4, 0],
    [2, title.length],
    [2, 0],
  ]);
  return Buffer.concat([head, title]);
}

export function dataDescriptor(file: PackedFile): Buffer {
  const width = isLarge(file) ? 8 : 4;
  return record(0x08074b50, [
    [4, file.crc32],
    [width, file.compressedSize],
    [width, file.uncompressedSize],
  ]);
}

export function directoryRecord(file: PackedFile): Buffer {
  const { compressedSize, crc32, date, method, name, offset, uncompressedSize } = file;
  const title = Buffer.from(name);
  const large = isLarge(file);
  const extra = large
    ? fields([
        [2, 1],
        [2, 24],
        [8, uncompressedSize],
        [8, compressedSize],
        [8, offset],
      ])
    : Buffer.alloc(0);
  const head = record(0x02014b50, [
    [2, madeBy],
    [2, large ? 45 : 20],
    [2, flags],
    [2, method],
    [2, noon],
    [2, date],
    [4, crc32],
    [4, large ? full32 : compressedSize],
    [4, large ? full32 : uncompressedSize],
    [2, title.length],
    [2, extra.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, regularFile],
    [4, large ? full32 : offset],
  ]);
  return Buffer.concat([head, title, extra]);
}

/** `size`, `offset`: of the directory. What comes before the comment. */
export function directoryEnd(files: number, size: number, offset: number, commentLength: number): Buffer {
  const large = files >= full16 || size >= full32 || offset >= full32;
  const end = record(0x06054b50, [
    [2, 0],
    [2, 0],
    [2, Math.min(files, full16)],
    [2, Math.min(files, full16)],
    [4, Math.min(size, full32)],
    [4, Math.min(offset, full32)],
    [2, commentLength],
  ]);
  return large ? Buffer.concat([largeEnd(files, size, offset), end]) : end;
}

function largeEnd(files: number, size: number, offset: number): Buffer {
  const end = record(0x06064b50, [
    [8, 44],
    [2, madeBy],
    [2, 45],
    [4, 0],
    [4, 0],
    [8, files],
    [8, files],
    [8, size],
    [8, offset],
  ]);
  const locator = record(0x07064b50, [
    [4, 0],
    [8, offset + size],
    [4, 1],
  ]);
  return Buffer.concat([end, locator]);
}

function isLarge({ compressedSize, offset, uncompressedSize }: PackedFile): boolean {
  return Math.max(compressedSize, offset, uncompressedSize) >= full32;
}

function record(signature: number, rest: readonly Field[]): Buffer {
  return fields([[4, signature], ...rest]);
}

function fields(all: readonly Field[]): Buffer {
  const bytes = Buffer.alloc(all.reduce((sum, [width]) => sum + width, 0));
  let at = 0;
  for (const [width, value] of all) {
    if (width === 8) bytes.writeBigUInt64LE(BigInt(value), at);
    else bytes.writeUIntLE(value, at, width);
    at += width;
  }
  return bytes;
}
