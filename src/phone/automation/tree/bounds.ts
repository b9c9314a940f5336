import type { DisplayMetrics, Rect } from '../../display/model.ts';
import type { UiNode } from './ui-node.ts';

/** Rect.intersect of Android: a rectangle that does not overlap leaves the first one as it was. */
function intersect(rect: Rect, other: Rect): Rect {
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
 * `AxNodeInfoHelper.getBounds`). The function remembers the ancestors: make one for each tree.
 */
export function boundsCutter(metrics: DisplayMetrics, simple: boolean): (place: UiNode) => Rect {
  const display = { left: 0, top: 0, right: metrics.width, bottom: metrics.height };
  const clips = new Map<UiNode, Rect>();
  const onWindow = ({ node, window, toast }: UiNode): Rect =>
    intersect(intersect(node.bounds, display), toast ? display : window.bounds);
  const clipOf = (scroller: UiNode): Rect => {
    const known = clips.get(scroller);
    if (known !== undefined) return known;
    const clip = cut(scroller);
    clips.set(scroller, clip);
    return clip;
  };
  const cut = (place: UiNode): Rect => {
    const own = onWindow(place);
    if (simple) return own;
    let ancestor = place.parent;
    while (ancestor !== undefined && !ancestor.node.scrollable) ancestor = ancestor.parent;
    return ancestor === undefined ? own : intersect(own, clipOf(ancestor));
  };
  return cut;
}

export function visibleBounds(place: UiNode, metrics: DisplayMetrics, simple: boolean): Rect {
  return boundsCutter(metrics, simple)(place);
}

/** Rect.toShortString of Android. */
export function boundsText({ left, top, right, bottom }: Rect): string {
  return `[${left},${top}][${right},${bottom}]`;
}

/** Rect.centerX and centerY of Android: halves are rounded down. */
export function centre({ left, top, right, bottom }: Rect): { x: number; y: number } {
  return { x: Math.floor((left + right) / 2), y: Math.floor((top + bottom) / 2) };
}
