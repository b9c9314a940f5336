import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

import { InspectorError } from '../shared/errors.ts';

/**
 * The folder that `out` is, or the nearest one above it, where it has to be made. Makes nothing. Throws `output-unwritable` unless that is
 * a folder to write in.
 */
export function requireWritable(out: string): string {
  for (let folder = resolve(out); ; folder = dirname(folder)) {
    try {
      if (!statSync(folder).isDirectory())
        throw new InspectorError('output-unwritable', { zh: '不是目录', en: 'not a folder' }, { place: folder });
      accessSync(folder, constants.W_OK);
      return folder;
    } catch (error) {
      // Not there yet: the next folder up decides.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT' && folder !== dirname(folder)) continue;
      throw error instanceof InspectorError ? error : unwritable(out, error);
    }
  }
}

/**
 * Makes a folder and those above it. Throws `output-unwritable`. Node's own `recursive` never ends where a folder that exists denies its
 * children with ENOENT, as /proc does.
 */
export function makeFolder(path: string): void {
  const missing: string[] = [];
  for (let folder = resolve(path); !existsSync(folder) && folder !== dirname(folder); folder = dirname(folder))
    missing.push(folder);
  try {
    for (const folder of missing.reverse()) if (!existsSync(folder)) mkdirSync(folder);
  } catch (error) {
    throw unwritable(path, error);
  }
}

export function unwritable(place: string, error: unknown): InspectorError {
  return new InspectorError('output-unwritable', (error as Error).message, { place, cause: error });
}
