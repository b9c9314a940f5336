import type { Rect } from '../../display/model.ts';
import type { CssRect } from './dom.ts';

/** How the page lies on the display. */
export interface Projection {
  /** CSS pixels that the visual viewport lies right of and below the layout viewport (pinch zoom). */
  offsetX: number;
  offsetY: number;
  /** Display pixels of one CSS pixel: page scale × device pixel ratio. */
  scale: number;
  /** The WebView on the display. */
  view: Rect;
}

/** As Chromium's Android side does it: enclosing whole CSS pixels, scaled and cut to whole pixels, each edge held inside the WebView. */
export function project(rect: CssRect, projection: Projection): Rect {
  const { offsetX, offsetY, scale, view } = projection;
  const left = Math.floor(rect.x - offsetX);
  const top = Math.floor(rect.y - offsetY);
  const right = Math.ceil(rect.x - offsetX + rect.width);
  const bottom = Math.ceil(rect.y - offsetY + rect.height);
  return {
    left: clamp(Math.trunc(left * scale) + view.left, view.left, view.right),
    top: clamp(Math.trunc(top * scale) + view.top, view.top, view.bottom),
    right: clamp(Math.trunc(right * scale) + view.left, view.left, view.right),
    bottom: clamp(Math.trunc(bottom * scale) + view.top, view.top, view.bottom),
  };
}

/** The rectangle around all of them; undefined around nothing. */
export function unite(rects: readonly CssRect[]): CssRect | undefined {
  const first = rects[0];
  if (first === undefined) return undefined;
  let { x, y } = first;
  let right = x + first.width;
  let bottom = y + first.height;
  for (const rect of rects) {
    x = Math.min(x, rect.x);
    y = Math.min(y, rect.y);
    right = Math.max(right, rect.x + rect.width);
    bottom = Math.max(bottom, rect.y + rect.height);
  }
  return { x, y, width: right - x, height: bottom - y };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
