import type { ProblemSink } from '../problem.ts';
import type { ZipArchive } from '../zip/model.ts';
import { printableName } from '../zip/names.ts';
import type { ContainerFormat } from './model.ts';
import { containerProblem } from './problems.ts';

/** What a set's own index says of it; only ever compared with the entries that are there. */
export interface SetIndex {
  readonly format: ContainerFormat;
  /** Names that the base may have. */
  readonly baseNames: readonly string[];
  /** The package that the index says the set is. */
  readonly packageName?: string;
  /** True for sets of bundletool, which hold alternatives for other devices by design. */
  readonly hasAlternatives: boolean;
}

const largestIndex = 1024 ** 2;

export function readSetIndex(archive: ZipArchive, report: ProblemSink): SetIndex {
  const baseNames = ['splits/base-master.apk', 'base-master.apk', 'base.apk', 'universal.apk'];
  if (archive.find('toc.pb') !== undefined) return { format: 'apks', baseNames, hasAlternatives: true };
  const info = readJson(archive, 'info.json', report);
  if (info !== undefined && ('apkm_version' in info || 'pname' in info)) {
    return { format: 'apkm', baseNames, hasAlternatives: false };
  }
  const manifest = readJson(archive, 'manifest.json', report);
  if (
    manifest !== undefined &&
    ('package_name' in manifest || 'xapk_version' in manifest || 'split_apks' in manifest)
  ) {
    const listed = listedFiles(manifest);
    checkListed(archive, listed, report);
    const packageName = manifest['package_name'];
    const bases = listed.filter((file) => file.id === 'base').map((file) => file.name);
    const index = { format: 'xapk', hasAlternatives: false } as const;
    if (typeof packageName !== 'string') return { ...index, baseNames: [...bases, ...baseNames] };
    return { ...index, baseNames: [...bases, `${packageName}.apk`, ...baseNames], packageName };
  }
  return { format: 'apks', baseNames, hasAlternatives: false };
}

type Json = Readonly<Record<string, unknown>>;

function readJson(archive: ZipArchive, name: string, report: ProblemSink): Json | undefined {
  const entry = archive.find(name);
  if (entry === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(archive.read(entry, largestIndex).toString('utf8'));
    return isObject(value) ? value : undefined;
  } catch (error) {
    report(containerProblem('container-index-unreadable', name, (error as Error).message));
    return undefined;
  }
}

interface ListedFile {
  readonly name: string;
  readonly id: unknown;
}

const mostListed = 1000;

/** `split_apks` of an XAPK: [{ file, id }]. */
function listedFiles(manifest: Json): ListedFile[] {
  const list = manifest['split_apks'];
  if (!Array.isArray(list)) return [];
  const files: ListedFile[] = [];
  for (const item of list.slice(0, mostListed)) {
    if (isObject(item) && typeof item['file'] === 'string') files.push({ name: item['file'], id: item['id'] });
  }
  return files;
}

function checkListed(archive: ZipArchive, files: readonly ListedFile[], report: ProblemSink): void {
  for (const { name } of files) {
    if (archive.find(name) !== undefined) continue;
    const outside = /^[/\\]|^[a-zA-Z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(name);
    const place = printableName(name);
    if (outside)
      report(containerProblem('container-listed-name-outside', place, 'manifest.json names a file outside the set'));
    report(
      containerProblem(
        'container-listed-file-missing',
        place,
        'manifest.json lists a split that the set does not hold',
      ),
    );
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
