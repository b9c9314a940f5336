import { type Bounds, type UiNode, walk, wordingOf } from '../../evidence/screen/node.ts';

/** A dialog is smaller than this part of what it lies on. */
const dialogPart = 0.8;

/** Longer texts are articles, which ask nothing. */
const longestQuestion = 300;

/**
 * The words that a button belongs to: those of the smallest thing around it that says more than its buttons do and does not fill the screen;
 * of the whole screen when nothing smaller does. Without the button's own words.
 */
export function wordsAround(node: UiNode, root: UiNode): string {
  const chain = chainTo(root, node);
  const whole = areaOf(root.bounds);
  let words = '';
  for (const above of chain.reverse()) {
    words = wordsUnder(above, node);
    const says = words.replaceAll(/确定|确认|取消|关闭|\s/g, '');
    if (says.length >= 4 && (whole === 0 || areaOf(above.bounds) < whole * dialogPart)) break;
  }
  return words.slice(0, longestQuestion);
}

/** What a widget says: its own wording, or that of everything in it. */
export function wordsOf(node: UiNode): string {
  const own = wordingOf(node);
  return own === '' ? wordsUnder(node, undefined).slice(0, 60) : own;
}

function wordsUnder(root: UiNode, except: UiNode | undefined): string {
  const words: string[] = [];
  for (const node of walk(root)) if (node !== except && wordingOf(node) !== '') words.push(wordingOf(node));
  return words.join(' ');
}

/** From the root to the node's parent; empty when the node is not under it. */
function chainTo(root: UiNode, node: UiNode): UiNode[] {
  if (root === node) return [];
  for (const child of root.children) {
    if (child === node) return [root];
    const below = chainTo(child, node);
    if (below.length > 0) return [root, ...below];
  }
  return [];
}

function areaOf({ left, top, right, bottom }: Bounds): number {
  return Math.max(0, right - left) * Math.max(0, bottom - top);
}
