import type { Budget } from '../../shared/budget.ts';
import type { ByteSource } from '../bytes.ts';
import type { ProblemSink } from '../problem.ts';
import type { EndOfDirectory } from './end-record.ts';
import { LazyEntry, type EntryFields } from './entry.ts';
import { resolveZip64 } from './extra.ts';
import { inspectLocalHeader, readLocalHeader } from './local-header.ts';
import type { ZipEntry } from './model.ts';
import { checkName, printableName } from './names.ts';
import { zipProblem, type ZipProblemCode } from './problems.ts';
import { centralRecord, flagBits, localHeader, methods } from './records.ts';

/** The largest honest directory seen is under 2 MiB; these keep a claimed one from filling memory. */
const largestDirectory = 64 * 1024 ** 2;
const mostEntries = 262_144;
/** Deflate cannot exceed 1032:1. Honest entries above 200:1 exist (blank images, zeroed tables) but are small. */
const suspiciousRatio = 200;
const suspiciousSize = 32 * 1024 ** 2;

/**
 * The records of the central directory in order, as libziparchive's ParseZipArchive walks them. Where it would refuse the archive,
 * reading goes on with the next record signature and the damage is reported.
 */
export function readCentralDirectory(
  source: ByteSource,
  end: EndOfDirectory,
  budget: Budget,
  report: ProblemSink,
): ZipEntry[] {
  if (end.directorySize > largestDirectory) {
    const detail = `the central directory claims ${end.directorySize} bytes`;
    report(zipProblem('zip-directory-too-large', '', detail, end.directoryOffset));
  }
  const directory = source.read(end.directoryOffset, Math.min(end.directorySize, largestDirectory));
  const readRecord = recordReader(source, directory, end, report);
  const entries: ZipEntry[] = [];
  // A count of zero hides every record from Android; the inspector reads them.
  const wanted = Math.min(end.entries || mostEntries, mostEntries);
  let at = 0;
  let resumeAt = 0;
  let damagedAt: number | undefined;
  while (entries.length < wanted && at !== directory.length) {
    if (entries.length % 4096 === 4095) budget.check('central directory');
    const nameEnd = recordNameEnd(directory, at);
    if (nameEnd === undefined) {
      damagedAt ??= at;
      at = directory.indexOf(recordStart, resumeAt);
      if (at < 0) break;
      resumeAt = at + recordStart.length;
      continue;
    }
    resumeAt = nameEnd;
    const extraEnd = nameEnd + directory.readUInt16LE(at + centralRecord.extraLength);
    entries.push(readRecord(at, nameEnd, extraEnd, entries.length));
    at = extraEnd + directory.readUInt16LE(at + centralRecord.commentLength);
  }
  if (at > directory.length) damagedAt ??= resumeAt;
  const hidden = damagedAt === undefined && entries.length === wanted && recordNameEnd(directory, at) !== undefined;
  reportCount(entries.length, damagedAt, hidden, end, report);
  return entries;
}

const recordStart = Buffer.alloc(4);
recordStart.writeUInt32LE(centralRecord.signature);

/** Where the name of the record at `at` ends; undefined when there is no record or its name runs past the directory. */
function recordNameEnd(directory: Buffer, at: number): number | undefined {
  if (at + centralRecord.length > directory.length) return undefined;
  if (directory.readUInt32LE(at) !== centralRecord.signature) return undefined;
  const nameEnd = at + centralRecord.length + directory.readUInt16LE(at + centralRecord.nameLength);
  return nameEnd > directory.length ? undefined : nameEnd;
}

type RecordReader = (at: number, nameEnd: number, extraEnd: number, index: number) => ZipEntry;

