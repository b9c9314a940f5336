import { readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { openFile } from '../../apk/bytes.ts';
import { hashSource } from '../../apk/container/hash.ts';
import { readInspection } from '../../inspection/folder.ts';
import { makeFolder, unwritable } from '../../inspection/writable.ts';
import { sha256 } from '../../shared/hashing.ts';

/**
 * The folder of one matrix, the same for the same package and plan, so that a second try finds it:
 *
 *     matrix.json               the comparison
 *     matrix.<locale>.html
 *     <device>/<inspection>/    one inspection for each device, as `inspect` leaves it
 */
export function matrixFolder(out: string, path: string, choice: Readonly<Record<string, string | undefined>>): string {
  const stem = basename(path)
    .replace(/\.[A-Za-z]+$/, '')
    .replace(/[^A-Za-z0-9._-]/g, '_')
    .slice(0, 60);
  const asked = sha256(JSON.stringify(Object.entries(choice).toSorted())).slice(0, 6);
  return join(out, `matrix-${[stem, fileHash(path).slice(0, 8), asked].filter((part) => part !== '').join('-')}`);
}

function fileHash(path: string): string {
  // A folder of split APKs goes by its name; what is missing is told by inspecting it.
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return '';
  const source = openFile(path);
  try {
    return hashSource(source, ['sha256']).sha256 ?? '';
  } finally {
    source.close();
  }
}

/** A name for each device that can be a folder’s. */
export function deviceFolders(devices: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    devices.map((device) => {
      const plain = device.replace(/[^A-Za-z0-9.-]/g, '_').replace(/^\.+/, '_');
      let name = plain;
      for (let number = 2; taken.has(name); number += 1) name = `${plain}-${number}`;
      taken.add(name);
      return [device, name];
    }),
  );
}

/** The inspection in `folder` that was finished last. */
export function latestInspection(folder: string): string | undefined {
  const found = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .flatMap(({ name }) => {
      try {
        const path = join(folder, name);
        return [{ path, at: readInspection(path).inspection.finishedAt }];
      } catch {
        return [];
      }
    });
  return found.toSorted((one, other) => one.at.localeCompare(other.at)).at(-1)?.path;
}

/** Writes a file in one step. Throws `output-unwritable`. */
export function writeWhole(folder: string, name: string, content: string): string {
  const path = join(folder, name);
  makeFolder(folder);
  try {
    writeFileSync(`${path}.partial`, content);
    renameSync(`${path}.partial`, path);
  } catch (error) {
    rmSync(`${path}.partial`, { force: true });
    throw unwritable(path, error);
  }
  return path;
}
