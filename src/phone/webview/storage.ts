import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import type { CdpEvent, CdpSession } from './cdp.ts';

/** Milliseconds after the last change; Chromium writes after one second (`--enable-aggressive-domstorage-flushing`, as WebView has it). */
const WRITTEN_WITHIN = 6000;
const BETWEEN_LOOKS = 20;

/** What pages of an app put into localStorage, and whether it is on the disk. */
export interface PageStorage {
  /** Returns once what was stored so far is written, or is not going to be. Never throws. */
  written(): Promise<void>;
}

/**
 * Chromium keeps changes of localStorage for a while, in a helper process that does not outlive the browser: nothing tells when they are on the
 * disk but the files of the profile themselves.
 */
export async function watchStorage(session: CdpSession, profile: string): Promise<PageStorage> {
  let changed: number | undefined;
  const note = (event: CdpEvent): void => {
    const { isLocalStorage } = event['storageId'] as { isLocalStorage?: boolean };
    // The same value once more is no change.
    if (isLocalStorage === true && (event['newValue'] === undefined || event['newValue'] !== event['oldValue']))
      changed = Date.now();
  };
  for (const what of ['ItemAdded', 'ItemUpdated', 'ItemRemoved', 'ItemsCleared'])
    session.on(`DOMStorage.domStorage${what}`, note);
  await session.send('DOMStorage.enable');
  const folder = join(profile, 'Default', 'Local Storage');
  return {
    written: async () => {
      const last = changed;
      if (last === undefined) return;
      while (Date.now() < last + WRITTEN_WITHIN && (await lastWrite(folder)) < last) await pause(BETWEEN_LOOKS);
    },
  };
}

/** When a file of the folder was last written to, in milliseconds since 1970; 0 when there is none. */
async function lastWrite(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true }).catch((): Dirent[] => []);
  const times = files
    .filter((file) => file.isFile())
    .map(({ name, parentPath }) =>
      stat(join(parentPath, name)).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    );
  return Math.max(0, ...(await Promise.all(times)));
}
