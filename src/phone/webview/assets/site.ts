import type { ZipArchive } from '../../../apk/zip/model.ts';
import { type CordovaConfig, cordovaConfig } from '../cordova/config.ts';
import { entryOf } from './entry.ts';

/** Where an app's web assets appear to its page. */
export interface Site {
  kind: 'cordova' | 'cordova-file' | 'capacitor' | 'plain-file';
  startUrl: string;
  /** Entry of the archives that a URL means: `missing` when it is one of the app's addresses but names nothing. undefined: not the app's. */
  locate(url: string): { entry: string } | 'missing' | undefined;
  /** Whether the WebView shows a page from elsewhere itself; otherwise it is for the browser app. */
  mayNavigate(url: string): boolean;
}

const ASSET_FILES = '/android_asset/';
/** `WebViewAssetLoader`'s own domain, open in every app that uses it. */
const LOADER_HOST = 'appassets.androidplatform.net';

/** Finds out how this app's shell shows its first page (`assets/www/index.html` and the like). */
export function siteOf(startPage: string, archives: readonly ZipArchive[]): Site {
  if (startPage.startsWith('assets/public/')) {
    return hostSite(
      { kind: 'capacitor', folder: 'assets/public/', startPage, host: 'localhost', scheme: 'https' },
      archives,
    );
  }
  const config = hasEntry(archives, 'assets/www/cordova.js') ? cordovaConfig(archives) : undefined;
  const mayNavigate = (url: string): boolean => config?.mayNavigate(url) ?? true;
  if (startPage.startsWith('assets/www/') && usesAssetLoader(archives, config)) {
    const host = config?.preference('hostname') ?? 'localhost';
    const scheme = config?.preference('scheme') === 'http' ? 'http' : 'https';
    return { ...hostSite({ kind: 'cordova', folder: 'assets/www/', startPage, host, scheme }, archives), mayNavigate };
  }
  const kind = hasEntry(archives, 'assets/www/cordova.js') ? 'cordova-file' : 'plain-file';
  const path = startPage.replace(/^assets\//, '');
  return {
    kind,
    startUrl: `file://${ASSET_FILES}${encodePath(path)}`,
    locate: (url) => locateFile(url, archives) ?? locateLoader(url, archives),
    mayNavigate,
  };
}

interface HostPlan {
  kind: 'cordova' | 'capacitor';
  folder: string;
  startPage: string;
  host: string;
  scheme: string;
}

function hostSite({ kind, folder, startPage, host, scheme }: HostPlan, archives: readonly ZipArchive[]): Site {
  const start = startPage.slice(folder.length);
  const locate: Site['locate'] = (url) => {
    const parsed = parse(url);
    if (parsed === undefined) return undefined;
    if (parsed.host !== host || !/^https?:$/.test(parsed.protocol)) {
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
    startUrl: `${scheme}://${host}/${encodePath(start === 'index.html' && kind === 'capacitor' ? '' : start)}`,
    locate,
    mayNavigate: () => true,
  };
}

/** cordova-android 10 and later serve https://localhost; its version stands in cordova.js. Without that file it is no Cordova shell. */
function usesAssetLoader(archives: readonly ZipArchive[], config: CordovaConfig | undefined): boolean {
  if (config?.preference('androidinsecurefilemodeenabled') === 'true') return false;
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
