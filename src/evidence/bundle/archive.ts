import { crc32 } from 'node:zlib';

import { type Entry, openPromise, type ZipFile } from 'yauzl';

import { InspectorError } from '../../shared/errors.ts';
import type { Text } from '../../shared/text.ts';
import { mostFiles, type Seen, tooMany } from '../seal/tree.ts';

/** A ZIP of which only the directory was read. */
export interface Archive {
  /** Everything in it, by its path; folders without their last slash. */
  tree: ReadonlyMap<string, Seen>;
  /** What the directory says of each, in its order, and its comment, one character a byte. */
  entries: readonly Entry[];
  comment: string;
  /** Pieces of a file; no more than it is said to hold. Throws `archive-unreadable`. */
  open(file: string): Promise<AsyncIterable<Buffer>>;
  /**
   * A whole file; undefined when it is not there or longer than `limit` bytes. `summed`: it must have the check sum that the ZIP says, which is
   * for what no other hash is known of. Throws `archive-unreadable`.
   */
  read(file: string, limit: number, options?: { summed?: boolean }): Promise<Buffer | undefined>;
  close(): void;
}

const typeMask = 0o170000;
const regular = 0o100000;
const byUnix = 3;

/**
 * Opens a ZIP from a stranger. Names that climb, are absolute or hold a backslash, two entries of one name and encrypted entries end it with
 * `archive-unreadable`; `bundle-unreadable` where there are too many. Nothing is written anywhere.
 */
export async function openArchive(path: string): Promise<Archive> {
  const zip = await inDirectory(path, () => openPromise(path, { strictFileNames: true, autoClose: false }));
  try {
    const entries = await listEntries(path, zip);
    const tree = new Map([...entries].map(([name, entry]) => [name, describe(entry)]));
    const open = async (file: string): Promise<AsyncIterable<Buffer>> => {
      const entry = entries.get(file);
      if (entry === undefined) throw unreadable(path, { zh: `没有 ${file}`, en: `no ${file}` });
      return attempt(`${path}/${file}`, () => zip.openReadStreamPromise(entry));
    };
    return {
      tree,
      entries: [...entries.values()],
      comment: zip.comment,
      open,
      async read(file, limit, { summed = false } = {}) {
        const seen = tree.get(file);
        if (seen?.type !== 'file' || seen.size > limit) return undefined;
        const stream = await open(file);
        const bytes = await attempt(`${path}/${file}`, () => gather(stream));
        if (summed && crc32(bytes) !== entries.get(file)?.crc32)
          throw unreadable(`${path}/${file}`, { zh: 'CRC-32 不符', en: 'does not fit its CRC-32' });
        return bytes;
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function listEntries(path: string, zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  await inDirectory(path, async () => {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.replace(/\/$/, '');
      if (entries.has(name)) throw unreadable(path, { zh: `重名：${name}`, en: `two entries named ${name}` });
      if (entry.isEncrypted()) throw unreadable(path, { zh: `已加密：${name}`, en: `${name} is encrypted` });
      entries.set(name, entry);
      if (entries.size > mostFiles) throw tooMany(path);
    }
  });
  return entries;
}

function describe({ externalFileAttributes, fileName, uncompressedSize, versionMadeBy }: Entry): Seen {
  if (fileName.endsWith('/')) return { type: 'folder', size: 0 };
  const type = (externalFileAttributes >>> 16) & typeMask;
  const plain = versionMadeBy >>> 8 !== byUnix || type === 0 || type === regular;
  return { type: plain ? 'file' : 'other', size: uncompressedSize };
}

async function gather(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** What goes wrong here is in no file. */
async function inDirectory<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof InspectorError) throw error;
    const { message } = error as Error;
    const text = { zh: `ZIP 结构（zip structure）：${message}`, en: `zip structure: ${message}` };
    throw new InspectorError('archive-unreadable', text, { place: path, cause: error });
  }
}

async function attempt<T>(place: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof InspectorError) throw error;
    throw new InspectorError('archive-unreadable', (error as Error).message, { place, cause: error });
  }
}

function unreadable(place: string, message: Text): InspectorError {
  return new InspectorError('archive-unreadable', message, { place });
}
