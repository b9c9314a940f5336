import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

import { makeFolder, unwritable } from './writable.ts';

/** A folder to work in, hidden in the output folder until it is whole. */
export interface Draft {
  path: string;
  /** Gives it the name `id`, or `id-2` and so on where that is taken, after `complete` wrote what depends on the name. */
  finish<T>(id: string, complete: (id: string) => Promise<T>): Promise<Finished<T>>;
  /** Leaves nothing behind. */
  discard(): void;
}

export interface Finished<T> {
  folder: string;
  /** What `complete` answered. */
  completed: T;
}

/** What ends a process without unwinding it, by the exit code that says so. */
const endings = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Opens a draft in `out`. It is gone when the process ends before `finish`, Ctrl-C included. Throws `output-unwritable`. */
export function startFolder(out: string): Draft {
  const path = resolve(
    out,
    `${draftPrefix(process.pid)}${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`,
  );
  const remove = () => rmSync(path, { recursive: true, force: true });
  const end = (signal: keyof typeof endings) => process.exit(endings[signal]);
  process.once('exit', remove);
  for (const signal of Object.keys(endings)) process.once(signal, end);
  const letGo = () => {
    process.off('exit', remove);
    for (const signal of Object.keys(endings)) process.off(signal, end);
  };
  try {
    // Only now: whatever ends the process from here on takes the folder with it.
    makeFolder(path);
  } catch (error) {
    letGo();
    throw error;
  }
  return {
    path,
    async finish(id, complete) {
      const finished = await renameToFree(path, resolve(out, id), complete);
      letGo();
      return finished;
    },
    discard() {
      letGo();
      remove();
    },
  };
}

function draftPrefix(pid: number): string {
  return `.partial-${pid}-`;
}

/** Removes the drafts of a process that was killed. */
export function discardDrafts(out: string, pid: number): void {
  for (const name of listNames(out)) {
    if (name.startsWith(draftPrefix(pid))) rmSync(join(out, name), { recursive: true, force: true });
  }
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Two inspections of one file within a second, or by two processes at once, want the same name. */
async function renameToFree<T>(
  from: string,
  wanted: string,
  complete: (id: string) => Promise<T>,
): Promise<Finished<T>> {
  for (let number = 1; ; number += 1) {
    const folder = number === 1 ? wanted : `${wanted}-${number}`;
    if (existsSync(folder)) continue;
    const completed = await complete(basename(folder));
    try {
      renameSync(from, folder);
      return { folder, completed };
    } catch (error) {
      if (!existsSync(folder)) throw unwritable(folder, error);
    }
  }
}
