import type { Capture } from '../evidence/screen/capture.ts';
import { type Bounds, centreOf, isEmpty, wordingOf } from '../evidence/screen/node.ts';
import { areaOf, holdsPoint, intersectionOf, isUnder, type Place, unionOf } from './places.ts';
import { isEditable } from './structure.ts';

/** Something that lies over a page: a dialog of the app, a web layer. */
export interface Layer {
  /** Its topmost node: a shade over the whole page, or the box itself. */
  root: Place;
  /** What of it can be seen as a box, without the shade. */
  box: Bounds;
  /** How it was recognised: an app's own window, a role, or that it covers what was drawn before. */
  how: 'window' | 'role' | 'cover';
  holds(place: Place): boolean;
}

/** More things to touch than this make a page rather than a question. */
const mostTargets = 8;
const mostTexts = 30;

/** Parts of the display. */
const shadePart = 0.55;
const boxPart = 0.05;
const windowPart = 0.88;
const barPart = 0.12;

/** Web nodes that stand for pages as such. */
const pageClasses: ReadonlySet<string> = new Set(['android.webkit.WebView', 'hierarchy']);

/**
 * The layer over the page. A web tree keeps the page behind a dialog, reachable or not, and tells nothing of z-order but that later siblings
 * are drawn over earlier ones: what covers words that were drawn before it, and holds only little, is taken for a layer.
 */
export function layerOf(places: readonly Place[], { display }: Pick<Capture, 'display'>): Layer | undefined {
  const screen: Bounds = { left: 0, top: 0, right: display.width, bottom: display.height };
  return ownWindow(places, screen) ?? byRole(places, screen) ?? byCover(places, screen);
}

/** A window of the app that does not fill the display is a dialog, whether the driver gives it alone or with the one behind it. */
function ownWindow(places: readonly Place[], screen: Bounds): Layer | undefined {
  for (const place of places) {
    const isWindow = place.parent === undefined || place.parent.node.className === 'hierarchy';
    if (!isWindow || pageClasses.has(place.node.className)) continue;
    const layer = windowLayer(place, screen);
    if (layer !== undefined) return layer;
  }
  return undefined;
}

function windowLayer(root: Place, screen: Bounds): Layer | undefined {
  const { bounds } = root.node;
  if (isEmpty(bounds)) return undefined;
  const wide = (bounds.right - bounds.left) / (screen.right - screen.left);
  const high = (bounds.bottom - bounds.top) / (screen.bottom - screen.top);
  if (wide > windowPart && high > windowPart - barPart) return undefined;
  if (wide < 0.3 || high < 0.05) return undefined;
  return { root, box: bounds, how: 'window', holds: (place) => isUnder(place, root) };
}

function byRole(places: readonly Place[], screen: Bounds): Layer | undefined {
  const found = places.findLast(
    ({ node }) =>
      /^android\.app\.(?:Alert)?Dialog$|\.(?:BottomSheet)?Dialog$/.test(node.className) &&
      areaOf(intersectionOf(node.bounds, screen)) > 0,
  );
  return found === undefined ? undefined : layerAt(places, found, screen, 'role');
}

function byCover(places: readonly Place[], screen: Bounds): Layer | undefined {
  const leaves = places.filter(
    ({ node }) => node.children.length === 0 && wordingOf(node) !== '' && inPage(node.bounds, screen),
  );
  for (const place of places) {
    if (pageClasses.has(place.node.className) || place.order === 0) continue;
    if (!coversWhatWasBefore(place, leaves, screen)) continue;
    if (!isSmall(place, places)) continue;
    return layerAt(places, place, screen, 'cover');
  }
  return undefined;
}

/** Bars at the top and bottom stay over the page that is scrolled under them: what stands there is covered in the course of things. */
function inPage(bounds: Bounds, screen: Bounds): boolean {
  const height = screen.bottom - screen.top;
  const { x, y } = centreOf(bounds);
  return !isEmpty(bounds) && holdsPoint(screen, { x, y }) && y > height * 0.08 && y < height * (1 - 0.08);
}

function coversWhatWasBefore(place: Place, leaves: readonly Place[], screen: Bounds): boolean {
  const shown = intersectionOf(place.node.bounds, screen);
  const area = areaOf(shown) / areaOf(screen);
  if (area < boxPart || shown.bottom - shown.top < (screen.bottom - screen.top) * barPart) return false;
  const before = leaves.filter((leaf) => leaf.order < place.order);
  const covered = before.filter(({ node }) => holdsPoint(shown, centreOf(node.bounds)));
  if (covered.length === 0) return false;
  // What is drawn later and covers it all is a shade; a box in the middle covers some of it.
  return area >= shadePart ? covered.length >= before.length / 2 : covered.length >= Math.min(2, before.length);
}

function isSmall(place: Place, places: readonly Place[]): boolean {
  const under = places.filter((one) => isUnder(one, place));
  const targets = under.filter(({ node }) => node.clickable && areaOf(node.bounds) > 0 && !isEditable(node));
  const texts = under.filter(({ node }) => wordingOf(node) !== '');
  // A page scrolled under a bar that stays covers the bar's words too; parts of it are out of sight.
  if (texts.some(({ node }) => isEmpty(node.bounds))) return false;
  return targets.length <= mostTargets && texts.length <= mostTexts && (texts.length > 0 || targets.length > 0);
}

function layerAt(places: readonly Place[], root: Place, screen: Bounds, how: Layer['how']): Layer {
  const parts = places.filter(
    (one) => isUnder(one, root) && areaOf(one.node.bounds) > 0 && (wordingOf(one.node) !== '' || one.node.clickable),
  );
  const small = parts.filter(({ node }) => areaOf(intersectionOf(node.bounds, screen)) < areaOf(screen) * shadePart);
  const content = intersectionOf(unionOf((small.length > 0 ? small : [root]).map(({ node }) => node.bounds)), screen);
  return { root, box: boxAround(places, root, content), how, holds: (place) => isUnder(place, root) };
}

/** The smallest container under the root that holds all of the content: the box that is painted. */
function boxAround(places: readonly Place[], root: Place, content: Bounds): Bounds {
  let box = content;
  let smallest = Number.POSITIVE_INFINITY;
  for (const place of places) {
    if (!isUnder(place, root) || place.node.children.length === 0) continue;
    const { bounds } = place.node;
    const holds =
      bounds.left <= content.left &&
      bounds.top <= content.top &&
      bounds.right >= content.right &&
      bounds.bottom >= content.bottom;
    if (holds && areaOf(bounds) < smallest) {
      box = bounds;
      smallest = areaOf(bounds);
    }
  }
  return box;
}
