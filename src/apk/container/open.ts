import { readdirSync, statSync, type Stats } from 'node:fs';
import { basename, join } from 'node:path';

import type { Budget } from '../../shared/budget.ts';
import { InspectorError } from '../../shared/errors.ts';
import type { Text } from '../../shared/text.ts';
import { openFile, type ByteSource } from '../bytes.ts';
import type { ZipArchive } from '../zip/model.ts';
import { openZip } from '../zip/open.ts';
import { problemList } from '../zip/problems.ts';
import { bundleModules } from './bundle.ts';
import { chooseParts } from './choose.ts';
import type { Container, ContainerPart } from './model.ts';
import { containerProblem } from './problems.ts';
import { archiveKind, describeForeignArchive, describeForeignFile } from './recognise.ts';
import { findApks, type FoundApk } from './set.ts';
import { readSetIndex } from './set-index.ts';

/**
 * Opens what was handed in: an APK, a split set, a folder of split APKs or an app bundle, told by content whatever it is called.
 * Nothing is unpacked to disk. Throws `file-not-found`, `file-unreadable`, or `not-an-apk` saying what it looks like.
 */
export function openContainer(path: string, budget: Budget): Container {
  const stats = statPath(path);
  if (stats?.isDirectory()) return openFolder(path, budget);
  if (stats !== undefined && !stats.isFile()) {
    throw new InspectorError(
      'file-unreadable',
      { zh: '既不是文件也不是目录', en: 'neither a file nor a folder' },
      { place: path },
    );
  }
  const source = openFile(path);
  try {
    return openSource(path, source, budget);
  } catch (error) {
    source.close();
    throw error;
  }
}

function statPath(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    // Opening it says why.
    return undefined;
  }
}

function openSource(path: string, source: ByteSource, budget: Budget): Container {
  const archive = openOutermost(source, budget);
  const name = basename(path);
  const { problems, report } = problemList();
  const finish = (format: Container['format'], parts: readonly ContainerPart[]): Container => {
    const [first, ...rest] = parts;
    if (first === undefined) throw notAnApk(path, describeForeignArchive(archive));
    return { name, format, source, parts: [first, ...rest], problems, close: () => source.close() };
  };
  const kind = archiveKind(archive);
  if (kind === 'apk') return finish('apk', chooseParts([{ name, archive }], single, report));
  if (kind === 'aab') return finish('aab', bundleModules(archive, report));
  const found = findApks(archive, report);
  if (found === undefined) {
    const deep = problems.find((problem) => problem.code === 'container-too-deep');
    throw notAnApk(
      path,
      deep === undefined
        ? describeForeignArchive(archive)
        : { zh: '嵌套过深、不成拆分包的压缩包', en: 'archives nested too deep to be a split set' },
    );
  }
  const index = readSetIndex(found.archive, report);
  return finish(index.format, chooseParts(found.apks, index, report));
}

const single = { baseNames: [], hasAlternatives: false };

function openOutermost(source: ByteSource, budget: Budget): ZipArchive {
  try {
    return openZip(source, budget);
  } catch (error) {
    if (!(error instanceof InspectorError) || error.code !== 'archive-unreadable') throw error;
    throw notAnApk(source.name, describeForeignFile(source), error);
  }
}

function notAnApk(place: string, lookalike: Text, cause?: unknown): InspectorError {
  const message = {
    zh: `看起来是${lookalike.zh}`,
    en:
      `this looks like ${lookalike.en}; hand in an .apk, a split set (.apks, .xapk, .apkm), ` +
      'a folder of split APKs or an app bundle (.aab)',
  };
  return new InspectorError('not-an-apk', message, { place, cause });
}

const mostFiles = 1000;

/** The APKs that lie directly in a folder, as `adb pull` or a set unpacked by hand leaves them. */
function openFolder(path: string, budget: Budget): Container {
  const { problems, report } = problemList();
  const names = listFolder(path);
  if (names.length > mostFiles) {
    report(
      containerProblem(
        'container-too-many-files',
        '',
        `only the first ${mostFiles} of ${names.length} files were looked at`,
      ),
    );
  }
  const opened: ByteSource[] = [];
  const close = (): void => opened.forEach((source) => source.close());
  try {
    const found = names.slice(0, mostFiles).flatMap((name) => openMember(path, name, budget, opened));
    const [first, ...rest] = chooseParts(
      found,
      { baseNames: ['base.apk', 'base-master.apk'], hasAlternatives: false },
      report,
    );
    if (first === undefined) throw notAnApk(path, { zh: '没有安装包的目录', en: 'a folder without any APK in it' });
    return { name: basename(path), format: 'folder', source: undefined, parts: [first, ...rest], problems, close };
  } catch (error) {
    close();
    throw error;
  }
}

function listFolder(path: string): string[] {
  try {
    return readdirSync(path).toSorted();
  } catch (error) {
    throw new InspectorError('file-unreadable', (error as Error).message, { place: path, cause: error });
  }
}

/** One APK or none: other files beside the APKs are no concern of ours. */
function openMember(folder: string, name: string, budget: Budget, opened: ByteSource[]): FoundApk[] {
  const path = join(folder, name);
  if (statPath(path)?.isFile() !== true) return [];
  const source = openFile(path);
  const archive = tryOpen(source, budget);
  if (archive === undefined || archiveKind(archive) !== 'apk') {
    source.close();
    return [];
  }
  opened.push(source);
  return [{ name, archive }];
}

function tryOpen(source: ByteSource, budget: Budget): ZipArchive | undefined {
  try {
    return openZip(source, budget);
  } catch (error) {
    if (error instanceof InspectorError && error.code === 'archive-unreadable') return undefined;
    throw error;
  }
}
