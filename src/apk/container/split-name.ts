import { InspectorError } from '../../shared/errors.ts';
import { isProtoXml, readXml } from '../xml/read.ts';
import type { ZipArchive } from '../zip/model.ts';

/** What an APK's manifest says of its place in a split set. `unreadable` carries why it says nothing. */
export interface SplitName {
  /** The split's name; undefined for a base APK. */
  readonly name: string | undefined;
  readonly unreadable?: string;
  /** The manifest is in the form that app bundles have. */
  readonly protobuf?: boolean;
}

export const largestManifest = 16 * 1024 ** 2;
const attribute = 'split';
const spellings = [Buffer.from(attribute, 'utf8'), Buffer.from(attribute, 'utf16le')];

/** Reads the `split` attribute of `<manifest>` (AOSP ApkLiteParseUtils.java): absent in a base APK. */
export function readSplitName(archive: ZipArchive): SplitName {
  const entry = archive.find('AndroidManifest.xml');
  if (entry === undefined) return { name: undefined, unreadable: 'no AndroidManifest.xml' };
  try {
    const manifest = archive.read(entry, largestManifest);
    const protobuf = isProtoXml(manifest);
    // Nearly every APK is told to be a base by this one search.
    if (!spellings.some((spelling) => manifest.includes(spelling))) return { name: undefined, protobuf };
    // Its defects are reported by whoever reads the manifest for what it declares.
    const { root } = readXml(manifest, entry.name, () => {}, archive.budget);
    const found = root.attributes.find((candidate) => candidate.name === attribute && candidate.namespace === '');
    // An empty name is none.
    return { name: (found?.value.text ?? found?.raw) || undefined, protobuf };
  } catch (error) {
    if (!(error instanceof InspectorError) || error.code === 'budget-exceeded') throw error;
    return { name: undefined, unreadable: error.message };
  }
}
