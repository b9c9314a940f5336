import type { AndroidNode, DisplayWindow, WindowInfo } from '../../display/model.ts';

/** A node of the display with its place: what a test framework on the phone reaches from it. */
export interface UiNode {
  readonly node: AndroidNode;
  readonly window: WindowInfo;
  readonly parent: UiNode | undefined;
  /** Among all children of its parent, the invisible ones too. */
  readonly index: number;
  readonly children: readonly UiNode[];
  /** A toast is no window's node: only its text and class are known. */
  readonly toast: boolean;
}

/** Deeper than any page that people use; a made-up one must not end the walk in a stack overflow. */
const deepest = 1500;

/**
 * The nodes of a window. With `important`, views that are not important for accessibility give way to their children, as the platform's
 * compressed hierarchy does; nodes of web content are virtual and always stay.
 */
export function buildUiTree(window: DisplayWindow, important: boolean): UiNode {
  return place(window.root, window.info, undefined, 0, 0, important);
}

function place(
  node: AndroidNode,
  window: WindowInfo,
  parent: UiNode | undefined,
  index: number,
  depth: number,
  important: boolean,
): UiNode {
  const children: UiNode[] = [];
  const placed: UiNode = { node, window, parent, index, children, toast: false };
  if (depth < deepest) {
    const below = important ? node.children.flatMap(importantOnly) : node.children;
    for (const [index, child] of below.entries()) {
      children.push(place(child, window, placed, index, depth + 1, important));
    }
  }
  return placed;
}

function importantOnly(node: AndroidNode): readonly AndroidNode[] {
  if (node.important || node.chromeRole !== undefined) return [node];
  return node.children.flatMap(importantOnly);
}

/** The node itself first, then what is below, in document order. */
export function* descendants(root: UiNode): Generator<UiNode> {
  const stack = [root];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    yield next;
    for (let index = next.children.length - 1; index >= 0; index -= 1) {
      const child = next.children[index];
      if (child !== undefined) stack.push(child);
    }
  }
}
