import type { ProblemSink } from '../problem.ts';
import type { ZipArchive, ZipEntry } from '../zip/model.ts';
import type { ContainerPart } from './model.ts';
import { containerProblem } from './problems.ts';

/**
 * Where the files of a bundle's module go in the APK that is built from it (developer.android.com/guide/app-bundle/app-bundle-format);
 * what is not listed keeps its place.
 */
const moved: readonly (readonly [string, string])[] = [
  ['manifest/', ''],
  ['dex/', ''],
  ['root/', ''],
];

const baseModule = 'base';
const moduleManifest = /^([^/]+)\/manifest\/AndroidManifest\.xml$/;

/**
 * The modules of an Android App Bundle, each seen as the APK it becomes. Manifest and resources stay what they are in a bundle:
 * protobuf instead of binary XML, `resources.pb` instead of `resources.arsc`.
 */
export function bundleModules(archive: ZipArchive, report: ProblemSink): ContainerPart[] {
  const modules = archive.entries.map((entry) => moduleManifest.exec(entry.name)?.[1]);
  const features = [...new Set(modules)]
    .filter((name): name is string => name !== undefined && name !== baseModule)
    .toSorted();
  if (features.length > 0 && !modules.includes(baseModule))
    report(containerProblem('container-base-missing', '', 'only feature modules; the base module is missing'));
  const names = modules.includes(baseModule) ? [baseModule, ...features] : features;
  return names.map((name) => ({
    name,
    role: name === baseModule ? 'base' : 'module',
    archive: moduleView(archive, name),
  }));
}

function moduleView(archive: ZipArchive, module: string): ZipArchive {
  const prefix = `${module}/`;
  const originals = new Map<ZipEntry, ZipEntry>();
  const byName = new Map<string, ZipEntry>();
  for (const original of archive.entries) {
    if (!original.name.startsWith(prefix)) continue;
    const entry = renamed(original, nameInApk(original.name.slice(prefix.length)));
    originals.set(entry, original);
    if (!byName.has(entry.name)) byName.set(entry.name, entry);
  }
  const original = (entry: ZipEntry): ZipEntry => originals.get(entry) ?? entry;
  return {
    ...archive,
    entries: [...originals.keys()],
    find: (name) => byName.get(name),
    read: (entry, limit) => archive.read(original(entry), limit),
    readAsync: (entry, limit) => archive.readAsync(original(entry), limit),
  };
}

function nameInApk(name: string): string {
  for (const [from, to] of moved) {
    if (name.startsWith(from)) return to + name.slice(from.length);
  }
  return name;
}

function renamed(entry: ZipEntry, name: string): ZipEntry {
  const { index, method, stored, flags, crc32, compressedSize, size, headerOffset } = entry;
  return {
    name,
    index,
    method,
    stored,
    flags,
    crc32,
    compressedSize,
    size,
    headerOffset,
    get nameBytes() {
      return entry.nameBytes;
    },
    get dataOffset() {
      return entry.dataOffset;
    },
  };
}
