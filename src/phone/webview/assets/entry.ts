import type { ZipArchive, ZipEntry } from '../../../apk/zip/model.ts';

/** Splits of an app lie over one another: the base first. */
export function entryOf(
  archives: readonly ZipArchive[],
  name: string,
): { archive: ZipArchive; entry: ZipEntry } | undefined {
  for (const archive of archives) {
    const entry = archive.find(name);
    if (entry !== undefined) return { archive, entry };
  }
  return undefined;
}
