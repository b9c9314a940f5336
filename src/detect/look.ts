import type { Capture } from '../evidence/screen/capture.ts';
import { type Bounds, isEmpty, type UiNode, wordingOf } from '../evidence/screen/node.ts';
import { type Layer, layerOf } from './layer.ts';
import { areaOf, type Place, placesOf, touchTarget } from './places.ts';
import { isEditable } from './structure.ts';
import { type SystemSurface, systemSurfaceOf } from './system-surface.ts';
import { bare, plain } from './wording.ts';

/** What a text is on its screen. `entry`: the name of something to touch. `row`: part of a longer thing to touch, as a news headline. */
export type Role = 'entry' | 'row' | 'title' | 'label' | 'sentence' | 'field';

/** Something that can be read. */
export interface Item {
  words: string;
  bounds: Bounds;
  place: Place;
  role: Role;
  /** What takes the touch. */
  target: Place | undefined;
  /** The text and what takes its touch can be used. */
  enabled: boolean;
  inLayer: boolean;
}

/** A capture read once for all detectors. */
export interface Look {
  capture: Capture;
  places: readonly Place[];
  items: readonly Item[];
  /** What lies over the page and wants an answer first. */
  layer: Layer | undefined;
  /** What the system shows in front of the app. */
  system: SystemSurface | undefined;
  /** The page is mainly there to be read: news, a policy, a notice. */
  article: boolean;
}

/** A name of something is no longer than this, numbers and punctuation not counted. */
const longestName = 12;
const longestLabel = 24;

/** What is enough running text to make a page an article, in characters. */
const articleLength = 150;
const paragraphLength = 40;

/** Rows with a date are headlines. */
const date = /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}|\d{1,2}-\d{1,2}\s\d{1,2}:\d{2}/;

/** Part of the display. */
const largestButton = 0.6;

/** Headings stand in this upper part of their screen or layer. */
const titlePart = 0.25;

export function lookAt(capture: Capture): Look {
  const { tree } = capture;
  const system = systemSurfaceOf(capture);
  if (tree === undefined) return { capture, places: [], items: [], layer: undefined, system, article: false };
  const frames = framePackages(capture);
  const places = placesOf(tree).filter(({ node }) => node.displayed && !frames.has(node.package));
  const layer = system === undefined ? layerOf(places, capture) : undefined;
  const items = itemsOf(places, layer, capture.display);
  return { capture, places, items, layer, system, article: isArticle(items) };
}

/** Owners of what frames an app: the system's bars and the keyboard. */
function framePackages({ package: front, windows }: Capture): ReadonlySet<string> {
  const keyboards = windows.filter(({ type }) => type === 'inputMethod').map((one) => one.package);
  const frames = new Set(['com.android.systemui', ...keyboards]);
  if (front !== undefined) frames.delete(front);
  return frames;
}

function itemsOf(places: readonly Place[], layer: Layer | undefined, { width, height }: Capture['display']): Item[] {
  const screen = width * height;
  const items: Item[] = [];
  const lengths = new Map<Place, number>();
  const dated = new Set<Place>();
  for (const place of places) {
    const words = wordsOf(place.node);
    if (words === '' || saidAbove(place, words)) continue;
    const target = buttonOf(place, screen);
    if (target !== undefined) lengths.set(target, (lengths.get(target) ?? 0) + bare(words).length);
    if (target !== undefined && date.test(words)) dated.add(target);
    const inLayer = layer?.holds(place) ?? false;
    const { bounds } = place.node;
    const enabled = place.node.enabled && (target?.node.enabled ?? true);
    items.push({ words, bounds, place, role: 'label', target, enabled, inLayer });
  }
  for (const item of items)
    item.role = item.target !== undefined && dated.has(item.target) ? 'row' : roleOf(item, lengths, layer, height);
  return items;
}

/** What takes the touch, unless it is as good as the whole screen: a shade or a page that listens is no button. */
function buttonOf(place: Place, screen: number): Place | undefined {
  const target = touchTarget(place);
  return target === undefined || areaOf(target.node.bounds) > screen * largestButton ? undefined : target;
}

/** What can be read on a node: its wording; an empty field's request. Passwords are nobody's to read. */
function wordsOf(node: UiNode): string {
  if (node.className === 'android.webkit.WebView' || node.className === 'android.widget.Toast') return '';
  if (isEditable(node)) return plain(node.hint === '' ? node.description : node.hint);
  return plain(wordingOf(node));
}

/** Links carry the words of the text inside them. */
function saidAbove(place: Place, words: string): boolean {
  for (let at = place.parent, up = 0; at !== undefined && up < 3; at = at.parent, up += 1)
    if (plain(wordingOf(at.node)) === words && at.node.className !== 'android.webkit.WebView') return true;
  return false;
}

function roleOf(item: Item, lengths: ReadonlyMap<Place, number>, layer: Layer | undefined, height: number): Role {
  if (isEditable(item.place.node)) return 'field';
  const length = bare(item.words).length;
  if (item.target !== undefined) {
    if (length <= longestName && (lengths.get(item.target) ?? 0) <= longestName * 2) return 'entry';
    return length <= longestLabel * 2 ? 'row' : 'sentence';
  }
  if (length > longestLabel) return 'sentence';
  const top = item.inLayer && layer !== undefined ? layer.box.top : 0;
  const span = item.inLayer && layer !== undefined ? layer.box.bottom - layer.box.top : height;
  if (length <= longestName && !isEmpty(item.bounds) && item.bounds.top - top < span * titlePart) return 'title';
  return 'label';
}

/** Much running text of which at least one paragraph is long, and more of it than of things to touch. */
function isArticle(items: readonly Item[]): boolean {
  const texts = items.filter(({ role, inLayer }) => !inLayer && (role === 'sentence' || role === 'label'));
  const running = texts.filter(({ words }) => words.length > longestLabel);
  const length = running.reduce((sum, { words }) => sum + words.length, 0);
  if (length < articleLength) return running.some(({ words }) => words.length >= 120);
  return running.some(({ words }) => words.length >= paragraphLength);
}

/** Things to touch on the page or, when there is a layer, in it; each once, with its words. */
export function targetsOf(look: Look, within: 'all' | 'front' = 'front'): { place: Place; words: string }[] {
  const { layer } = look;
  const targets = new Map<Place, string[]>();
  const screen = look.capture.display.width * look.capture.display.height;
  for (const place of look.places) {
    if (areaOf(place.node.bounds) > screen * largestButton) continue;
    if (!place.node.clickable || areaOf(place.node.bounds) === 0 || isEditable(place.node)) continue;
    if (within === 'front' && layer !== undefined && !layer.holds(place)) continue;
    targets.set(place, []);
  }
  for (const item of look.items) if (item.target !== undefined) targets.get(item.target)?.push(item.words);
  return [...targets].map(([place, words]) => ({ place, words: words.join(' ') }));
}

/** The words of the layer, or of the page when there is none. */
export function frontWords({ items, layer }: Look): string {
  return items
    .filter(({ inLayer }) => layer === undefined || inLayer)
    .map(({ words }) => words)
    .join('\n');
}
