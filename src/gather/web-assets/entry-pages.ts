import type { XmlElement } from '../../apk/xml/model.ts';
import { readXmlOf } from '../../apk/manifest/read.ts';
import { InspectorError } from '../../shared/errors.ts';
import { placePrefix, type Part, type StaticContext } from '../context.ts';

export interface StartPages {
  /** Entries that frameworks open first. */
  packed: string[];
  /** Start pages on the network, with the file that says so. */
  remote: { url: string; file: string; line: number }[];
}

/** Where frameworks that name no start page in a file expect it. */
const fixedPages = [
  /^assets\/(?:www|public|widget|web|h5|dist|html)\/index\.html?$/,
  /^assets\/index\.html?$/,
  /^assets\/apps\/[^/]+\/www\/(?:__uniappview|index)\.html$/,
  /^assets\/(?:index\.android\.bundle|main\.jsbundle)$/,
];
const maxConfig = 1 << 20;

/** Start pages by the conventions and configuration files of Cordova, Capacitor, DCloud and APICloud. */
export function startPages(context: StaticContext, part: Part): StartPages {
  const pages: StartPages = { packed: [], remote: [] };
  const prefix = placePrefix(part);
  const add = (target: string, folder: string, file: string, line: number): void => {
    if (/^https?:\/\//i.test(target)) pages.remote.push({ url: target, file: prefix + file, line });
    else {
      const path =
        folder +
        target
          .replace(/^(?:file:\/\/\/android_asset\/|widget:\/\/)/, '')
          .replace(/^\.?\/+/, '')
          .replace(/[?#].*$/s, '');
      if (part.archive.find(path) !== undefined) pages.packed.push(prefix + path);
    }
  };
  for (const { name } of part.archive.entries)
    if (fixedPages.some((page) => page.test(name))) pages.packed.push(prefix + name);
  addCordova(context, part, add);
  for (const { name, size } of part.archive.entries) {
    if (size === 0 || size > maxConfig) continue;
    if (name === 'assets/capacitor.config.json') {
      const url = text(part, name, /"url"\s{0,8}:\s{0,8}"([^"\\]{1,500})"/);
      if (url !== undefined) add(url, 'assets/public/', name, 1);
    } else if (/^assets\/apps\/[^/]+\/www\/manifest\.json$/.test(name)) {
      const path = text(part, name, /"launch_path"\s{0,8}:\s{0,8}"([^"\\]{1,500})"/);
      if (path !== undefined) add(path, name.slice(0, -'manifest.json'.length), name, 1);
    } else if (name === 'assets/widget/config.xml') {
      const source = text(part, name, /<content\s{1,8}src\s{0,8}=\s{0,8}["']([^"']{1,500})["']/);
      if (source !== undefined) add(source, 'assets/widget/', name, 1);
    }
  }
  pages.packed = [...new Set(pages.packed)].sort();
  return pages;
}

/** `<content src="…"/>` in `res/xml/config.xml`, a compiled file. */
function addCordova(
  context: StaticContext,
  part: Part,
  add: (target: string, folder: string, file: string, line: number) => void,
): void {
  const file = 'res/xml/config.xml';
  try {
    const root = readXmlOf(part.archive, file, context.budget, () => {})?.root;
    const content = root?.children.find((child: XmlElement) => child.name === 'content');
    const source = content?.attributes.find(({ name }) => name === 'src')?.value.text;
    if (source !== undefined) add(source, 'assets/www/', file, Math.max(1, content?.line ?? 1));
  } catch (error) {
    // A broken file of this name that no Cordova reads is nobody's start page; the resource pass reports it where it matters.
    if (!(error instanceof InspectorError) || error.code === 'budget-exceeded') throw error;
  }
}

function text(part: Part, name: string, pattern: RegExp): string | undefined {
  const entry = part.archive.find(name);
  if (entry === undefined) return undefined;
  try {
    return pattern.exec(part.archive.read(entry, maxConfig).toString('utf8'))?.[1]?.replaceAll('\\/', '/');
  } catch (error) {
    if (!(error instanceof InspectorError) || error.code === 'budget-exceeded') throw error;
    return undefined;
  }
}
