import type { Budget } from '../../shared/budget.ts';
import type { ByteSource } from '../bytes.ts';
import type { ProblemSink } from '../problem.ts';
import type { EndOfDirectory } from './end-record.ts';
import { resolveZip64 } from './extra.ts';
import type { ZipEntry } from './model.ts';
import { checkName, printableName } from './names.ts';
import { zipProblem, type ZipProblemCode } from './problems.ts';
import { centralRecord, flagBits, localHeader, methods } from './records.ts';

/** An entry whose local header has not been looked at. */
export type CentralEntry = Omit<ZipEntry, 'dataOffset'>;

/** The largest honest directory seen is under 2 MiB; these keep a claimed one from filling memory. */
const largestDirectory = 64 * 1024 ** 2;
const mostEntries = 262_144;
/** Deflate cannot exceed 1032:1. Honest entries above 100:1 exist (blank images, zeroed tables) but are small. */
const suspiciousRatio = 200;
const suspiciousSize = 32 * 1024 ** 2;

/**
 * The records of the central directory in order, as libziparchive's ParseZipArchive walks them. Where it would refuse the archive,
 * the records before the damage are returned and the damage is reported.
 */
export function readCentralDirectory(source: ByteSource, end: EndOfDirectory, budget: Budget, report: ProblemSink): CentralEntry[] {
  if (end.directorySize > largestDirectory) {
    report(zipProblem('zip-directory-too-large', '', `the central directory claims ${end.directorySize} bytes`, end.directoryOffset));
  }
  const directory = source.read(end.directoryOffset, Math.min(end.directorySize, largestDirectory));
  const entries: CentralEntry[] = [];
  // A count of zero hides every record from Android; the inspector reads them.
  const wanted = Math.min(end.entries || mostEntries, mostEntries);
  let at = 0;
  while (entries.length < wanted && at < directory.length) {
    if (entries.length % 4096 === 4095) budget.check('central directory');
    const next = recordEnd(directory, at);
    if (next === undefined) break;
    entries.push(readRecord(directory, at, next, entries.length, end, report));
    at = next;
  }
  reportCount(directory, at, entries.length, end, report);
  return entries;
}

/** Where the record at `at` ends; undefined when it has no signature or runs past the directory. */
function recordEnd(directory: Buffer, at: number): number | undefined {
  if (at + centralRecord.length > directory.length) return undefined;
  if (directory.readUInt32LE(at) !== centralRecord.signature) return undefined;
  const next =
    at +
    centralRecord.length +
    directory.readUInt16LE(at + centralRecord.nameLength) +
    directory.readUInt16LE(at + centralRecord.extraLength) +
    directory.readUInt16LE(at + centralRecord.commentLength);
  return next > directory.length ? undefined : next;
}

function readRecord(directory: Buffer, at: number, next: number, index: number, end: EndOfDirectory, report: ProblemSink): CentralEntry {
  const nameAt = at + centralRecord.length;
  const nameLength = directory.readUInt16LE(at + centralRecord.nameLength);
  const extraAt = nameAt + nameLength;
  const name = directory.toString('utf8', nameAt, extraAt);
  const offset = end.directoryOffset + at;
  const method = directory.readUInt16LE(at + centralRecord.method);
  const flags = directory.readUInt16LE(at + centralRecord.flags);
  const narrow = {
    size: directory.readUInt32LE(at + centralRecord.size),
    compressedSize: directory.readUInt32LE(at + centralRecord.compressedSize),
    headerOffset: directory.readUInt32LE(at + centralRecord.headerOffset),
  };
  const extra = directory.subarray(extraAt, Math.min(next, extraAt + directory.readUInt16LE(at + centralRecord.extraLength)));
  const sizes = resolveZip64(narrow, extra);
  if (sizes === undefined) report(zipProblem('zip-zip64-extra', printableName(name), 'the zip64 extra field is missing or too short', offset));
  const { size, compressedSize, headerOffset } = sizes ?? narrow;
  const entry: CentralEntry = {
    name,
    index,
    method,
    // As the framework's asset reader (androidfw AssetsProvider.cpp) does: only method 8 is inflated, anything else is taken as it stands.
    stored: method !== methods.deflated,
    flags,
    crc32: directory.readUInt32LE(at + centralRecord.crc32),
    compressedSize,
    size,
    headerOffset: headerOffset + end.shift,
    nameBytes: directory.subarray(nameAt, extraAt),
  };
  checkName(name, () => entry.nameBytes, offset, report);
  checkRecord(entry, offset, end, report);
  return entry;
}

function checkRecord(entry: CentralEntry, offset: number, end: EndOfDirectory, report: ProblemSink): void {
  const say = (code: ZipProblemCode, detail: string): void =>
    report(zipProblem(code, printableName(entry.name), detail, offset));
  if (entry.headerOffset + localHeader.length >= end.directoryOffset) {
    say('zip-header-offset', `the local header is to be at ${entry.headerOffset}, the central directory begins at ${end.directoryOffset}`);
  }
  if (entry.stored && entry.method !== methods.stored) say('zip-method-unknown', `compression method ${entry.method}; read as stored`);
  if ((entry.flags & flagBits.encrypted) !== 0) say('zip-encrypted-flag', 'marked as encrypted, which Android ignores');
  if (entry.stored && entry.size !== entry.compressedSize) {
    say('zip-stored-size', `stored, yet ${entry.compressedSize} bytes are to become ${entry.size}`);
  }
  if (entry.size > suspiciousSize && entry.size > entry.compressedSize * suspiciousRatio) {
    say('zip-ratio', `${entry.compressedSize} bytes are to become ${entry.size}`);
  }
}

function reportCount(directory: Buffer, at: number, found: number, end: EndOfDirectory, report: ProblemSink): void {
  const say = (code: ZipProblemCode, detail: string): void => report(zipProblem(code, '', detail, end.directoryOffset + at));
  if (end.entries === undefined) return;
  if (end.entries === 0) {
    say('zip-empty', `the end record counts no entries; the central directory holds ${found}`);
  } else if (found < end.entries) {
    say('zip-directory-damaged', `${found} of ${end.entries} central directory records could be read`);
  } else if (recordEnd(directory, at) !== undefined) {
    say('zip-hidden-records', `the central directory goes on after the ${end.entries} entries that the end record counts`);
  }
}
