import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';

import { inspectionFile } from '../../inspection/folder.ts';
import { holdsBundle } from '../../inspection/verification/check.ts';
import { isJournalFolder } from '../../inspection/verification/journal.ts';
import { InspectorError } from '../../shared/errors.ts';

export type Target = 'folder' | 'archive' | 'journal' | 'report';

/** What a path given to `verify` is. Throws `file-not-found`, `archive-unreadable`. */
export async function targetOf(path: string): Promise<Target> {
  let folder: boolean;
  try {
    folder = statSync(path).isDirectory();
  } catch (error) {
    throw new InspectorError('file-not-found', (error as Error).message, { place: path, cause: error });
  }
  if (folder) return isJournalFolder(path) ? 'journal' : 'folder';
  if (basename(path) === inspectionFile) return 'folder';
  if (hasZipName(path)) return 'archive';
  return isZip(path) && (await holdsBundle(path)) ? 'archive' : 'report';
}

/** The name counts where the first bytes were damaged. */
function hasZipName(path: string): boolean {
  return extname(path).toLowerCase() === '.zip';
}

export function isZip(path: string): boolean {
  try {
    const file = openSync(path, 'r');
    try {
      const start = Buffer.alloc(4);
      readSync(file, start, 0, 4, 0);
      return hasZipName(path) || start.toString('latin1') === 'PK\u0003\u0004';
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
}
