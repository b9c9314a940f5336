import type { ProblemSink } from '../problem.ts';
import type { CentralEntry } from './central-directory.ts';
import { printableName } from './names.ts';
import { zipProblem } from './problems.ts';
import { flagBits, inZip64, localHeader } from './records.ts';

/** Bytes from the start of a local header that hold it and its name. */
export function localHeaderLength(entry: CentralEntry): number {
  return localHeader.length + entry.nameBytes.length;
}

/**
 * Compares a local header with its central record as libziparchive's FindEntry does, reports the differences, and returns the offset
 * of the data from the start of the source; -1 when there is no local header. `bytes` start at the header, `limit` is where the
 * central directory begins.
 */
export function inspectLocalHeader(entry: CentralEntry, bytes: Buffer, limit: number, report: ProblemSink): number {
  const say = (code: Parameters<typeof zipProblem>[0], detail: string): void =>
    report(zipProblem(code, printableName(entry.name), detail, entry.headerOffset));
  if (bytes.length < localHeader.length || bytes.readUInt32LE(0) !== localHeader.signature) {
    say('zip-local-header-missing', 'no local file header where the central directory puts it');
    return -1;
  }
  const nameLength = bytes.readUInt16LE(localHeader.nameLength);
  const name = bytes.subarray(localHeader.length, localHeader.length + entry.nameBytes.length);
  const sameName = name.equals(entry.nameBytes);
  if (nameLength !== entry.nameBytes.length) {
    say('zip-local-name', `the local name has ${nameLength} bytes, the central one ${entry.nameBytes.length}`);
  } else if (!sameName) {
    say('zip-local-name', `the local name is ${printableName(name.toString('utf8'))}`);
  }
  compareFields(entry, bytes, say);
  // A false length here hides the data from readers that trust it; the central name standing in the right place shows the true one.
  const trueNameLength = sameName ? entry.nameBytes.length : nameLength;
  const dataOffset = entry.headerOffset + localHeader.length + trueNameLength + bytes.readUInt16LE(localHeader.extraLength);
  const dataEnd = dataOffset + (entry.stored ? Math.max(entry.size, entry.compressedSize) : entry.compressedSize);
  if (dataEnd > limit) say('zip-data-range', `the data would run to ${dataEnd}, the central directory begins at ${limit}`);
  return dataOffset;
}

function compareFields(entry: CentralEntry, bytes: Buffer, say: (code: 'zip-local-method' | 'zip-local-flags' | 'zip-local-sizes', detail: string) => void): void {
  const method = bytes.readUInt16LE(localHeader.method);
  if (method !== entry.method) say('zip-local-method', `the local header says method ${method}, the central directory ${entry.method}`);
  const flags = bytes.readUInt16LE(localHeader.flags);
  if (((flags ^ entry.flags) & (flagBits.dataDescriptor | flagBits.encrypted)) !== 0) {
    say('zip-local-flags', `the local header has flags ${flags}, the central directory ${entry.flags}`);
  }
  if ((flags & flagBits.dataDescriptor) !== 0) return;
  const pairs: [number, number][] = [
    [bytes.readUInt32LE(localHeader.compressedSize), entry.compressedSize],
    [bytes.readUInt32LE(localHeader.size), entry.size],
    [bytes.readUInt32LE(localHeader.crc32), entry.crc32],
  ];
  const differ = pairs.some(([local, central], column) => local !== central && !(column < 2 && local === inZip64));
  if (!differ) return;
  const list = (side: 0 | 1): string => pairs.map((pair) => pair[side]).join('/');
  say('zip-local-sizes', `compressed/size/crc32 are ${list(0)} in the local header, ${list(1)} in the central directory`);
}
