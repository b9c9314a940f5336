import type { Text } from '../../shared/text.ts';
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
  // A compiled manifest may begin with any two bytes; its size field holds a zero.
  const start = peek(archive, manifest, 16).toString('latin1');
  return start.startsWith('<') && !start.includes('\0');
}

/** Archives that get handed in by mistake, told by an entry that only they have. */
const foreignArchives: readonly (readonly [RegExp, Text])[] = [
  [/^AndroidManifest\.xml$/, { zh: 'Android 库（.aar）', en: 'an Android library (.aar)' }],
  [/^Payload\/[^/]+\.app\//, { zh: 'iOS 应用（.ipa）', en: 'an iOS app (.ipa)' }],
  [/^pack\.info$|^ets\/|^module\.json$/, { zh: '鸿蒙应用包（.hap、.app）', en: 'a HarmonyOS package (.hap, .app)' }],
  [/^META-INF\/MANIFEST\.MF$/, { zh: 'Java 包（.jar）', en: 'a Java archive (.jar)' }],
  [/^\[Content_Types\]\.xml$/, { zh: 'Office 文档', en: 'an Office document' }],
  [/\.java$|\.kt$|\.gradle$/, { zh: '源代码', en: 'source code' }],
];

/** What a zip without any APK in it looks like, in words for an error message. */
export function describeForeignArchive(archive: ZipArchive): Text {
  if (archive.entries.length === 0) return { zh: '空的压缩包', en: 'an empty zip archive' };
  const names = archive.entries.slice(0, 4096).map((entry) => entry.name);
  const match = foreignArchives.find(([pattern]) => names.some((name) => pattern.test(name)));
  return match === undefined ? { zh: '不含安装包的压缩包', en: 'a zip archive without any APK in it' } : match[1];
}

/** File magics, as latin1 text, of what gets handed in by mistake. */
const magics: readonly (readonly [string, Text])[] = [
  ['PK', { zh: '被截断的压缩包', en: 'the start of a zip archive that was cut off' }],
  ['dex\n', { zh: 'dex 字节码', en: 'a dex file' }],
  ['\x7fELF', { zh: '原生库', en: 'a native library' }],
  ['\x03\x00\x08\x00', { zh: '编译后的 XML', en: 'a compiled XML file' }],
  ['\x02\x00\x0c\x00', { zh: '编译后的资源表', en: 'a compiled resource table' }],
  ['<', { zh: 'XML 或 HTML 文本', en: 'an XML or HTML text' }],
  ['{', { zh: 'JSON 文本', en: 'a JSON text' }],
  ['%PDF', { zh: 'PDF 文档', en: 'a PDF document' }],
  ['Rar!', { zh: 'RAR 压缩包', en: 'a RAR archive' }],
  ['7z\xbc\xaf\x27\x1c', { zh: '7z 压缩包', en: 'a 7z archive' }],
  ['\x1f\x8b', { zh: 'gzip 文件', en: 'a gzip file' }],
  ['\x89PNG', { zh: 'PNG 图片', en: 'a PNG image' }],
  ['\xff\xd8\xff', { zh: 'JPEG 图片', en: 'a JPEG image' }],
  ['MZ', { zh: 'Windows 程序', en: 'a Windows program' }],
  ['\xd0\xcf\x11\xe0', { zh: '旧版 Office 文档', en: 'an old Office document' }],
  ['\xca\xfe\xba\xbe', { zh: 'Java 类文件', en: 'a Java class' }],
];

/** What a file that is no zip at all looks like. */
export function describeForeignFile(source: ByteSource): Text {
  if (source.size === 0) return { zh: '空文件', en: 'an empty file' };
  const start = source.read(0, 8).toString('latin1');
  return (
    magics.find(([magic]) => start.startsWith(magic))?.[1] ?? { zh: '未知类型的文件', en: 'no known kind of file' }
  );
}
