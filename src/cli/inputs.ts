import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const packageName = /\.(apk|apks|xapk|apkm|aab)$/i;

/**
 * The files that the arguments stand for. A folder stands for every package below it, unless it is one app as a split set, which
 * `isSplitSet` decides by content. Each once. What is missing or empty stays in the list: inspecting it says what is wrong with it.
 */
export function expandInputs(paths: readonly string[], isSplitSet: (folder: string) => boolean): string[] {
  const found = new Set<string>();
  for (const path of paths) {
    const inside = isFolder(path) && !isSplitSet(path) ? packagesBelow(path) : [];
    if (inside.length === 0) found.add(path);
    for (const file of inside) found.add(file);
  }
  return [...found];
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function packagesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && packageName.test(file.name))
    .map((file) => join(file.parentPath, file.name))
    .sort();
}
