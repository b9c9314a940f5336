import type { ZipArchive } from '../../apk/zip/model.ts';
import { InspectorError } from '../../shared/errors.ts';

const jarManifest = 'META-INF/MANIFEST.MF';
/** A manifest names its algorithms in every section; a few hundred sections show them all. */
const looked = 64 * 1024;
const largest = 64 * 1024 ** 2;

/** Digest algorithms of the JAR manifest's sections, lower case, sorted; empty without a readable one. */
export function jarDigests(archive: ZipArchive): string[] {
  const entry = archive.find(jarManifest);
  if (entry === undefined) return [];
  let text: string;
  try {
    text = archive.read(entry, largest).toString('latin1', 0, looked);
  } catch (error) {
    // The scheme's own errors say so.
    if (error instanceof InspectorError) return [];
    throw error;
  }
  const names = text.matchAll(/^([A-Za-z0-9-]{1,32})-Digest:/gm);
  return [...new Set([...names].map(([, name = '']) => name.toLowerCase()))].sort();
}
