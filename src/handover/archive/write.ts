import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

import { emptyMark, marking } from '../../evidence/bundle/packing/mark.ts';
import { InspectorError } from '../../shared/errors.ts';
import { byText } from '../../shared/order.ts';

/** A file that goes into an archive. */
export interface Packed {
  /** Path inside, with slashes. */
  name: string;
  /** Where it lies now. */
  file: string;
}

/** Compressed already: deflating again costs time and saves nothing. */
const compressed = /\.(?:png|gz|zip|docx|xlsx|pdf|jpe?g)$/;

/** No ZIP knows a time before. */
const earliestYear = 1980;

/**
 * Writes a ZIP whose bytes depend on names, contents and `at` alone: sorted, one time for all, no owner. ZIP has local times without a zone,
 * so that only the day of `at` (UTC) is told. Its comment is the mark of what comes before; `checkPacking` knows every other byte. Throws `output-unwritable`.
 */
export async function writeArchive(path: string, files: readonly Packed[], at: Date): Promise<void> {
  const zip = new ZipFile();
  const mtime = new Date(Math.max(at.getUTCFullYear(), earliestYear), at.getUTCMonth(), at.getUTCDate(), 12);
  for (const { file, name } of files.toSorted((one, other) => byText(one.name, other.name)))
    zip.addFile(file, name, { mtime, mode: 0o100644, compress: !compressed.test(name), forceDosTimestamp: true });
  zip.end({ comment: emptyMark, forceZip64Format: false });
  try {
    const failed = new Promise<never>((_, reject) => void zip.once('error', reject));
    const written = pipeline(zip.outputStream, marking(), createWriteStream(path, { flags: 'wx' }));
    await Promise.race([written, failed]);
  } catch (error) {
    throw new InspectorError('output-unwritable', (error as Error).message, { place: path, cause: error });
  }
}
