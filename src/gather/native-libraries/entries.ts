import type { ZipEntry } from '../../apk/zip/model.ts';
import { placePrefix, type Part } from '../context.ts';

export interface NativeEntry {
  part: Part;
  entry: ZipEntry;
  /** Place in evidence, with the part's prefix. */
  file: string;
  abi: string;
  /** File name. */
  name: string;
}

const libraryPath = /^lib\/([^/]+)\/([^/]+\.so)$/;

/** What Android's installer takes for a native library (AOSP `NativeLibraryHelper.cpp`): directly in `lib/<abi>/`, ending in `.so`. */
export function nativeEntries(part: Part): NativeEntry[] {
  return part.archive.entries.flatMap((entry) => {
    const match = libraryPath.exec(entry.name);
    if (match === null) return [];
    const [, abi = '', name = ''] = match;
    return [{ part, entry, file: placePrefix(part) + entry.name, abi, name }];
  });
}
