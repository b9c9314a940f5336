import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import type { CdpEvent, CdpSession } from './cdp.ts';

/** Milliseconds after the last change; Chromium writes after one second (`--enable-aggressive-domstorage-flushing`, as WebView has it). */
const WRITTEN_WITHIN = 6000;
const BETWEEN_LOOKS = 20;

/** Log files of LevelDB are cut at 4 MB. */
const LARGEST_LOG = 8 * 1024 * 1024;

/** What pages of an app put into localStorage, and whether it is on the disk. */
export interface PageStorage {
  /**
   * Returns once what was stored so far is written, or is not going to be. Never throws. A change that the helper of the browser has not even
   * taken yet is not known here: on a starved machine that can be one of the last moment.
   */
  written(): Promise<void>;
}

interface Change {
  /** Milliseconds since 1970. */
  at: number;
  /** The bytes that the log of the database shows once the change is written. */
  shows: readonly Buffer[];
}

/**
 * Chromium keeps changes of localStorage for a while, in a helper process that does not outlive the browser: nothing tells when they are on the
 * disk but the files of the profile themselves. A late write is not enough: on a busy machine the database itself is made after the change.
 */
export async function watchStorage(session: CdpSession, profile: string): Promise<PageStorage> {
  let changed: Change | undefined;
  const note = (event: CdpEvent): void => {
    const { storageId, key, newValue, oldValue } = event as {
      storageId?: { isLocalStorage?: boolean };
      key?: string;
      newValue?: string;
      oldValue?: string;
    };
    // The same value once more is no change.
    if (storageId?.isLocalStorage !== true || (newValue !== undefined && newValue === oldValue)) return;
    const texts = [key, newValue].filter((text) => text !== undefined);
    changed = { at: Date.now(), shows: [Buffer.from('META'), ...texts.map(stored)] };
  };
  for (const what of ['ItemAdded', 'ItemUpdated', 'ItemRemoved', 'ItemsCleared'])
    session.on(`DOMStorage.domStorage${what}`, note);
  await session.send('DOMStorage.enable');
  const folder = join(profile, 'Default', 'Local Storage', 'leveldb');
  return {
    written: async () => {
      const last = changed;
      if (last === undefined) return;
      while (Date.now() < last.at + WRITTEN_WITHIN && !(await isWritten(folder, last))) await pause(BETWEEN_LOOKS);
    },
  };
}

/** As `LocalStorageImpl` keeps a text: a format byte, then Latin-1 where that is enough, otherwise UTF-16LE. */
function stored(text: string): Buffer {
  return /^[\u0000-\u00ff]*$/.test(text)
    ? Buffer.concat([Buffer.of(1), Buffer.from(text, 'latin1')])
    : Buffer.concat([Buffer.of(0), Buffer.from(text, 'utf16le')]);
}

async function isWritten(folder: string, change: Change): Promise<boolean> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((name) => /^\d+\.log$/.test(name))) {
    const log = await logSince(join(folder, name), change.at).catch(() => undefined);
    if (log !== undefined && change.shows.every((bytes) => log.includes(bytes))) return true;
  }
  return false;
}

/** The records of a log that was written to since; undefined otherwise. */
async function logSince(file: string, since: number): Promise<Buffer | undefined> {
  const handle = await open(file);
  try {
    const { mtimeMs, size } = await handle.stat();
    if (mtimeMs < since || size > LARGEST_LOG) return undefined;
    return recordsOf(await handle.readFile());
  } finally {
    await handle.close();
  }
}

/** LevelDB's log format: blocks of 32 KiB, records that begin with a checksum, their length and how they go on in the next block. */
function recordsOf(log: Buffer): Buffer {
  const [block, header] = [32_768, 7];
  const parts: Buffer[] = [];
  for (let at = 0; at + header <= log.length;) {
    const left = block - (at % block);
    const length = log.readUInt16LE(at + 4);
    if (left < header || (length === 0 && log[at + 6] === 0)) {
      at += left;
      continue;
    }
    parts.push(log.subarray(at + header, at + header + length));
    at += header + length;
  }
  return Buffer.concat(parts);
}
