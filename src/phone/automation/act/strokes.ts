import type { DisplayMetrics, Rect, Stroke } from '../../display/model.ts';

export interface Point {
  x: number;
  y: number;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/** Milliseconds (AOSP ViewConfiguration): a finger that stays this long presses long; taps this close are a double tap. */
export const longPressTimeout = 500;
export const doubleTapGap = 150;

/** Default speeds of androidx UiAutomator gestures in dp per second. */
export const speeds = { drag: 2500, fling: 7500, pinch: 1000, scroll: 5000, swipe: 5000 } as const;

/** Events of a moving finger come this often, in milliseconds. */
const frame = 16;
const mostPoints = 240;

/** A finger that is put down and lifted where it was. */
export function press(point: Point, holds = 0): Stroke {
  return { points: [at(point, 0), at(point, Math.max(holds, 10))] };
}

/** A finger that goes from one point to the other in `takes` milliseconds, staying first and last for as long as told. */
export function move(from: Point, to: Point, takes: number, stays: { first?: number; last?: number } = {}): Stroke {
  const first = stays.first ?? 0;
  const steps = Math.min(mostPoints, Math.max(1, Math.round(takes / frame)));
  const points = [at(from, 0)];
  if (first > 0) points.push(at(from, first));
  for (let step = 1; step <= steps; step += 1) {
    const share = step / steps;
    points.push(
      at({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }, first + takes * share),
    );
  }
  if (stays.last !== undefined) points.push(at(to, first + takes + stays.last));
  return { points };
}

/** Milliseconds that a finger needs at `speed` pixels per second. */
export function travelTime(from: Point, to: Point, speed: number): number {
  return (Math.hypot(to.x - from.x, to.y - from.y) / Math.max(speed, 1)) * 1000;
}

export function lasts(strokes: readonly Stroke[]): number {
  return Math.max(0, ...strokes.map(({ points }) => points.at(-1)?.at ?? 0));
}

/** Touches off the glass land on its edge. */
export function onGlass(stroke: Stroke, { width, height }: DisplayMetrics): Stroke {
  return {
    points: stroke.points.map(({ x, y, at }) => ({
      x: Math.min(Math.max(x, 0), width - 1),
      y: Math.min(Math.max(y, 0), height - 1),
      at,
    })),
  };
}

/** Where a swipe over `percent` (0 to 1) of an area begins and ends: it begins at the edge that it leaves. */
export function swipeLine(area: Rect, direction: Direction, percent: number): [Point, Point] {
  const x = Math.floor((area.left + area.right) / 2);
  const y = Math.floor((area.top + area.bottom) / 2);
  const across = (area.right - area.left) * percent;
  const along = (area.bottom - area.top) * percent;
  if (direction === 'left') return [line(area.right, y), line(area.right - across, y)];
  if (direction === 'right') return [line(area.left, y), line(area.left + across, y)];
  if (direction === 'up') return [line(x, area.bottom), line(x, area.bottom - along)];
  return [line(x, area.top), line(x, area.top + along)];
}

export function opposite(direction: Direction): Direction {
  return ({ left: 'right', right: 'left', up: 'down', down: 'up' } as const)[direction];
}

/** Two fingers between the corners and the middle of an area. `open` goes outwards. */
export function pinch(area: Rect, percent: number, speed: number, open: boolean): readonly Stroke[] {
  const across = ((area.right - area.left) / 2) * percent;
  const along = ((area.bottom - area.top) / 2) * percent;
  const lines: readonly [Point, Point][] = [
    [line(area.left, area.bottom), line(area.left + across, area.bottom - along)],
    [line(area.right, area.top), line(area.right - across, area.top + along)],
  ];
  return lines.map(([outer, inner]) => {
    const [from, to] = open ? [inner, outer] : [outer, inner];
    return move(from, to, travelTime(from, to, speed));
  });
}

/** A tenth off each side, where gestures of an element keep clear of what lies beside it. */
export function withMargins(area: Rect): Rect {
  const across = (area.right - area.left) * 0.1;
  const along = (area.bottom - area.top) * 0.1;
  return {
    left: Math.floor(area.left + across),
    top: Math.floor(area.top + along),
    right: Math.floor(area.right - across),
    bottom: Math.floor(area.bottom - along),
  };
}

function line(x: number, y: number): Point {
  return { x, y };
}

function at({ x, y }: Point, time: number): { x: number; y: number; at: number } {
  return { x: Math.round(x), y: Math.round(y), at: Math.round(time) };
}
