import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { makeFolder, unwritable } from '../../inspection/writable.ts';

export interface WorkFolder {
  path: string;
  /** It holds runs of an earlier try. */
  resumed: boolean;
  remove(): void;
}

/**
 * Where runs are written to while they happen: `.driving-<apk>-<device>-<pid>` in the output folder, so that a killed inspection loses
 * nothing. With `resume` the latest one that a dead process left for the same app and device is taken over.
 */
export function openWorkFolder(out: string, apkSha256: string, device: string, resume: boolean): WorkFolder {
  const stem = `.driving-${apkSha256.slice(0, 16)}-${device.replace(/[^A-Za-z0-9.-]/g, '_')}-`;
  const path = resolve(out, `${stem}${process.pid}`);
  const remove = () => rmSync(path, { recursive: true, force: true });
  makeFolder(resolve(out));
  try {
    const left = resume ? latestLeft(out, stem) : undefined;
    if (left !== undefined) {
      renameSync(left, path);
      return { path, resumed: true, remove };
    }
    mkdirSync(path);
    return { path, resumed: false, remove };
  } catch (error) {
    throw unwritable(path, error);
  }
}

function latestLeft(out: string, stem: string): string | undefined {
  return readdirSync(out)
    .filter((name) => name.startsWith(stem) && !isAlive(Number(name.slice(stem.length))))
    .map((name) => join(out, name))
    .toSorted((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs)[0];
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
