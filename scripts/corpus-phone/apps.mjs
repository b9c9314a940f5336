// The APKs of the corpus whose pages lie as Cordova lays them out, and one that has none.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fromBuffer } from '../../dist/apk/bytes.js';
import { openZip } from '../../dist/apk/zip/open.js';
import { findStartPage } from '../../dist/phone/system/packages/start-page.js';
import { Budget, defaultLimits } from '../../dist/shared/budget.js';

/**
 * `{ file, path, startPage, cordova, has }` of every app with Cordova's layout, smallest first. `cordova`: the version its cordova.js tells,
 * undefined where it has none. `has(entry)`: whether the archive holds it.
 */
export function webApps(corpus) {
  return apks(corpus).flatMap(({ file, path, size }) => {
    const archive = open(path);
    const startPage = archive && findStartPage([archive], new Budget(defaultLimits));
    if (!startPage?.startsWith('assets/www/')) return [];
    const names = new Set(archive.entries.map(({ name }) => name));
    return [{ file, path, size, startPage, cordova: versionOf(archive), has: (name) => names.has(name) }];
  });
}

/** The smallest app whose icon starts something and that brings no page; undefined when there is none. */
export function plainApp(corpus, truths) {
  const sound = new Map(truths.filter(isSound).map((truth) => [truth.file, truth]));
  return apks(corpus).find(({ file, path }) => {
    const archive = sound.has(file) ? open(path) : undefined;
    return archive !== undefined && findStartPage([archive], new Budget(defaultLimits)) === undefined;
  });
}

/** Installs and starts on any phone of today, as far as the platform's own tools tell. */
function isSound({ aapt2_14: told, apksigner, hostile }) {
  if (hostile !== undefined || told?.rc !== 0 || apksigner?.verifies !== true) return false;
  return (
    told.launchable.length > 0 &&
    told.nativeCode.length === 0 &&
    Number(told.minSdk) <= 26 &&
    Number(told.targetSdk) >= 24 &&
    told.label !== ''
  );
}

function apks(corpus) {
  const folder = join(corpus, 'files');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith('.apk') && (entry.isFile() || entry.isSymbolicLink()))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      file: path.slice(folder.length + 1).replaceAll('\\', '/'),
      path,
      size: readFileSync(path).length,
    }))
    .sort((left, right) => left.size - right.size || (left.file < right.file ? -1 : 1));
}

function open(path) {
  try {
    return openZip(fromBuffer(readFileSync(path), path), new Budget(defaultLimits));
  } catch {
    return undefined;
  }
}

function versionOf(archive) {
  const entry = archive.find('assets/www/cordova.js');
  if (entry === undefined) return undefined;
  const label = /(?:PLATFORM_VERSION|CORDOVA_JS)_BUILD_LABEL\s*=\s*['"]([^'"]+)/;
  return label.exec(archive.read(entry).toString('utf8'))?.[1] ?? '?';
}
