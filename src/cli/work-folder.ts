import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { makeFolder, unwritable } from '../inspection/writable.ts';

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
  const stem = stemOf(apkSha256, device);
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

/** An inspection of the app on the device was begun after the time (milliseconds since 1970) and killed: `resume` goes on with it. */
export function wasKilledAfter(time: number, out: string, apkSha256: string, device: string): boolean {
  const left = latestLeft(out, stemOf(apkSha256, device));
  return left !== undefined && statSync(left).mtimeMs > time;
}

/** Folders in `out` that this process wrote to and did not remove. */
export function keptBy(out: string, pid: number): string[] {
  if (!existsSync(out)) return [];
  return readdirSync(out)
    .filter((name) => name.startsWith('.driving-') && name.endsWith(`-${pid}`))
    .map((name) => resolve(out, name));
}

function stemOf(apkSha256: string, device: string): string {
  return `.driving-${apkSha256.slice(0, 16)}-${device.replace(/[^A-Za-z0-9.-]/g, '_')}-`;
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
