import type { DisplayMetrics, Rect } from '../../display/model.ts';
import type { UiNode } from './ui-node.ts';

/** Rect.intersect of Android: a rectangle that does not overlap leaves the first one as it was. */
export function intersect(rect: Rect, other: Rect): Rect {
  const overlaps =
    rect.left < other.right && other.left < rect.right && rect.top < other.bottom && other.top < rect.bottom;
  if (!overlaps) return rect;
  return {
    left: Math.max(rect.left, other.left),
    top: Math.max(rect.top, other.top),
    right: Math.min(rect.right, other.right),
    bottom: Math.min(rect.bottom, other.bottom),
  };
}

/**
 * What of a node is on the display: cut by display, window and, unless `simple`, by the nearest ancestor that scrolls (UIA2
 * `AxNodeInfoHelper.getBounds`).
 */
export function visibleBounds(place: UiNode, metrics: DisplayMetrics, simple: boolean): Rect {
  const display = { left: 0, top: 0, right: metrics.width, bottom: metrics.height };
  const onWindow = (node: UiNode): Rect =>
    intersect(intersect(node.node.bounds, display), node.toast ? display : node.window.bounds);
  if (simple) return onWindow(place);
  const scrollers: UiNode[] = [];
  for (let ancestor = place.parent; ancestor !== undefined; ancestor = ancestor.parent) {
    if (ancestor.node.scrollable) scrollers.push(ancestor);
  }
  let clip: Rect | undefined;
  for (const scroller of scrollers.toReversed()) {
    const own = onWindow(scroller);
    clip = clip === undefined ? own : intersect(own, clip);
  }
  return clip === undefined ? onWindow(place) : intersect(onWindow(place), clip);
}

/** Rect.toShortString of Android. */
export function boundsText({ left, top, right, bottom }: Rect): string {
  return `[${left},${top}][${right},${bottom}]`;
}

/** Rect.centerX and centerY of Android: halves are rounded down. */
export function centre({ left, top, right, bottom }: Rect): { x: number; y: number } {
  return { x: Math.floor((left + right) / 2), y: Math.floor((top + bottom) / 2) };
}
