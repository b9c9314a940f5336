import { lstatSync, opendirSync } from 'node:fs';
import { join } from 'node:path';

import { InspectorError } from '../../shared/errors.ts';

/** What stands at a path of a bundle. */
export interface Seen {
  /** `other`: a link, a socket, a device. */
  type: 'file' | 'folder' | 'other';
  /** Bytes. */
  size: number;
}

/** More than that is no bundle of ours. */
export const mostFiles = 200_000;

/**
 * Everything under a folder by its path inside it, with `/` between the parts and spelled as on the disk; links are not followed. Throws
 * `bundle-unreadable`.
 */
export function listTree(folder: string): Map<string, Seen> {
  const seen = new Map<string, Seen>();
  const folders = [''];
  try {
    for (let inside = folders.pop(); inside !== undefined; inside = folders.pop()) {
      const directory = opendirSync(join(folder, inside));
      try {
        for (let entry = directory.readSync(); entry !== null; entry = directory.readSync()) {
          const path = `${inside}${entry.name}`;
          const stat = lstatSync(join(folder, path));
          if (stat.isDirectory()) folders.push(`${path}/`);
          seen.set(path, { type: stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other', size: stat.size });
          if (seen.size > mostFiles) throw tooMany(folder);
        }
      } finally {
        directory.closeSync();
      }
    }
  } catch (error) {
    if (error instanceof InspectorError) throw error;
    throw new InspectorError('bundle-unreadable', (error as Error).message, { place: folder, cause: error });
  }
  return seen;
}

export function tooMany(place: string): InspectorError {
  return new InspectorError(
    'bundle-unreadable',
    { zh: `文件超过 ${mostFiles} 个`, en: `more than ${mostFiles} files` },
    { place },
  );
}
