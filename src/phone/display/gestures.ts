import { pixels } from './metrics.ts';
import type { DisplayMetrics, Stroke } from './model.ts';
import type { Surface } from './surface.ts';
import { pathTo, viewsAt } from './view/find.ts';
import { contains, type Placed } from './view/layout.ts';
import type { View } from './view/view.ts';

/** dp that a finger may move and still tap. */
const SLOP = 12;
/** dp from the top edge in which a pull for the notification shade begins, and how far it has to go. */
const SHADE_EDGE = 24;
const SHADE_PULL = 48;

export interface Points {
  from: { x: number; y: number };
  to: { x: number; y: number };
}

/** Where a stroke begins and ends; undefined for one without points or with points that are nowhere. */
export function endsOf(stroke: Stroke): Points | undefined {
  const from = stroke.points[0];
  const to = stroke.points.at(-1);
  if (from === undefined || to === undefined) return undefined;
  const numbers = [from.x, from.y, to.x, to.y];
  return numbers.every((number) => Number.isFinite(number)) ? { from, to } : undefined;
}

/** Android's ViewConfiguration.getLongPressTimeout is 400 to 500 ms. */
export function isLong({ points }: Stroke): boolean {
  return (points.at(-1)?.at ?? 0) - (points[0]?.at ?? 0) >= 500;
}

export function isTap({ from, to }: Points, metrics: DisplayMetrics): boolean {
  const slop = pixels(SLOP, metrics);
  return Math.abs(to.x - from.x) <= slop && Math.abs(to.y - from.y) <= slop;
}

export function pullsShade(strokes: readonly Stroke[], metrics: DisplayMetrics): boolean {
  const points = strokes.length === 1 && strokes[0] !== undefined ? endsOf(strokes[0]) : undefined;
  if (points === undefined) return false;
  const down = points.to.y - points.from.y;
  const across = Math.abs(points.to.x - points.from.x);
  return points.from.y <= pixels(SHADE_EDGE, metrics) && down >= pixels(SHADE_PULL, metrics) && down > across;
}

/** The view that a tap presses: the innermost one that can be pressed. undefined where there is none or it is disabled. */
export function pressedView(placed: Placed, { from, to }: Points): View | undefined {
  const target = viewsAt(placed, from.x, from.y).find(({ view }) => view.onTap !== undefined);
  if (target === undefined || !contains(target.visible, to.x, to.y)) return undefined;
  return target.view.flags?.enabled === false ? undefined : target.view;
}

/** Moves the content under the finger. False when nothing there scrolls that way. */
export function drag(surface: Surface, placed: Placed, { from, to }: Points): boolean {
  const target = viewsAt(placed, from.x, from.y).find(({ view }) => view.box?.scroll === true);
  return target !== undefined && scrollBy(surface, target, from.y - to.y);
}

/** Scrolls the nearest scrolling view that holds a view by one page of it. False at the end or when there is none. */
export function scrollPage(
  surface: Surface,
  placed: Placed,
  view: string,
  direction: 'up' | 'down' | 'left' | 'right',
): boolean {
  const target = pathTo(placed, view).findLast((step) => step.view.box?.scroll === true);
  if (target === undefined || direction === 'left' || direction === 'right') return false;
  const page = Math.round((target.visible.bottom - target.visible.top) * 0.9);
  return scrollBy(surface, target, direction === 'down' ? page : -page);
}

function scrollBy(surface: Surface, target: Placed, distance: number): boolean {
  const { up, down } = target.scroll;
  const moved = Math.max(-up, Math.min(down, distance));
  if (moved === 0) return false;
  surface.scrolls.set(target.view.id, up + moved);
  return true;
}
