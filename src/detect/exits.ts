import type { Capture } from '../evidence/screen/capture.ts';
import { type Bounds, centreOf, type UiNode } from '../evidence/screen/node.ts';
import { type Look, lookAt, targetsOf } from './look.ts';
import { areaOf, holdsPoint } from './places.ts';
import { type ButtonKind, isClosingId, kindOfButton } from './ways-out.ts';

/** A widget that may lead out of a gate, or on through it. */
export interface Exit {
  node: UiNode;
  words: string;
  kind: ButtonKind;
  /** By its shape and place alone. */
  weak: boolean;
}

/** A close control is from 12 to 64 density-independent pixels high and wide. */
const smallest = 12;
const largest = 64;

/** Everything that could be pressed on a look, with what it is for; disabled ones left out. */
export function exitsOf(capture: Capture): Exit[] {
  const look = lookAt(capture);
  const dp = capture.display.density / 160 || 1;
  const exits: Exit[] = targetsOf(look)
    .filter(({ place }) => place.node.enabled)
    .map(({ place, words }) => exitAt(place.node, words, look, dp));
  // Pages that listen for touches further up have buttons that do not say so.
  for (const item of look.items) {
    if (item.target !== undefined || !item.enabled || (look.layer !== undefined && !item.inLayer)) continue;
    const kind = kindOfButton(item.words);
    if (kind === 'close' || kind === 'decline' || kind === 'guest')
      exits.push({ node: item.place.node, words: item.words, kind, weak: true });
  }
  return [...exits, ...besideLayer(look, dp)];
}

function exitAt(node: UiNode, words: string, look: Look, dp: number): Exit {
  if (words === '') {
    const closes = isClosingId(node.resourceId) || sitsLikeClose(node.bounds, look.layer?.box, dp);
    return {
      node,
      words: `#${node.resourceId || node.className}`,
      kind: closes ? 'close' : 'accept',
      weak: !isClosingId(node.resourceId),
    };
  }
  return { node, words, kind: kindOfButton(words), weak: false };
}

/** A small picture below or at the corner of the layer, which does not belong to it. */
function besideLayer(look: Look, dp: number): Exit[] {
  const { layer } = look;
  if (layer === undefined) return [];
  return targetsOf(look, 'all')
    .filter(({ place }) => !layer.holds(place) && place.node.enabled)
    .filter(
      ({ place, words }) =>
        kindOfButton(words) === 'close' || (words === '' && sitsLikeClose(place.node.bounds, layer.box, dp)),
    )
    .map(({ place, words }) => ({
      node: place.node,
      words: words === '' ? `#${place.node.resourceId}` : words,
      kind: 'close' as const,
      weak: words === '',
    }));
}

function sitsLikeClose(bounds: Bounds, box: Bounds | undefined, dp: number): boolean {
  if (box === undefined) return false;
  const width = (bounds.right - bounds.left) / dp;
  const height = (bounds.bottom - bounds.top) / dp;
  if (Math.min(width, height) < smallest || Math.max(width, height) > largest) return false;
  if (Math.max(width, height) > Math.min(width, height) * 1.4) return false;
  const { x, y } = centreOf(bounds);
  const reach = largest * dp;
  const atCorner = y - box.top < reach && (box.right - x < reach || x - box.left < reach);
  const below =
    y >= box.bottom && y - box.bottom <= 96 * dp + reach && Math.abs(x - (box.left + box.right) / 2) < reach;
  return atCorner || below;
}

/** Two points beside the layer's box that lie on nothing to touch; empty when it fills the screen. */
export function pointsOutside(capture: Capture): { x: number; y: number }[] {
  const look = lookAt(capture);
  const box = look.layer?.box;
  if (box === undefined) return [];
  const { width, height } = capture.display;
  const places = targetsOf(look, 'all').filter(({ place }) => areaOf(place.node.bounds) < width * height * 0.5);
  const candidates = [
    { x: width / 2, y: (box.bottom + height * 0.94) / 2 },
    { x: width / 2, y: (box.top + height * 0.06) / 2 },
    { x: box.left / 2, y: (box.top + box.bottom) / 2 },
    { x: width * 0.1, y: height * 0.5 },
    { x: width * 0.9, y: height * 0.15 },
  ].map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
  const inScreen = { left: 4, top: height * 0.04, right: width - 4, bottom: height * 0.95 };
  return candidates
    .filter((point) => holdsPoint(inScreen, point) && !holdsPoint(box, point))
    .filter((point) => !places.some(({ place }) => holdsPoint(place.node.bounds, point)))
    .slice(0, 2);
}

/** Words that lead from a wall to its forms and papers and to no content. */
const noContent = /登录|注册|密码|验证码|协议|隐私|政策|条款|客服|帮助|语言|切换|账号/;

/** Other visible entries: bars of pages, and what lies beside the layer. */
export function entriesElsewhere(capture: Capture): Exit[] {
  const look = lookAt(capture);
  const { layer } = look;
  const own = new Set(layer === undefined ? [] : targetsOf(look).map(({ place }) => place));
  const low = capture.display.height * 0.85;
  const found = targetsOf(look, 'all')
    .filter(({ place, words }) => !own.has(place) && place.node.enabled && words !== '' && !noContent.test(words))
    .map(({ place, words }) => ({ node: place.node, words, kind: kindOfButton(words), weak: false }));
  // What lies under the layer's box cannot be touched: the touch would press the layer's own buttons.
  const free = found.filter(({ node }) => layer === undefined || !holdsPoint(layer.box, centreOf(node.bounds)));
  const ofPage = layer === undefined ? free.filter(({ kind }) => kind === 'accept') : free;
  return ofPage.toSorted((one, other) => Number(other.node.bounds.top >= low) - Number(one.node.bounds.top >= low));
}
