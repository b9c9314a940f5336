import { InspectorError } from '../../../shared/errors.ts';
import type { Budget } from '../../../shared/budget.ts';
import { readXmlOf } from '../../../apk/manifest/read.ts';
import type { XmlElement } from '../../../apk/xml/model.ts';
import type { ZipArchive } from '../../../apk/zip/model.ts';

/** Where frameworks put the first page, in the order of how telling the place is. */
const usualPlaces = [
  'assets/www/index.html',
  // Capacitor
  'assets/public/index.html',
  'assets/www/index.htm',
  'assets/widget/index.html',
  'assets/web/index.html',
  'assets/dist/index.html',
  'assets/h5/index.html',
  'assets/html/index.html',
  'assets/index.html',
] as const;

/** DCloud (5+ App, uni-app) and mPaaS-like shells keep each app in a folder of its own. */
const nestedPlaces = [
  /^assets\/apps\/[^/]+\/www\/index\.html$/,
  /^assets\/apps\/[^/]+\/www\/__uniappview\.html$/,
  /^assets\/[^/]+\/www\/index\.html$/,
  /^assets\/(?:www|web|h5|dist|html)\/[^/]+\/index\.html$/,
];

/**
 * The entry an app's WebView shows first: what Cordova's `res/xml/config.xml` names, else where frameworks lay it out. undefined: the app
 * brings no web pages.
 */
export function findStartPage(archives: readonly ZipArchive[], budget: Budget): string | undefined {
  const has = (name: string): boolean => archives.some((archive) => archive.find(name) !== undefined);
  const configured = cordovaContent(archives, budget);
  if (configured !== undefined && has(configured)) return configured;
  const usual = usualPlaces.find(has);
  if (usual !== undefined) return usual;
  const names = archives
    .flatMap(({ entries }) => entries.map(({ name }) => name))
    .filter((name) => name.endsWith('.html'));
  for (const place of nestedPlaces) {
    const found = names.find((name) => place.test(name));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `<content src="index.html"/>`, relative to assets/www. A page on a server is nothing the archive can show. */
function cordovaContent(archives: readonly ZipArchive[], budget: Budget): string | undefined {
  for (const archive of archives) {
    const source = readContent(archive, budget);
    if (source === undefined || /^[a-z][a-z0-9+.-]*:/i.test(source)) continue;
    return `assets/www/${(source.split(/[?#]/)[0] ?? '').replace(/^(?:\.?\/)+/, '')}`;
  }
  return undefined;
}

function readContent(archive: ZipArchive, budget: Budget): string | undefined {
  try {
    const document = readXmlOf(archive, 'res/xml/config.xml', budget, () => undefined);
    const content = document?.root?.children.find(({ name }) => name === 'content');
    return content && attributeText(content, 'src');
  } catch (error) {
    if (error instanceof InspectorError) return undefined;
    throw error;
  }
}

function attributeText(element: XmlElement, name: string): string | undefined {
  const attribute = element.attributes.find((one) => one.name === name);
  return attribute?.raw ?? attribute?.value.text;
}
