import type { ByteSource } from '../bytes.ts';
import type { Problem, ProblemSink } from '../problem.ts';
import { zipProblem, type ZipProblemCode } from './problems.ts';
import {
  centralRecord,
  endRecord,
  inZip64,
  inZip64Short,
  localHeader,
  zip64EndRecord,
  zip64Locator,
} from './records.ts';

/** Where the central directory is, as the end of central directory record has it, put right where that is wrong. */
export interface EndOfDirectory {
  /** Offset of the end of central directory record; the end of the file when there is none. */
  readonly offset: number;
  readonly directoryOffset: number;
  readonly directorySize: number;
  /** Undefined when no record says it. */
  readonly entries: number | undefined;
  /** What has to be added to the local header offsets: bytes glued in front without adjusting the offsets. */
  readonly shift: number;
}

const longestComment = 0xffff;

/**
 * Finds the end of central directory record as libziparchive's MapCentralDirectory does: the last signature in the file wins, and its
 * comment must end exactly where the file ends. Where Android would give up, the last record that leads to a central directory is
 * used and the difference reported. Undefined when there is no record, or none that makes sense.
 */
export function findEndOfDirectory(source: ByteSource, report: ProblemSink): EndOfDirectory | undefined {
  const start = Math.max(0, source.size - endRecord.length - longestComment);
  const tail = source.read(start, source.size - start);
  const attempts = signaturesFromEnd(tail).map((at) => readEndRecord(source, tail, at, start));
  const chosen = attempts.find((attempt) => attempt.leads) ?? attempts.find((attempt) => attempt.empty);
  if (chosen === undefined) return undefined;
  const last = attempts[0];
  if (last !== undefined && last !== chosen) {
    report(
      zipProblem('zip-end-record-decoy', '', 'the last end record leads nowhere; one before it does', last.end.offset),
    );
    for (const problem of last.problems) report(problem);
  }
  for (const problem of chosen.problems) report(problem);
  return chosen.end;
}

/** At most this many are tried; a comment can be filled with thousands. */
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

interface Attempt {
  readonly end: EndOfDirectory;
  readonly problems: readonly Problem[];
  /** A central directory stands where the record says, or right before the record. */
  readonly leads: boolean;
  readonly empty: boolean;
}

function readEndRecord(source: ByteSource, tail: Buffer, at: number, start: number): Attempt {
  const problems: Problem[] = [];
  const offset = start + at;
  const say = (code: ZipProblemCode, detail: string): void => void problems.push(zipProblem(code, '', detail, offset));
  const end = offset + endRecord.length + tail.readUInt16LE(at + endRecord.commentLength);
  if (end !== source.size) say('zip-trailing-bytes', `the archive ends at ${end}, the file at ${source.size}`);
  const disks = [endRecord.disk, endRecord.directoryDisk].map((field) => tail.readUInt16LE(at + field));
  if (disks.some((disk) => disk !== 0 && disk !== inZip64Short)) say('zip-disk-number', `disks ${disks.join(' and ')}`);
  let stated: Stated = {
    directoryOffset: tail.readUInt32LE(at + endRecord.directoryOffset),
    directorySize: tail.readUInt32LE(at + endRecord.directorySize),
    entries: tail.readUInt16LE(at + endRecord.entries),
  };
  const required = stated.directoryOffset === inZip64 || stated.directorySize === inZip64;
  const wide = required || atMaximum(tail.subarray(at)) ? readZip64EndRecord(source, offset) : undefined;
  if (wide !== undefined) say('zip-zip64', 'the central directory is found by a zip64 end record');
  if (required && wide === undefined) say('zip-zip64-end-record', 'the zip64 end record is missing or makes no sense');
  stated = wide ?? stated;
  const found = locateDirectory(source, offset, stated);
  if (found !== undefined && found !== stated.directoryOffset) {
    say(
      'zip-directory-offset',
      `the central directory is at ${found}, not at ${stated.directoryOffset} as the end record says`,
    );
  }
  const directoryOffset = found ?? stated.directoryOffset;
  const shift = prefixLength(source, directoryOffset, stated.directoryOffset);
  return {
    end: { ...stated, offset, directoryOffset, shift },
    problems,
    leads: found !== undefined,
    empty: stated.entries === 0 && stated.directorySize === 0,
  };
}

type Stated = Pick<EndOfDirectory, 'directoryOffset' | 'directorySize'> & { readonly entries: number };

/**
 * Today's libziparchive looks for a zip64 record when any of these is at its maximum and refuses the file without one; the releases up
 * to Android 14 did not, and 65,535 entries or a comment as long are honest.
 */
function atMaximum(record: Buffer): boolean {
  const fields = [endRecord.entriesOnDisk, endRecord.entries, endRecord.commentLength];
  return fields.some((field) => record.readUInt16LE(field) === inZip64Short);
}

function readZip64EndRecord(source: ByteSource, endOffset: number): Stated | undefined {
  const locator = source.read(endOffset - zip64Locator.length, zip64Locator.length);
  if (locator.length < zip64Locator.length || locator.readUInt32LE(0) !== zip64Locator.signature) return undefined;
  const at = Number(locator.readBigUInt64LE(zip64Locator.endRecordOffset));
  const record = source.read(at, zip64EndRecord.length);
  if (record.length < zip64EndRecord.length || record.readUInt32LE(0) !== zip64EndRecord.signature) return undefined;
  const directoryOffset = Number(record.readBigUInt64LE(zip64EndRecord.directoryOffset));
  const directorySize = Number(record.readBigUInt64LE(zip64EndRecord.directorySize));
  if (directoryOffset + directorySize > at) return undefined;
  return { directoryOffset, directorySize, entries: Number(record.readBigUInt64LE(zip64EndRecord.entries)) };
}

/** The stated place of the directory when one is there, else the place right before the end record, where a prefix moves it to. */
function locateDirectory(
  source: ByteSource,
  endOffset: number,
  { directoryOffset, directorySize }: Stated,
): number | undefined {
  if (directoryOffset + directorySize <= endOffset && startsDirectory(source, directoryOffset)) return directoryOffset;
  const before = endOffset - directorySize;
  return before >= 0 && startsDirectory(source, before) ? before : undefined;
}

/**
 * How many bytes were glued in front without adjusting the offsets: as many as the directory moved by, provided that the first record
 * leads to a local header that way and not as it stands.
 */
function prefixLength(source: ByteSource, actual: number, stated: number): number {
  if (actual <= stated) return 0;
  const record = source.read(actual, centralRecord.length);
  if (record.length < centralRecord.length) return 0;
  const header = record.readUInt32LE(centralRecord.headerOffset);
  if (hasSignature(source, header, localHeader.signature)) return 0;
  return hasSignature(source, header + actual - stated, localHeader.signature) ? actual - stated : 0;
}

function startsDirectory(source: ByteSource, offset: number): boolean {
  return hasSignature(source, offset, centralRecord.signature);
}

function hasSignature(source: ByteSource, offset: number, signature: number): boolean {
  const bytes = source.read(offset, 4);
  return bytes.length === 4 && bytes.readUInt32LE(0) === signature;
}
