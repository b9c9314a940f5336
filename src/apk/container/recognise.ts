import type { ByteSource } from '../bytes.ts';
import type { ZipArchive } from '../zip/model.ts';
import { peek } from '../zip/peek.ts';

/** `apk`: an APK by itself. `aab`: an app bundle. `archive`: any other zip, which may hold APKs. */
export type ArchiveKind = 'apk' | 'aab' | 'archive';

export function archiveKind(archive: ZipArchive): ArchiveKind {
  const has = (name: string): boolean => archive.find(name) !== undefined;
  if (has('AndroidManifest.xml')) return isLibrary(archive) ? 'archive' : 'apk';
  if (has('BundleConfig.pb') || has('base/manifest/AndroidManifest.xml')) return 'aab';
  // An APK that has lost its manifest is still one; that it is missing is for the manifest's reader to say.
  return has('classes.dex') || has('resources.arsc') ? 'apk' : 'archive';
}

/** An Android library (.aar) has its manifest as text, and its code as a jar. */
function isLibrary(archive: ZipArchive): boolean {
  const manifest = archive.find('AndroidManifest.xml');
  if (manifest === undefined || archive.find('classes.jar') === undefined) return false;
  return peek(archive, manifest, 1).toString('latin1') === '<';
}

/** Archives that get handed in by mistake, told by an entry that only they have. */
const foreignArchives: readonly (readonly [RegExp, string])[] = [
  [/^AndroidManifest\.xml$/, 'an Android library (.aar)'],
  [/^Payload\/[^/]+\.app\//, 'an iOS app (.ipa)'],
  [/^pack\.info$|^ets\/|^module\.json$/, 'a HarmonyOS package (.hap, .app)'],
  [/^META-INF\/MANIFEST\.MF$/, 'a Java archive (.jar)'],
  [/^\[Content_Types\]\.xml$/, 'an Office document'],
  [/\.java$|\.kt$|\.gradle$/, 'source code'],
];

/** What a zip without any APK in it looks like, in words for an error message. */
export function describeForeignArchive(archive: ZipArchive): string {
  if (archive.entries.length === 0) return 'an empty zip archive';
  const names = archive.entries.slice(0, 4096).map((entry) => entry.name);
  const match = foreignArchives.find(([pattern]) => names.some((name) => pattern.test(name)));
  return match === undefined ? 'a zip archive without any APK in it' : match[1];
}

/** File magics, as latin1 text, of what gets handed in by mistake. */
const magics: readonly (readonly [string, string])[] = [
  ['PK', 'the start of a zip archive that was cut off'],
  ['dex\n', 'a dex file'],
  ['\x7fELF', 'a native library'],
  ['\x03\x00\x08\x00', 'a compiled XML file'],
  ['\x02\x00\x0c\x00', 'a compiled resource table'],
  ['<', 'an XML or HTML text'],
  ['{', 'a JSON text'],
  ['%PDF', 'a PDF document'],
  ['Rar!', 'a RAR archive'],
  ['7z\xbc\xaf\x27\x1c', 'a 7z archive'],
  ['\x1f\x8b', 'a gzip file'],
  ['\x89PNG', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['MZ', 'a Windows program'],
  ['\xd0\xcf\x11\xe0', 'an old Office document'],
  ['\xca\xfe\xba\xbe', 'a Java class'],
];

/** What a file that is no zip at all looks like. */
export function describeForeignFile(source: ByteSource): string {
  if (source.size === 0) return 'an empty file';
  const start = source.read(0, 8).toString('latin1');
  return magics.find(([magic]) => start.startsWith(magic))?.[1] ?? 'no known kind of file';
}
