import { fromBuffer } from '../../../src/apk/bytes.ts';
import type { ZipArchive } from '../../../src/apk/zip/model.ts';
import { openZip } from '../../../src/apk/zip/open.ts';
import { Budget, defaultLimits, type BudgetLimits } from '../../../src/shared/budget.ts';
import { buildZip, type EntryToBuild, type ZipToBuild } from './build-zip.ts';

export function open(bytes: Buffer, limits: Partial<BudgetLimits> = {}): ZipArchive {
  return openZip(fromBuffer(bytes, 'test.apk'), new Budget({ ...defaultLimits, ...limits }));
}

export function openBuilt(zip: ZipToBuild, limits?: Partial<BudgetLimits>): ZipArchive {
  return open(buildZip(zip), limits);
}

/** An archive with an honest entry before and after the one in question. */
export function openWith(entry: EntryToBuild, limits?: Partial<BudgetLimits>): ZipArchive {
  const before: EntryToBuild = { name: 'before.txt', data: 'before' };
  const after: EntryToBuild = { name: 'after.txt', data: 'after', method: 8 };
  return openBuilt({ entries: [before, entry, after] }, limits);
}

export function codes(archive: ZipArchive): string[] {
  return archive.problems.map((problem) => problem.code);
}

export function readText(archive: ZipArchive, name: string): string {
  const entry = archive.find(name);
  if (entry === undefined) throw new Error(`no entry ${name}`);
  return archive.read(entry).toString('utf8');
}

/** The code of the error that `act` throws. */
export function thrown(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
  return undefined;
}
