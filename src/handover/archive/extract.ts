import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Entry, openPromise, type ZipFile } from 'yauzl';

import { InspectorError } from '../../shared/errors.ts';
import type { Text } from '../../shared/text.ts';

/** More than any package of ours; an archive that wants more is none of ours. */
export interface ArchiveLimits {
  files: number;
  /** Bytes, of all files together and of one. */
  total: number;
  single: number;
  /** Of a file larger than `small` bytes: how many times its packed size it may be. */
  ratio: number;
  small: number;
}

const defaultLimits: ArchiveLimits = {
  files: 60_000,
  total: 8 * 2 ** 30,
  single: 512 * 2 ** 20,
  // Logs that repeat one line reach a hundred; what is made to fill a disk, a thousand.
  ratio: 300,
  small: 16 * 2 ** 20,
};

/** Letters of folders and files of a package; nothing hidden, no device names, no climbing. */
const goodName = /^(?:[\p{L}\p{N}_-][\p{L}\p{N} ._#@+()-]{0,200}\/){0,8}[\p{L}\p{N}_-][\p{L}\p{N} ._#@+()-]{0,200}$/u;
/** Devices to Windows, in any folder and with any extension. */
const deviceName = /(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?:[ .][^/]*)?(?:\/|$)/i;
const directoryType = 0o040000;
const fileType = 0o100000;

/**
 * Unpacks a package into the folder `into`, which must be empty; gives the names. Bounded, and nothing but plain files with plain names
 * inside: links, devices, absolute or climbing paths, two files of one name end it before anything is written. Throws `package-unreadable`.
 */
export async function extractArchive(path: string, into: string, limits = defaultLimits): Promise<string[]> {
  return withArchive(path, async (zip) => {
    const entries = await listEntries(path, zip, limits);
    const left = { total: limits.total };
    for (const entry of entries) {
      const target = join(into, entry.fileName);
      mkdirSync(dirname(target), { recursive: true });
      const stream = await zip.openReadStreamPromise(entry);
      await pipeline(stream, counting(path, limits.single, left), createWriteStream(target, { flags: 'wx' }));
    }
    return entries.map(({ fileName }) => fileName);
  });
}

/** Whether a package may be unpacked, as far as its directory tells. Throws `package-unreadable`. */
export async function refuseHostile(path: string): Promise<void> {
  await withArchive(path, (zip) => listEntries(path, zip, defaultLimits));
}

async function withArchive<T>(path: string, act: (zip: ZipFile) => Promise<T>): Promise<T> {
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(path, { lazyEntries: true, strictFileNames: true, autoClose: false });
    return await act(zip);
  } catch (error) {
    throw error instanceof InspectorError ? error : refused(path, (error as Error).message, error);
  } finally {
    zip?.close();
  }
}

async function listEntries(path: string, zip: ZipFile, limits: ArchiveLimits): Promise<Entry[]> {
  const entries: Entry[] = [];
  const names = new Set<string>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    if (isFolder(entry)) continue;
    checkEntry(path, entry, names, limits);
    total += entry.uncompressedSize;
    if (total > limits.total) throw refused(path, tooLarge);
    names.add(entry.fileName.toLowerCase());
    entries.push(entry);
  }
  return entries;
}

function isFolder({ fileName }: Entry): boolean {
  return fileName.endsWith('/') && goodName.test(fileName.slice(0, -1));
}

function checkEntry(path: string, entry: Entry, names: ReadonlySet<string>, limits: ArchiveLimits): void {
  const name = entry.fileName;
  const mode = (entry.externalFileAttributes >>> 16) & 0o170000;
  const made = entry.versionMadeBy >>> 8;
  const odd = made === 3 && mode !== 0 && mode !== fileType && mode !== directoryType;
  if (odd || entry.isEncrypted()) throw refused(path, unwanted('文件类型', 'a file of another kind', name));
  // A file system may take two spellings for one name.
  if (
    !goodName.test(name) ||
    /\.(?:\/|$)|\s(?:\/|$)/.test(name) ||
    deviceName.test(name) ||
    names.has(name.toLowerCase())
  )
    throw refused(path, unwanted('文件名', 'a name', name));
  const { compressedSize: packed, uncompressedSize: size } = entry;
  const isBomb = size > limits.small && size > packed * limits.ratio;
  if (names.size >= limits.files || size > limits.single || isBomb)
    throw refused(path, unwanted('大小', 'a size', name));
}

/** What the directory says of sizes is not believed. */
function counting(path: string, single: number, left: { total: number }): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length;
      left.total -= chunk.length;
      if (size > single || left.total < 0) done(refused(path, tooLarge));
      else done(null, chunk);
    },
  });
}

const tooLarge: Text = { zh: '解压后过大', en: 'too large once unpacked' };

function unwanted(zh: string, en: string, name: string): Text {
  return { zh: `不应有的${zh}：${name}`, en: `${en} that no package has: ${name}` };
}

function refused(place: string, message: string | Text, cause?: unknown): InspectorError {
  return new InspectorError('package-unreadable', message, { place, ...(cause === undefined ? {} : { cause }) });
}
