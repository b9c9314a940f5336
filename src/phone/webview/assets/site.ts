import type { ZipArchive } from '../../../apk/zip/model.ts';

/** Where an app's web assets appear to its page. */
export interface Site {
  kind: 'cordova' | 'cordova-file' | 'capacitor' | 'plain-file';
  startUrl: string;
  /** Entry of the archives that a URL means: `missing` when it is one of the app's addresses but names nothing. undefined: not the app's. */
  locate(url: string): { entry: string } | 'missing' | undefined;
}

const ASSET_FILES = '/android_asset/';
/** `WebViewAssetLoader`'s own domain, open in every app that uses it. */
const LOADER_HOST = 'appassets.androidplatform.net';

/** Finds out how this app's shell shows its first page (`assets/www/index.html` and the like). */
export function siteOf(startPage: string, archives: readonly ZipArchive[]): Site {
  if (startPage.startsWith('assets/public/')) return hostSite('capacitor', 'assets/public/', startPage, archives);
  if (startPage.startsWith('assets/www/') && usesAssetLoader(archives)) {
    return hostSite('cordova', 'assets/www/', startPage, archives);
  }
  const kind = hasEntry(archives, 'assets/www/cordova.js') ? 'cordova-file' : 'plain-file';
  const path = startPage.replace(/^assets\//, '');
  return {
    kind,
    startUrl: `file://${ASSET_FILES}${encodePath(path)}`,
    locate: (url) => locateFile(url, archives) ?? locateLoader(url, archives),
  };
}

function hostSite(
  kind: 'cordova' | 'capacitor',
  folder: string,
  startPage: string,
  archives: readonly ZipArchive[],
): Site {
  const start = startPage.slice(folder.length);
  const locate: Site['locate'] = (url) => {
    const parsed = parse(url);
    if (parsed === undefined) return undefined;
    if (parsed.host !== 'localhost' || !/^https?:$/.test(parsed.protocol)) {
      return locateFile(url, archives) ?? locateLoader(url, archives);
    }
    const path = safePath(parsed.pathname);
    if (path === undefined) return 'missing';
    const entry = folder + (path === '' ? 'index.html' : path);
    if (hasEntry(archives, entry)) return { entry };
    // Capacitor hands every address without an ending to the app's router.
    const routed = kind === 'capacitor' && !/\.[^/]*$/.test(path);
    return routed && hasEntry(archives, startPage) ? { entry: startPage } : 'missing';
  };
  return {
    kind,
    startUrl: `https://localhost/${encodePath(start === 'index.html' && kind === 'capacitor' ? '' : start)}`,
    locate,
  };
}

/** cordova-android 10 and later serve https://localhost; its version stands in cordova.js. Without that file it is no Cordova shell. */
function usesAssetLoader(archives: readonly ZipArchive[]): boolean {
  const found = entryOf(archives, 'assets/www/cordova.js');
  if (found === undefined) return false;
  try {
    const text = found.archive.read(found.entry, 4 * 1024 * 1024).toString('utf8');
    const version = /PLATFORM_VERSION_BUILD_LABEL\s*=\s*['"](\d+)\./.exec(text);
    return version === null || Number(version[1]) >= 10;
  } catch {
    return true;
  }
}

function locateFile(url: string, archives: readonly ZipArchive[]): { entry: string } | 'missing' | undefined {
  const parsed = parse(url);
  if (parsed?.protocol !== 'file:') return undefined;
  const path = safePath(parsed.pathname);
  if (path === undefined || !`/${path}`.startsWith(ASSET_FILES)) return 'missing';
  return existing(`assets/${path.slice(ASSET_FILES.length - 1)}`, archives);
}

function locateLoader(url: string, archives: readonly ZipArchive[]): { entry: string } | 'missing' | undefined {
  const parsed = parse(url);
  if (parsed?.host !== LOADER_HOST) return undefined;
  const path = safePath(parsed.pathname);
  return path?.startsWith('assets/') ? existing(path, archives) : 'missing';
}

function existing(entry: string, archives: readonly ZipArchive[]): { entry: string } | 'missing' {
  return hasEntry(archives, entry) ? { entry } : 'missing';
}

function hasEntry(archives: readonly ZipArchive[], name: string): boolean {
  return entryOf(archives, name) !== undefined;
}

/** Splits of an app lie over one another: the base first. */
export function entryOf(
  archives: readonly ZipArchive[],
  name: string,
): { archive: ZipArchive; entry: ReturnType<ZipArchive['find']> & object } | undefined {
  for (const archive of archives) {
    const entry = archive.find(name);
    if (entry !== undefined) return { archive, entry };
  }
  return undefined;
}

function parse(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined;
}

/** The decoded path without its leading slash; undefined for one that climbs, or hides what it names. */
function safePath(pathname: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(pathname).replace(/^\/+/, '');
  } catch {
    return undefined;
  }
  const parts = path.split('/');
  if (path.includes('\\') || path.includes('\0') || parts.includes('..') || parts.includes('.')) return undefined;
  return path;
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
