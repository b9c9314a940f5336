import { sha256 } from '../shared/hashing.ts';
import type { Capture } from '../evidence/screen/capture.ts';
import { type UiNode, walk } from '../evidence/screen/node.ts';

/** Hexadecimal digits of a structure hash: 64 bits tell the screens of one app apart. */
const hashLength = 16;

/** Longer texts are articles; their beginnings tell screens apart well enough. */
const longestText = 50;

/** Windows that come and go over an app without being its screen. */
const overlayPackages: ReadonlySet<string> = new Set(['com.android.systemui']);

/**
 * Identity of a screen: activity, web route and the set of its widgets, each by class, id suffix, what can be done with it and its words
 * without digits and blanks. A countdown or a counter keeps its screen; a dialog over it, or another page of the same activity, does not.
 */
export function structureOf(capture: Pick<Capture, 'package' | 'activity' | 'url' | 'tree' | 'windows'>): string {
  const place = `${capture.package ?? ''}/${capture.activity ?? ''}\n${routeOf(capture.url) ?? ''}`;
  if (capture.tree === undefined) return sha256(`${place}\nno tree`).slice(0, hashLength);
  const keyboards = new Set(capture.windows.filter((one) => one.type === 'inputMethod').map((one) => one.package));
  const widgets = new Set<string>();
  for (const node of walk(capture.tree)) {
    if (!node.displayed || overlayPackages.has(node.package)) continue;
    if (node.package !== capture.package && keyboards.has(node.package)) continue;
    if (node.className === 'android.widget.Toast') continue;
    widgets.add(widgetOf(node));
  }
  return sha256(`${place}\n${[...widgets].sort().join('\n')}`).slice(0, hashLength);
}

/** Path of a web page with its hash route, without query and digits; undefined for no or another kind of URL. */
export function routeOf(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  const [page = '', fragment = ''] = url.split('#', 2);
  const path = page.replace(/^[a-z]+:\/\/[^/?]*/i, '').split('?', 1)[0] ?? '';
  const route = fragment === '' ? '' : `#${fragment.split('?', 1)[0]}`;
  return `${path}${route}`.replaceAll(/\d+/g, '0');
}

function widgetOf(node: UiNode): string {
  const id = node.resourceId.slice(node.resourceId.lastIndexOf('/') + 1);
  const operations = `${flag(node.clickable, 'c')}${flag(node.longClickable, 'l')}${flag(node.scrollable, 's')}${flag(node.checkable, 'k')}${flag(isEditable(node), 'e')}`;
  // What somebody typed into a field is not the screen's own.
  const words = isEditable(node) ? node.hint : `${node.text}|${node.description}`;
  return `${node.className}\t${id}\t${operations}\t${withoutNumbers(words)}`;
}

/** Words as they count for a screen's identity. */
function withoutNumbers(text: string): string {
  return text.replaceAll(/[\p{N}\s]+/gu, '').slice(0, longestText);
}

export function isEditable(node: UiNode): boolean {
  return node.className.endsWith('EditText') || node.className.endsWith('AutoCompleteTextView');
}

function flag(is: boolean, letter: string): string {
  return is ? letter : '';
}
