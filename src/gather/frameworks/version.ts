import { InspectorError } from '../../shared/errors.ts';
import type { VersionHint } from '../../standards/frameworks.ts';
import type { StaticContext } from '../context.ts';
import { coversPath, type SignEntry } from '../signs.ts';

/** Larger files are not read for a version. */
const largest = 64 * 1024 ** 2;
/** Versions stand near the start of data files, anywhere in scripts; this much of a script is searched. */
const searched = 16 * 1024 ** 2;

/** The first version that one of the hints leads to; null when none does. */
export function findVersion(
  context: StaticContext,
  entries: readonly SignEntry[],
  hints: readonly VersionHint[],
): string | null {
  for (const { file, pattern } of hints) {
    for (const { name } of entries) {
      if (!coversPath(file, name)) continue;
      const match = pattern.exec(readText(context, name));
      if (match !== null) return match.slice(1).join('.');
    }
  }
  return null;
}

/** Latin-1, so that binary files can be searched; empty when the entry cannot be read, which its own kind reports. */
function readText({ parts }: StaticContext, name: string): string {
  for (const { archive } of parts) {
    const entry = archive.find(name);
    if (entry === undefined || entry.size > largest) continue;
    try {
      return archive.read(entry, largest).toString('latin1', 0, searched);
    } catch (error) {
      if (!(error instanceof InspectorError)) throw error;
    }
  }
  return '';
}
