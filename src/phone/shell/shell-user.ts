import type { FileSystem } from './file-system.ts';
import { normalise } from './paths.ts';

/** Where the user `shell` (2000) of a user build may write. */
const writable = [
  '/data/local/tmp',
  '/storage/emulated/0',
  '/storage/self/primary',
  '/sdcard',
  '/mnt/sdcard',
  '/dev/null',
];
/** What it may not even list. */
const unlisted: ReadonlySet<string> = new Set(['/data', '/data/data', '/data/app', '/data/user', '/data/user/0']);

/** The phone's files as a shell of a phone that is not rooted may use them. Refusals throw `Permission denied`. */
export function asShellUser(files: FileSystem): FileSystem {
  const ask = (path: string): void => {
    const normal = normalise(path);
    if (!writable.some((folder) => normal === folder || normal.startsWith(`${folder}/`)))
      throw new Error(readOnly.test(normal) ? 'Read-only file system' : 'Permission denied');
  };
  return {
    stat: (path) => files.stat(path),
    read: (path) => files.read(path),
    list: (path) => (unlisted.has(normalise(path)) ? undefined : files.list(path)),
    setLive: (path, live) => files.setLive(path, live),
    write: (path, bytes, options) => {
      ask(path);
      files.write(path, bytes, options);
    },
    makeDirectory: (path) => {
      if (files.list(path) !== undefined) return;
      ask(path);
      files.makeDirectory(path);
    },
    remove: (path) => {
      if (files.stat(path) !== undefined) ask(path);
      return files.remove(path);
    },
    ...(files.space === undefined ? {} : { space: () => files.space?.() ?? { total: 0, used: 0 } }),
  };
}

const readOnly = /^\/(?:$|[^/]*$|system\b|vendor\b|product\b|apex\b|odm\b)/;
