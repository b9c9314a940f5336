import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

import { InspectorError } from '../shared/errors.ts';

/** Random access to bytes, so that no reader ever needs a whole file in memory. */
export interface ByteSource {
  /** Shown in errors: the file's name as the user gave it, or `outer.xapk!/base.apk`. */
  readonly name: string;
  readonly size: number;
  /** Up to `length` bytes at `offset`; shorter (down to empty) where the source ends. Never throws for a range outside the source. */
  read(offset: number, length: number): Buffer;
  close(): void;
}

/** Opening a pipe that nobody writes to waits for ever without the second flag. Windows has neither such pipes nor the flag. */
const readNow = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Opens a regular file. Throws `file-not-found`, or `file-unreadable` also for folders, pipes and devices. */
export function openFile(path: string): ByteSource {
  let handle: number;
  try {
    handle = openSync(path, readNow);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const reason = { zh: missing ? '没有这个文件' : '系统拒绝打开', en: (error as Error).message };
    throw new InspectorError(missing ? 'file-not-found' : 'file-unreadable', reason, { place: path, cause: error });
  }
  const stats = fstatSync(handle);
  if (!stats.isFile()) {
    closeSync(handle);
    throw new InspectorError('file-unreadable', { zh: '不是普通文件', en: 'not a regular file' }, { place: path });
  }
  const { size } = stats;
  const readThrough = (offset: number, length: number): Buffer => {
    const wanted = clampLength(offset, length, size);
    const buffer = Buffer.allocUnsafeSlow(wanted);
    let filled = 0;
    while (filled < wanted) {
      const got = readSome(handle, buffer.subarray(filled, wanted), offset + filled, path);
      if (got === 0) break;
      filled += got;
    }
    return buffer.subarray(0, filled);
  };
  return { name: path, size, read: withReadAhead(readThrough), close: () => closeSync(handle) };
}

/** Bytes read; 0 at the end. Throws `file-unreadable` where the medium fails. */
function readSome(handle: number, into: Buffer, offset: number, path: string): number {
  try {
    return readSync(handle, into, 0, into.length, offset);
  } catch (error) {
    throw new InspectorError('file-unreadable', (error as Error).message, { place: path, cause: error });
  }
}

/** Reads up to `smallRead` are served from a window of `windowLength` bytes read at once. */
const smallRead = 2 * 1024;
const windowLength = 32 * 1024;

/**
 * Archives are read in thousands of short, mostly ascending pieces (local headers, first bytes of entries): a system call for each costs
 * more than the bytes. The window is never written to again, so that slices of it stay what they were.
 */
function withReadAhead(readThrough: ByteSource['read']): ByteSource['read'] {
  let start = 0;
  let window: Buffer = Buffer.alloc(0);
  return (offset, length) => {
    if (length > smallRead || length <= 0 || offset < 0) return readThrough(offset, length);
    if (offset < start || offset + length > start + window.length) {
      start = offset;
      window = readThrough(offset, windowLength);
    }
    return window.subarray(offset - start, offset - start + length);
  };
}

export function fromBuffer(buffer: Buffer, name: string): ByteSource {
  return {
    name,
    size: buffer.length,
    read(offset, length) {
      const wanted = clampLength(offset, length, buffer.length);
      return buffer.subarray(offset, offset + wanted);
    },
    close() {},
  };
}

/** A window on another source: an APK stored uncompressed inside an APK set. Closing it leaves the outer source open. */
export function slice(source: ByteSource, start: number, length: number, name: string): ByteSource {
  const size = clampLength(start, length, source.size);
  return {
    name,
    size,
    read: (offset, wanted) => source.read(start + offset, clampLength(offset, wanted, size)),
    close() {},
  };
}

function clampLength(offset: number, length: number, size: number): number {
  if (offset < 0 || offset >= size || length <= 0) return 0;
  return Math.min(length, size - offset);
}
