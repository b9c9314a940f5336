import type { Budget } from '../../shared/budget.ts';
import { InspectorError } from '../../shared/errors.ts';
import { fromBuffer, slice, type ByteSource } from '../bytes.ts';
import type { ProblemSink } from '../problem.ts';
import { readCentralDirectory } from './central-directory.ts';
import { readData, readDataAsync, type DataRequest } from './data.ts';
import { findEndOfDirectory, type EndOfDirectory } from './end-record.ts';
import type { ZipArchive, ZipEntry } from './model.ts';
import { printableName } from './names.ts';
import { problemList, zipProblem } from './problems.ts';
import { walkLocalHeaders, type Remains } from './rebuild.ts';
import { localHeader } from './records.ts';

/**
 * Opens a zip file as AOSP libziparchive (zip_archive.cc) does: the central directory is the truth, a local header only tells where
 * the data begins. What Android would refuse is reported and read all the same, as far as it goes.
 *
 * One read for the end record and one for the directory; local headers are read when an entry's data is wanted.
 * Throws `archive-unreadable` when there is neither a central directory nor a local header at the start.
 */
export function openZip(source: ByteSource, budget: Budget): ZipArchive {
  const { problems, report } = problemList();
  const { end, entries } = readDirectory(source, budget, report);
  checkStart(source, report);
  const byName = indexByName(entries, report);
  const request = (entry: ZipEntry, limit = budget.limits.entryBytes): DataRequest => {
    return { source, entry, limit: Math.min(limit, budget.limits.entryBytes), budget, report };
  };
  return {
    source,
    budget,
    entries,
    centralDirectory: { offset: end.directoryOffset, size: end.directorySize },
    endOffset: end.offset,
    problems,
    report,
    find: (name) => byName.get(name),
    read: (entry, limit) => readData(request(entry, limit)),
    readAsync: async (entry, limit) => readDataAsync(request(entry, limit)),
  };
}

interface Directory {
  readonly end: EndOfDirectory;
  readonly entries: readonly ZipEntry[];
}

function readDirectory(source: ByteSource, budget: Budget, report: ProblemSink): Directory {
  const end = findEndOfDirectory(source, report);
  if (end !== undefined) {
    const entries = readCentralDirectory(source, end, budget, report);
    if (entries.length > 0) return { end, entries };
  }
  const remains = walkLocalHeaders(source, budget, report);
  if (remains !== undefined) return rebuild(source, remains, budget, report);
  if (end !== undefined) return { end, entries: [] };
  throw new InspectorError(
    'archive-unreadable',
    { zh: '找不到压缩包目录', en: 'no zip central directory found' },
    { place: source.name },
  );
}

function rebuild(source: ByteSource, remains: Remains, budget: Budget, report: ProblemSink): Directory {
  const { directoryOffset = source.size, entries } = remains;
  const directorySize = source.size - directoryOffset;
  const end = { offset: source.size, directoryOffset, directorySize, entries: undefined, shift: 0 };
  if (directorySize === 0) {
    const detail = `the file ends without a central directory; ${entries.length} local headers found`;
    report(zipProblem('zip-directory-rebuilt', '', detail));
    return { end, entries };
  }
  const detail = 'no end of central directory record leads to the central directory';
  report(zipProblem('zip-end-record-missing', '', detail, directoryOffset));
  return { end, entries: readCentralDirectory(source, end, budget, report) };
}

/** An entry as a source of its own, for an archive inside the archive: a window where it is stored, a buffer where it is deflated. */
export function entrySource(archive: ZipArchive, entry: ZipEntry): ByteSource {
  const name = `${archive.source.name}!/${printableName(entry.name)}`;
  if (entry.stored && entry.dataOffset >= 0) return slice(archive.source, entry.dataOffset, entry.size, name);
  return fromBuffer(archive.read(entry), name);
}

const dexMagic = Buffer.from('dex\n');

/** libziparchive refuses a file that does not start with a local header (CVE-2017-13156, "Janus"). */
function checkStart(source: ByteSource, report: ProblemSink): void {
  const start = source.read(0, 4);
  if (start.length === 4 && start.readUInt32LE(0) === localHeader.signature) return;
  if (start.equals(dexMagic)) {
    report(
      zipProblem(
        'zip-prefix-dex',
        '',
        'the file starts as a dex file: old Android versions run it without checking its signature',
        0,
      ),
    );
    return;
  }
  report(
    zipProblem(
      'zip-prefix',
      '',
      `the file starts with bytes ${start.toString('hex')} instead of a local file header`,
      0,
    ),
  );
}

function indexByName(entries: readonly ZipEntry[], report: ProblemSink): Map<string, ZipEntry> {
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const first = byName.get(entry.name);
    if (first === undefined) byName.set(entry.name, entry);
    // Names that differ only in what is not UTF-8 look the same once decoded.
    else if (first.nameBytes.equals(entry.nameBytes)) {
      const detail = `central directory records ${first.index} and ${entry.index} have the same name`;
      report(zipProblem('zip-duplicate-name', printableName(entry.name), detail, entry.headerOffset));
    }
  }
  return byName;
}
