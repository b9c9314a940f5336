/** What stat tells. `mode` holds the type bits of Linux (0o100000 file, 0o040000 directory, 0o120000 link). */
export interface FileStat {
  mode: number;
  size: number;
  /** Seconds since 1970. */
  modifiedAt: number;
}

/** A file made when it is read: `/proc/net/unix`, `/proc/meminfo`. */
export type LiveFile = () => string | Uint8Array;

/** The phone's files, in memory. Paths are absolute and normalised by it; `/sdcard` is `/storage/emulated/0`. Errors are Linux's words. */
export interface FileSystem {
  stat(path: string): FileStat | undefined;
  read(path: string): Uint8Array | undefined;
  /** Throws `No space left on device` over the phone's storage limit, `Read-only file system` and the like: Error with that message. */
  write(path: string, bytes: Uint8Array, options?: { append?: boolean; mode?: number; modifiedAt?: number }): void;
  list(path: string): readonly string[] | undefined;
  makeDirectory(path: string): void;
  remove(path: string): boolean;
  setLive(path: string, live: LiveFile): void;
  /** Bytes of the storage, for `df`. */
  space?(): { total: number; used: number };
}
