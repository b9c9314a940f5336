import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';

const packageName = /\.(apk|apks|xapk|apkm|aab)$/i;

/**
 * The files that the arguments stand for. A folder stands for every package below it, unless it is one app as a split set, which
 * `isSplitSet` decides by content. Each once. What is missing, unreadable or empty stays in the list: inspecting it says what is wrong.
 */
export function expandInputs(paths: readonly string[], isSplitSet: (folder: string) => boolean): string[] {
  const found = new Set<string>();
  for (const path of paths) {
    const inside = look(path)?.isDirectory() === true && !isSplitSet(path) ? packagesBelow(path) : [];
    if (inside.length === 0) found.add(path);
    for (const file of inside) found.add(file);
  }
  return [...found];
}

/** Follows links; nothing for what cannot be looked at. */
function look(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** In order of path. A link to a package counts, a link to a folder is not followed: it may lead back up. */
function packagesBelow(top: string): string[] {
  const found: string[] = [];
  const folders = [top];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const members = list(folder);
    // One that cannot be listed is handed on, so that it is not passed over in silence.
    if (members === undefined) found.push(folder);
    for (const member of members ?? []) {
      const path = join(folder, member.name);
      if (member.isDirectory()) folders.push(path);
      else if (packageName.test(member.name) && (member.isFile() || look(path)?.isFile() === true)) found.push(path);
    }
  }
  return found.sort();
}

function list(folder: string): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}
