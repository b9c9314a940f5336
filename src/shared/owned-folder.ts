import { lstatSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';

import { processStart } from './process-start.ts';

/** What a temporary folder of this program is for. */
export type Purpose = 'phone' | 'browser' | 'splits' | 'adb';

interface Owner {
  host: string;
  pid: number;
  /** When that process began: a pid alone is used again. */
  started: string;
}

const ownerFile = 'owner.json';

/**
 * A new temporary folder, `zhijian-<purpose>-…`, that tells whose it is: what a killed process cannot remove, the next one finds by
 * `abandonedFolders`.
 */
export function makeOwnedFolder(purpose: Purpose): string {
  const path = mkdtempSync(join(tmpdir(), `zhijian-${purpose}-`));
  const owner: Owner = { host: hostname(), pid: process.pid, started: processStart(process.pid) ?? '' };
  writeFileSync(join(path, ownerFile), JSON.stringify(owner));
  return path;
}

/** Folders of this user whose process is no more. Never throws. */
export function abandonedFolders(purpose: Purpose): string[] {
  try {
    return readdirSync(tmpdir())
      .filter((name) => name.startsWith(`zhijian-${purpose}-`))
      .map((name) => join(tmpdir(), name))
      .filter(isAbandoned);
  } catch {
    return [];
  }
}

function isAbandoned(path: string): boolean {
  try {
    const { uid } = lstatSync(path);
    if (process.getuid !== undefined && uid !== process.getuid()) return false;
    const owner: unknown = JSON.parse(readFileSync(join(path, ownerFile), 'utf8'));
    // Where the folder for temporary files is shared between machines or containers, their pids say nothing here.
    if (!isOwner(owner) || owner.host !== hostname()) return false;
    const now = processStart(owner.pid);
    return now === undefined || (owner.started !== '' && now !== '' && now !== owner.started);
  } catch {
    // Without a word about its owner it may be one that is just being made.
    return false;
  }
}

function isOwner(value: unknown): value is Owner {
  if (typeof value !== 'object' || value === null) return false;
  const { host, pid, started } = value as Record<string, unknown>;
  return typeof host === 'string' && typeof started === 'string' && Number.isInteger(pid) && (pid as number) > 0;
}
