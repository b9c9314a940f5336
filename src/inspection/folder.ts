import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

import { InspectorError } from '../shared/errors.ts';
import { inspection, type Inspection } from './model.ts';

/**
 * The folder of one inspection:
 *
 *     inspection.json               verdicts and conclusion, rewritten by each evaluate
 *     bundle/                       sealed evidence, never written again
 *     report.<locale>.<extension>   one per format asked for
 */
export const inspectionFile = 'inspection.json';
export const bundleFolder = 'bundle';

/** `gov.example.app-12-20261123T063015Z-380fd06d`: sortable, safe as a folder name whatever the package calls itself. */
export function inspectionId(packageName: string | null, versionCode: string | null, at: Date, apkSha256: string): string {
  const time = at.toISOString().replace(/[-:]|\.\d+/g, '');
  return [safe(packageName ?? 'unknown', 80), safe(versionCode ?? '0', 20), time, apkSha256.slice(0, 8)].join('-');
}

function safe(text: string, limit: number): string {
  const kept = text.replace(/[^A-Za-z0-9._]/g, '_').replace(/^\.+/, '_');
  return kept.slice(0, limit) || 'unknown';
}

/** Opens `<out>/<id>.partial` to work in; `finish` gives it its name, `discard` leaves nothing behind. */
export function startFolder(out: string): { path: string; finish(id: string): string; discard(): void } {
  const path = resolve(out, `.partial-${process.pid}-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`);
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new InspectorError('output-unwritable', (error as Error).message, { place: out, cause: error });
  }
  const discard = () => rmSync(path, { recursive: true, force: true });
  // Ctrl-C ends the process without unwinding.
  process.once('exit', discard);
  return {
    path,
    finish(id) {
      const final = renameToFree(path, resolve(out, id));
      process.off('exit', discard);
      return final;
    },
    discard() {
      process.off('exit', discard);
      discard();
    },
  };
}

/** Adds `-2`, `-3` … where the name is taken: the same file inspected twice within a second, or by two processes at once. */
function renameToFree(from: string, wanted: string): string {
  for (let number = 1; ; number += 1) {
    const path = number === 1 ? wanted : `${wanted}-${number}`;
    if (existsSync(path)) continue;
    try {
      renameSync(from, path);
      return path;
    } catch (error) {
      if (!existsSync(path)) {
        throw new InspectorError('output-unwritable', (error as Error).message, { place: path, cause: error });
      }
    }
  }
}

export function writeInspection(folder: string, value: Inspection): string {
  const path = join(folder, inspectionFile);
  const draft = `${path}.partial`;
  try {
    writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`);
    renameSync(draft, path);
  } catch (error) {
    throw new InspectorError('output-unwritable', (error as Error).message, { place: path, cause: error });
  }
  return path;
}

/** `path` is the folder or the `inspection.json` in it. Throws `inspection-unreadable`. */
export function readInspection(path: string): { folder: string; inspection: Inspection } {
  const file = basename(path) === inspectionFile ? path : join(path, inspectionFile);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new InspectorError('inspection-unreadable', (error as Error).message, { place: path, cause: error });
  }
  try {
    return { folder: dirname(resolve(file)), inspection: inspection.parse(JSON.parse(text)) };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new InspectorError('inspection-unreadable', reason, { place: file, cause: error });
  }
}

/** The bundle folder for a path that is a bundle, an inspection folder or an `inspection.json`. */
export function locateBundle(path: string): string {
  if (existsSync(join(path, 'bundle.json'))) return resolve(path);
  const nested = join(basename(path) === inspectionFile ? dirname(path) : path, bundleFolder);
  if (existsSync(join(nested, 'bundle.json'))) return resolve(nested);
  throw new InspectorError('bundle-unreadable', 'no bundle.json here', { place: path });
}
