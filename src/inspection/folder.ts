import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

import { InspectorError } from '../shared/errors.ts';
import { describeIssue } from '../shared/issue.ts';
import { parseJson } from '../shared/json.ts';
import { inspection, type Inspection } from './model.ts';
import { makeFolder, unwritable } from './writable.ts';

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
export function inspectionId(
  packageName: string | null,
  versionCode: string | null,
  at: Date,
  apkSha256: string,
): string {
  const time = at.toISOString().replace(/[-:]|\.\d+/g, '');
  return [safe(packageName ?? 'unknown', 80), safe(versionCode ?? '0', 20), time, apkSha256.slice(0, 8)].join('-');
}

function safe(text: string, limit: number): string {
  const kept = text.replace(/[^A-Za-z0-9._]/g, '_').replace(/^\.+/, '_');
  return kept.slice(0, limit) || 'unknown';
}

/** Writes `inspection.json` in one step into `folder`, which is made where it is missing. Throws `output-unwritable`. */
export function writeInspection(folder: string, value: Inspection): string {
  const path = join(folder, inspectionFile);
  const draft = `${path}.partial`;
  makeFolder(folder);
  try {
    writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw unwritable(path, error);
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
  const parsed = inspection.safeParse(parseJson(text, 'inspection-unreadable', file));
  if (parsed.success) return { folder: dirname(resolve(file)), inspection: parsed.data };
  throw new InspectorError('inspection-unreadable', describeIssue(parsed.error), { place: file });
}

/** The bundle folder for a path that is a bundle, an inspection folder or an `inspection.json`. */
export function locateBundle(path: string): string {
  if (existsSync(join(path, 'bundle.json'))) return resolve(path);
  const nested = join(basename(path) === inspectionFile ? dirname(path) : path, bundleFolder);
  if (existsSync(join(nested, 'bundle.json'))) return resolve(nested);
  throw new InspectorError(
    'bundle-unreadable',
    { zh: '这里没有 bundle.json', en: 'no bundle.json here' },
    { place: path },
  );
}
