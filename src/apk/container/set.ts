import { InspectorError } from '../../shared/errors.ts';
import type { ProblemSink } from '../problem.ts';
import type { ZipArchive, ZipEntry } from '../zip/model.ts';
import { printableName } from '../zip/names.ts';
import { entrySource, openZip } from '../zip/open.ts';
import { peek } from '../zip/peek.ts';
import { containerProblem } from './problems.ts';
import { archiveKind } from './recognise.ts';

/** An APK found in a set, before it is known which part it plays. */
export interface FoundApk {
  readonly name: string;
  readonly archive: ZipArchive;
}

/** A set and the APKs directly in it. */
export interface FoundSet {
  readonly archive: ZipArchive;
  readonly apks: readonly FoundApk[];
}

/** An APK may stand in the handed-in archive or in an archive inside that; anything deeper is reported, not opened. */
const deepest = 2;
/** The largest split sets seen have some hundred entries. */
const mostEntries = 4096;

/**
 * The APKs in an archive, told by their content. Archives inside are searched only where no APK stands beside them, so that
 * expansion files of a set are left alone.
 */
export function findApks(archive: ZipArchive, report: ProblemSink): FoundSet | undefined {
  return search(archive, '', 1, report);
}

function search(archive: ZipArchive, prefix: string, depth: number, report: ProblemSink): FoundSet | undefined {
  const apks: FoundApk[] = [];
  const archives: FoundApk[] = [];
  const zips = archive.entries.slice(0, mostEntries).filter((entry) => mayBeApk(archive, entry));
  if (archive.entries.length > mostEntries) {
    const detail = `only the first ${mostEntries} of ${archive.entries.length} entries were looked at`;
    report(containerProblem('container-too-many-files', prefix, detail));
  }
  for (const entry of zips) {
    const name = prefix + printableName(entry.name);
    const inner = openEntry(archive, entry, name, report);
    if (inner === undefined) continue;
    (archiveKind(inner) === 'apk' ? apks : archives).push({ name, archive: inner });
  }
  if (apks.length > 0) return { archive, apks };
  for (const inner of archives) {
    if (depth === deepest) {
      report(containerProblem('container-too-deep', inner.name, `archives more than ${deepest} deep are not opened`));
      continue;
    }
    const found = search(inner.archive, `${inner.name}!/`, depth + 1, report);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The name counts as well: a file glued in front of an APK hides its magic. */
function mayBeApk(archive: ZipArchive, entry: ZipEntry): boolean {
  if (/\.apk$/i.test(entry.name)) return true;
  return peek(archive, entry, 4).toString('latin1') === 'PK\x03\x04';
}

/** An archive hardly gets smaller by being packed once more: what claims to is a bomb, and each one costs its size in memory. */
const greatestRatio = 20;
const largestUnasked = 32 * 1024 ** 2;

function openEntry(archive: ZipArchive, entry: ZipEntry, name: string, report: ProblemSink): ZipArchive | undefined {
  const { stored, size, compressedSize } = entry;
  if (!stored && size > largestUnasked && size > compressedSize * greatestRatio) {
    const detail = `${compressedSize} bytes are to become an archive of ${size}`;
    report(containerProblem('container-part-unreadable', name, detail));
    return undefined;
  }
  try {
    return openZip(entrySource(archive, entry), archive.budget);
  } catch (error) {
    if (!(error instanceof InspectorError)) throw error;
    report(containerProblem('container-part-unreadable', name, error.message));
    return undefined;
  }
}