function recordReader(source: ByteSource, directory: Buffer, end: EndOfDirectory, report: ProblemSink): RecordReader {
  // Decoded once: cutting names out of one string is many times faster than decoding each, and nearly all are ASCII.
  const text = directory.toString('latin1');
  const locate = (entry: ZipEntry): number =>
    inspectLocalHeader(entry, readLocalHeader(source, entry), end.directoryOffset, report);
  return (at, nameEnd, extraEnd, index) => {
    const nameStart = at + centralRecord.length;
    const plain = text.slice(nameStart, nameEnd);
    const name = isAscii(plain) ? plain : directory.toString('utf8', nameStart, nameEnd);
    const offset = end.directoryOffset + at;
    const method = directory.readUInt16LE(at + centralRecord.method);
    const narrow = {
      size: directory.readUInt32LE(at + centralRecord.size),
      compressedSize: directory.readUInt32LE(at + centralRecord.compressedSize),
      headerOffset: directory.readUInt32LE(at + centralRecord.headerOffset),
    };
    const sizes = resolveZip64(narrow, () => directory.subarray(nameEnd, extraEnd));
    if (sizes === undefined) {
      report(
        zipProblem(
          'zip-zip64-extra',
          printableName(name),
          'the zip64 extra field is missing or of wrong length',
          offset,
        ),
      );
    }
    if (sizes !== undefined && sizes !== narrow)
      report(zipProblem('zip-zip64', printableName(name), 'sizes or offset stand in a zip64 extra field', offset));
    const { size, compressedSize, headerOffset } = sizes ?? narrow;
    const fields: EntryFields = {
      name,
      index,
      method,
      // As the framework's asset reader (androidfw AssetsProvider.cpp) does: only method 8 is inflated, anything else is taken as it
      // stands.
      stored: method !== methods.deflated,
      flags: directory.readUInt16LE(at + centralRecord.flags),
      crc32: directory.readUInt32LE(at + centralRecord.crc32),
      compressedSize,
      size,
      headerOffset: headerOffset + end.shift,
    };
    const entry = new LazyEntry(fields, directory, nameStart, nameEnd, locate);
    checkName(entry, offset, report);
    checkFields(entry, offset, end.directoryOffset, report);
    return entry;
  };
}

/** For text that was decoded as Latin-1. */
function isAscii(text: string): boolean {
  return !/[\u0080-\u00ff]/.test(text);
}

function checkFields(entry: ZipEntry, offset: number, directoryOffset: number, report: ProblemSink): void {
  const say = (code: ZipProblemCode, detail: string): void =>
    report(zipProblem(code, printableName(entry.name), detail, offset));
  if (entry.headerOffset + localHeader.length >= directoryOffset) {
    say('zip-header-offset', `local header at ${entry.headerOffset}, central directory at ${directoryOffset}`);
  }
  if (entry.stored && entry.method !== methods.stored) {
    say('zip-method-unknown', `compression method ${entry.method}; read as stored`);
  }
  if ((entry.flags & flagBits.encrypted) !== 0) say('zip-encrypted-flag', 'marked as encrypted, which Android ignores');
  if (entry.stored && entry.size !== entry.compressedSize) {
    say('zip-stored-size', `stored, yet ${entry.compressedSize} bytes are to become ${entry.size}`);
  }
  if (entry.size > suspiciousSize && entry.size > entry.compressedSize * suspiciousRatio) {
    say('zip-ratio', `${entry.compressedSize} bytes are to become ${entry.size}`);
  }
}

function reportCount(
  found: number,
  damagedAt: number | undefined,
  hidden: boolean,
  end: EndOfDirectory,
  report: ProblemSink,
): void {
  const { entries, directoryOffset } = end;
  if (entries === undefined) return;
  if (entries === 0) {
    const detail = `the end record counts no entries; the central directory holds ${found}`;
    report(zipProblem('zip-empty', '', detail, directoryOffset));
  } else if (damagedAt !== undefined || found < entries) {
    const detail = `${found} of ${entries} central directory records could be read`;
    report(zipProblem('zip-directory-damaged', '', detail, directoryOffset + (damagedAt ?? end.directorySize)));
  } else if (hidden) {
    const detail = `the central directory goes on after the ${entries} entries that are counted`;
    report(zipProblem('zip-hidden-records', '', detail, directoryOffset));
  }
}
