import type { ByteSource } from '../bytes.ts';
import type { ProblemSink } from '../problem.ts';
import { zipProblem } from './problems.ts';
import { centralRecord, endRecord, inZip64, zip64EndRecord, zip64Locator } from './records.ts';

/** Where the central directory is, as the end of central directory record has it, put right where that is wrong. */
export interface EndOfDirectory {
  /** Offset of the end of central directory record. */
  readonly offset: number;
  readonly directoryOffset: number;
  readonly directorySize: number;
  readonly entries: number;
  /** What has to be added to the local header offsets: bytes glued in front without adjusting the offsets. */
  readonly shift: number;
}

const longestComment = 0xffff;

/**
 * Finds the end of central directory record as libziparchive's MapCentralDirectory does: the last signature in the file wins, and its
 * comment must end exactly where the file ends. Where Android would give up, the next record that leads to a central directory is
 * used and the difference reported. Undefined when none does.
 */
export function findEndOfDirectory(source: ByteSource, report: ProblemSink): EndOfDirectory | undefined {
  const start = Math.max(0, source.size - endRecord.length - longestComment);
  const tail = source.read(start, source.size - start);
  const candidates = signaturesFromEnd(tail);
  for (const at of candidates) {
    const quiet: Parameters<ProblemSink>[0][] = [];
    const found = readEndRecord(source, tail, at, start, (problem) => quiet.push(problem));
    if (found === undefined) continue;
    if (at !== candidates[0]) {
      report(
        zipProblem('zip-end-record-decoy', '', `the last end record, which Android uses, leads nowhere; one before it is valid`, start + candidates[0]!),
      );
    }
    for (const problem of quiet) report(problem);
    return found;
  }
  return undefined;
}

/** At most this many decoys are tried; a comment can be filled with thousands. */
const mostCandidates = 64;

function signaturesFromEnd(tail: Buffer): number[] {
  const signature = Buffer.alloc(4);
  signature.writeUInt32LE(endRecord.signature);
  const found: number[] = [];
  let at = tail.length - endRecord.length;
  while (at >= 0 && found.length < mostCandidates) {
    at = tail.lastIndexOf(signature, at);
    if (at < 0) break;
    found.push(at);
    at -= 1;
  }
  return found;
}

function readEndRecord(source: ByteSource, tail: Buffer, at: number, start: number, report: ProblemSink): EndOfDirectory | undefined {
  const offset = start + at;
  const end = offset + endRecord.length + tail.readUInt16LE(at + endRecord.commentLength);
  if (end !== source.size) {
    report(zipProblem('zip-trailing-bytes', '', `the archive ends at ${end}, the file at ${source.size}`, end));
  }
  const disks = [endRecord.disk, endRecord.directoryDisk].map((field) => tail.readUInt16LE(at + field));
  if (disks.some((disk) => disk !== 0 && disk !== 0xffff)) {
    report(zipProblem('zip-disk-number', '', `the end record names disks ${disks.join(' and ')}`, offset));
  }
  let stated = {
    directoryOffset: tail.readUInt32LE(at + endRecord.directoryOffset),
    directorySize: tail.readUInt32LE(at + endRecord.directorySize),
    entries: tail.readUInt16LE(at + endRecord.entries),
  };
  if (stated.directoryOffset === inZip64 || stated.directorySize === inZip64) {
    const wide = readZip64EndRecord(source, offset);
    if (wide === undefined) report(zipProblem('zip-zip64-end-record', '', 'the zip64 end record is missing or outside the file', offset));
    else stated = wide;
  }
  const { directoryOffset, directorySize, entries } = stated;
  if (entries === 0 && directorySize === 0) return { offset, directoryOffset, directorySize, entries, shift: 0 };
  if (directoryOffset + directorySize <= offset && startsDirectory(source, directoryOffset)) {
    return { offset, directoryOffset, directorySize, entries, shift: 0 };
  }
  const actual = offset - directorySize;
  if (actual < 0 || !startsDirectory(source, actual)) return undefined;
  report(zipProblem('zip-directory-offset', '', `the end record puts the central directory at ${directoryOffset}; it is at ${actual}`, offset));
  const shift = directoryOffset < actual ? actual - directoryOffset : 0;
  return { offset, directoryOffset: actual, directorySize, entries, shift };
}

type Stated = Pick<EndOfDirectory, 'directoryOffset' | 'directorySize' | 'entries'>;

function readZip64EndRecord(source: ByteSource, endOffset: number): Stated | undefined {
  const locator = source.read(endOffset - zip64Locator.length, zip64Locator.length);
  if (locator.length < zip64Locator.length || locator.readUInt32LE(0) !== zip64Locator.signature) return undefined;
  const at = Number(locator.readBigUInt64LE(zip64Locator.endRecordOffset));
  const record = source.read(at, zip64EndRecord.length);
  if (record.length < zip64EndRecord.length || record.readUInt32LE(0) !== zip64EndRecord.signature) return undefined;
  return {
    directoryOffset: Number(record.readBigUInt64LE(zip64EndRecord.directoryOffset)),
    directorySize: Number(record.readBigUInt64LE(zip64EndRecord.directorySize)),
    entries: Number(record.readBigUInt64LE(zip64EndRecord.entries)),
  };
}

function startsDirectory(source: ByteSource, offset: number): boolean {
  const signature = source.read(offset, 4);
  return signature.length === 4 && signature.readUInt32LE(0) === centralRecord.signature;
}
