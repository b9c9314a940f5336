import type { Stroke } from '../../display/model.ts';

/** One moment of a gesture: the fingers that are down after it, by number, in display pixels. */
export interface TouchMoment {
  at: number;
  type: 'touchStart' | 'touchMove' | 'touchEnd';
  fingers: readonly { id: number; x: number; y: number }[];
}

/** A touch screen reports about sixty times a second. */
const STEP = 16;
/** Finer steps than this many moments of one stroke tell a page nothing more. */
const MOST = 2000;

/** The gesture as a touch screen reports it: moves filled in between the points that were given, fingers together. */
export function touchMoments(strokes: readonly Stroke[]): TouchMoment[] {
  const changes = strokes.flatMap((stroke, id) => changesOf(stroke, id)).toSorted((a, b) => a.at - b.at);
  const down = new Map<number, { x: number; y: number }>();
  return changes.map(({ at, id, type, x, y }) => {
    if (type === 'touchEnd') down.delete(id);
    else down.set(id, { x, y });
    // A finger that leaves while others stay is told by its absence; the protocol's touchEnd lifts all.
    const kind = type === 'touchEnd' && down.size > 0 ? 'touchMove' : type;
    return { at, type: kind, fingers: [...down].map(([finger, point]) => ({ id: finger, ...point })) };
  });
}

interface Change {
  at: number;
  id: number;
  type: TouchMoment['type'];
  x: number;
  y: number;
}

function changesOf(stroke: Stroke, id: number): Change[] {
  const [first] = stroke.points;
  const last = stroke.points.at(-1);
  if (first === undefined || last === undefined) return [];
  const moves = stroke.points.slice(1).flatMap((to, at) => between(stroke.points[at] ?? to, to, id));
  return [{ ...first, id, type: 'touchStart' }, ...moves.slice(0, MOST), { ...last, id, type: 'touchEnd' }];
}

type Point = Stroke['points'][number];

function between(from: Point, to: Point, id: number): Change[] {
  if (from.x === to.x && from.y === to.y) return [];
  const steps = Math.max(1, Math.min(MOST, Math.round((to.at - from.at) / STEP)));
  return Array.from({ length: steps }, (_, at) => {
    const part = (at + 1) / steps;
    return {
      at: from.at + (to.at - from.at) * part,
      id,
      type: 'touchMove' as const,
      x: from.x + (to.x - from.x) * part,
      y: from.y + (to.y - from.y) * part,
    };
  });
}

/** ViewConfiguration: long press timeout (ms) and touch slop (dp × 3). */
const LONG_PRESS = 500;
const SLOP = 24;

/** Where a single finger rests long enough to be a long press; undefined when the gesture is none. */
export function longPressPoint(strokes: readonly Stroke[]): { x: number; y: number } | undefined {
  const [stroke] = strokes;
  const [first] = stroke?.points ?? [];
  const last = stroke?.points.at(-1);
  if (strokes.length !== 1 || first === undefined || last === undefined) return undefined;
  const rests = stroke?.points.every((point) => Math.hypot(point.x - first.x, point.y - first.y) <= SLOP);
  return rests === true && last.at - first.at >= LONG_PRESS ? { x: first.x, y: first.y } : undefined;
}

export const longPressAfter = LONG_PRESS;
