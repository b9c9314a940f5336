import { existsSync, mkdtempSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

import { digestFile } from '../evidence/seal/digest.ts';
import { makeFolder, unwritable } from '../inspection/writable.ts';
import { checkLogs, recordExports } from './log/append.ts';
import type { ExportRecord } from './log/chain.ts';

/** A file that is handed out, as a record of the export log describes it. */
export type Released = Pick<ExportRecord, 'file' | 'size' | 'sha256'>;

/** What is written into some logs about the files. */
export interface Entry {
  logs: readonly string[];
  records: readonly ExportRecord[];
}

export interface Release {
  /** Where the files come to lie; made where it is missing. */
  folder: string;
  /** Every log that will be written to. */
  logs: readonly string[];
  /** What the logs say of the files. */
  entries(files: readonly Released[]): readonly Entry[];
  /** Looks through the folder of drafts; throws where something in it must not leave. */
  search?: ((drafts: string) => void) | undefined;
}

export interface ReleaseResult {
  paths: readonly string[];
  /** Logs that could not be written; another one has the record. */
  unlogged: readonly string[];
}

/** Keeps a file, by its name, as a draft. */
export type Put = (name: string, content: string | Uint8Array) => void;

/**
 * Makes files that are handed out: drafts first, written down in the export log, and only then there under their names. Throws
 * `export-log-broken` before anything is made, `output-unwritable`, and what `make` and `search` throw: nothing is left behind then, and what
 * was there before stays as it was.
 */
export async function release(
  { entries, folder, logs, search }: Release,
  make: (put: Put) => Promise<void>,
): Promise<ReleaseResult> {
  checkLogs(logs);
  const made = missingAbove(folder);
  makeFolder(folder);
  const drafts = draftsIn(folder);
  const cleanUp = () => {
    rmSync(drafts, { recursive: true, force: true });
    for (const one of made) removeEmpty(one);
  };
  process.once('exit', cleanUp);
  try {
    const names: string[] = [];
    await make((name, content) => {
      requireFile(join(folder, name));
      write(join(drafts, name), content);
      if (!names.includes(name)) names.push(name);
    });
    search?.(drafts);
    const files = names.map((file) => ({ file, ...sizeAndHash(join(drafts, file)) }));
    const unlogged = entries(files).flatMap((entry) => recordExports(entry.logs, entry.records));
    const paths = names.map((name) => join(folder, name));
    for (const path of paths) rename(join(drafts, basename(path)), path);
    return { paths, unlogged: [...new Set(unlogged)] };
  } finally {
    process.off('exit', cleanUp);
    cleanUp();
  }
}

/** The folders that have to be made for `folder`, deepest first. */
function missingAbove(folder: string): string[] {
  const missing: string[] = [];
  for (let one = resolve(folder); !existsSync(one) && one !== dirname(one); one = dirname(one)) missing.push(one);
  return missing;
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something lies in it, as it should.
  }
}

/** Beside their places: a rename does not leave the file system. */
function draftsIn(folder: string): string {
  try {
    return mkdtempSync(join(folder, '.drafts-'));
  } catch (error) {
    throw unwritable(folder, error);
  }
}

/** A folder in a file's place would be found out only after the file was written down. */
function requireFile(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
    throw unwritable(path, new Error('EISDIR: a folder is in the place of the file'));
}

function write(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    throw unwritable(path, error);
  }
}

function sizeAndHash(path: string): { size: number; sha256: string } {
  const { sha256, size } = digestFile(path, { sm3: false });
  return { size, sha256 };
}

function rename(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    throw unwritable(to, error);
  }
}
