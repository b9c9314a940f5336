import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { type ErrorRecord, InspectorError, toErrorRecord } from '../../../shared/errors.ts';
import { byText } from '../../../shared/order.ts';
import { bundleFolder, inspectionFile, readInspection } from '../../folder.ts';
import type { Inspection } from '../../model.ts';

export interface BatchMember {
  /** As it was named, or found below what was named. */
  path: string;
  inspection: Inspection;
}

/** A folder that should be an inspection and cannot be read. It keeps none of the others from being counted. */
export interface BrokenMember {
  path: string;
  error: ErrorRecord;
}

export interface Batch {
  members: readonly BatchMember[];
  broken: readonly BrokenMember[];
}

/** More folders than any batch: a path given by mistake must not be walked for ever. */
const mostFolders = 20_000;

/**
 * Inspections by path: an inspection's folder or file, or a folder of such folders. An inspection named twice counts once. Throws
 * `file-not-found` for a path that does not exist, and `inspection-unreadable` where there is no inspection at all.
 */
export function loadBatch(paths: readonly string[]): Batch {
  const members = new Map<string, BatchMember>();
  const broken: BrokenMember[] = [];
  const tried = new Set<string>();
  for (const path of paths) {
    for (const candidate of candidatesIn(path)) {
      const key = resolve(candidate);
      if (tried.has(key)) continue;
      tried.add(key);
      try {
        const { inspection } = readInspection(candidate);
        // The same inspection copied to two places is one inspection.
        if (!members.has(inspection.id)) members.set(inspection.id, { path: candidate, inspection });
      } catch (error) {
        if (!(error instanceof InspectorError)) throw error;
        broken.push({ path: candidate, error: toErrorRecord(error, 'inspection-unreadable') });
      }
    }
  }
  if (members.size === 0 && broken.length === 0)
    throw new InspectorError(
      'inspection-unreadable',
      { zh: '这里没有检测结果（inspection.json）', en: 'no inspection (inspection.json) here' },
      { place: paths.join(', ') },
    );
  return {
    members: [...members.values()].toSorted((one, other) => byText(one.inspection.id, other.inspection.id)),
    broken,
  };
}

/** The path itself where it is an inspection, else what lies in it: folders of runs that never got that far are tried too, and fail. */
function candidatesIn(path: string): string[] {
  if (!existsSync(path))
    throw new InspectorError('file-not-found', { zh: '没有这个路径', en: 'no such path' }, { place: path });
  if (!statSync(path).isDirectory() || isInspection(path)) return [path];
  return foldersIn(path).flatMap((folder) => {
    // Batches are often kept side by side in one folder.
    const nested = isInspection(folder) ? [] : foldersIn(folder).filter(isInspection);
    return nested.length > 0 ? nested : [folder];
  });
}

function isInspection(folder: string): boolean {
  return existsSync(join(folder, inspectionFile));
}

function foldersIn(path: string): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch {
    // It is tried as an inspection, which tells why it cannot be read.
    return [];
  }
  return entries
    .filter(isMemberFolder)
    .map(({ name }) => join(path, name))
    .toSorted(byText)
    .slice(0, mostFolders);
}

/** Hidden folders, drafts of inspections that are still running, and evidence are no members. */
function isMemberFolder(entry: Dirent): boolean {
  if (!entry.isDirectory() && !entry.isSymbolicLink()) return false;
  return !entry.name.startsWith('.') && entry.name !== bundleFolder;
}
