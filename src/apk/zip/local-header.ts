import type { ByteSource } from '../bytes.ts';
import type { ProblemSink } from '../problem.ts';
import { resolveZip64 } from './extra.ts';
import type { ZipEntry } from './model.ts';
import { printableName } from './names.ts';
import { zipProblem, type ZipProblemCode } from './problems.ts';
import { flagBits, inZip64, localHeader, methods } from './records.ts';

type Say = (code: ZipProblemCode, detail: string) => void;

/** Room for the extra field: those of honest APKs are alignment padding and a zip64 field, mostly below this. */
const extraRoom = 64;

/** The local header of an entry with its name and extra field, as far as the source goes. */
export function readLocalHeader(source: Pick<ByteSource, 'read'>, entry: ZipEntry): Buffer {
  const bytes = source.read(entry.headerOffset, localHeader.length + entry.nameBytes.length + extraRoom);
  if (bytes.length < localHeader.length || !needsExtra(bytes)) return bytes;
  const whole =
    localHeader.length + bytes.readUInt16LE(localHeader.nameLength) + bytes.readUInt16LE(localHeader.extraLength);
  return bytes.length < whole ? source.read(entry.headerOffset, whole) : bytes;
}

function needsExtra(bytes: Buffer): boolean {
  return bytes.readUInt32LE(localHeader.size) === inZip64 || bytes.readUInt32LE(localHeader.compressedSize) === inZip64;
}

/**
 * Compares a local header with its central record as libziparchive's FindEntry does, reports the differences, and returns the offset
 * of the data from the start of the source; -1 when there is no local header. `bytes` start at the header, `limit` is where the
 * central directory begins.
 */
export function inspectLocalHeader(entry: ZipEntry, bytes: Buffer, limit: number, report: ProblemSink): number {
  const say: Say = (code, detail) => report(zipProblem(code, printableName(entry.name), detail, entry.headerOffset));
  if (bytes.length < localHeader.length || bytes.readUInt32LE(0) !== localHeader.signature) {
    say('zip-local-header-missing', 'no local file header where the central directory puts it');
    return -1;
  }
  const extraAt = localHeader.length + trueNameLength(entry, bytes, say);
  const extraLength = bytes.readUInt16LE(localHeader.extraLength);
  compareMethod(entry, bytes, say);
  compareSizes(entry, bytes, () => bytes.subarray(extraAt, extraAt + extraLength), say);
  const dataOffset = entry.headerOffset + extraAt + extraLength;
  const dataEnd = dataOffset + dataLength(entry);
  if (dataEnd > limit)
    say('zip-data-range', `the data would run to ${dataEnd}, the central directory begins at ${limit}`);
  return dataOffset;
}

/** Bytes that the entry's data takes up in the file, as libziparchive checks them. */
export function dataLength(entry: ZipEntry): number {
  return entry.method === methods.stored ? Math.max(entry.size, entry.compressedSize) : entry.compressedSize;
}

/**
 * The length of the local name. A false one hides the data from readers that trust it; the central name standing in the right place
 * shows the true length.
 */
function trueNameLength(entry: ZipEntry, bytes: Buffer, say: Say): number {
  const wanted = entry.nameBytes;
  const stated = bytes.readUInt16LE(localHeader.nameLength);
  const name = bytes.subarray(localHeader.length, localHeader.length + wanted.length);
  const same = name.equals(wanted);
  if (stated !== wanted.length) {
    say('zip-local-name', `the local name has ${stated} bytes, the central one ${wanted.length}`);
  } else if (!same) {
    say('zip-local-name', `the local name is ${printableName(name.toString('utf8'))}`);
  }
  return same ? wanted.length : stated;
}

function compareMethod(entry: ZipEntry, bytes: Buffer, say: Say): void {
  const method = bytes.readUInt16LE(localHeader.method);
  if (method !== entry.method) {
    say('zip-local-method', `the local header says method ${method}, the central directory ${entry.method}`);
  }
  const flags = bytes.readUInt16LE(localHeader.flags);
  if (((flags ^ entry.flags) & (flagBits.dataDescriptor | flagBits.encrypted)) !== 0) {
    say('zip-local-flags', `the local header has flags ${flags}, the central directory ${entry.flags}`);
  }
}

function compareSizes(entry: ZipEntry, bytes: Buffer, extra: () => Buffer, say: Say): void {
  const narrow = {
    size: bytes.readUInt32LE(localHeader.size),
    compressedSize: bytes.readUInt32LE(localHeader.compressedSize),
    headerOffset: 0,
  };
  const halfMarked = (narrow.size === inZip64) !== (narrow.compressedSize === inZip64);
  const wide = halfMarked ? undefined : resolveZip64(narrow, extra);
  if (wide === undefined)
    say('zip-local-zip64', 'one of the two sizes, or the zip64 extra field they need, is missing');
  const described = (bytes.readUInt16LE(localHeader.flags) & flagBits.dataDescriptor) !== 0;
  if (described) return;
  const { compressedSize, size } = wide ?? narrow;
  const crc32 = bytes.readUInt32LE(localHeader.crc32);
  if (compressedSize === entry.compressedSize && size === entry.size && crc32 === entry.crc32) return;
  say(
    'zip-local-sizes',
    `compressed size, size and CRC-32 are ${compressedSize}, ${size}, ${crc32} in the local header, ` +
      `${entry.compressedSize}, ${entry.size}, ${entry.crc32} in the central directory`,
  );
}
