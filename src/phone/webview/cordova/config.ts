import type { XmlElement } from '../../../apk/xml/model.ts';
import { readXml } from '../../../apk/xml/read.ts';
import type { ZipArchive } from '../../../apk/zip/model.ts';
import { entryOf } from '../assets/entry.ts';

/** What `res/xml/config.xml` of a Cordova app says about where its page lives and may go. */
export interface CordovaConfig {
  /** Preferences by name in lower case. */
  preference(name: string): string | undefined;
  /** Whether the WebView loads such a page itself; every other one is for the browser. */
  mayNavigate(url: string): boolean;
}

const LARGEST = 1024 * 1024;

/** undefined where there is none that can be read: an ordinary WebView goes anywhere. */
export function cordovaConfig(archives: readonly ZipArchive[]): CordovaConfig | undefined {
  const found = entryOf(archives, 'res/xml/config.xml');
  if (found === undefined) return undefined;
  let root: XmlElement;
  try {
    const bytes = found.archive.read(found.entry, LARGEST);
    ({ root } = readXml(bytes, 'res/xml/config.xml', () => {}, found.archive.budget));
  } catch {
    return undefined;
  }
  const all = (name: string): XmlElement[] => root.children.filter((child) => child.name === name);
  const preferences = new Map(
    all('preference').map((element) => [attribute(element, 'name').toLowerCase(), attribute(element, 'value')]),
  );
  const allowed = all('allow-navigation').map((element) => pattern(attribute(element, 'href')));
  return {
    preference: (name) => preferences.get(name),
    mayNavigate: (url) => allowed.some((rule) => rule.test(url)),
  };
}

function attribute(element: XmlElement, name: string): string {
  const found = element.attributes.find((candidate) => candidate.name === name);
  return found?.value.text ?? found?.raw ?? '';
}

/** `*`, `*://*.gov.cn/*`, `https://www.gov.cn` (cordova-android `AllowList`): no path stands for all of them. */
function pattern(href: string): RegExp {
  if (href === '*') return /^https?:/i;
  const [, scheme = '', host = '', path = ''] = /^(\*|[A-Za-z.+-]+):\/\/([^/]*)(\/.*)?$/.exec(href) ?? [];
  if (scheme === '') return /^(?!)/;
  const hosts =
    host === '*' ? '[^/]*' : wild(host.replace(/^\*\./, '')).replace(/^/, host.startsWith('*.') ? '(?:[^/]*\\.)?' : '');
  const schemes = scheme === '*' ? 'https?' : wild(scheme);
  return new RegExp(
    `^${schemes}://${hosts}(?::\\d+)?${path === '' || path === '/*' ? '(?:[/?#].*)?' : wild(path)}$`,
    'i',
  );
}

function wild(text: string): string {
  return text.replaceAll(/[\\^$.|?+()[\]{}]/g, '\\$&').replaceAll('*', '.*');
}
