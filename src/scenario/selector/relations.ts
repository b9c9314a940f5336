import { type Bounds, centreOf } from '../../evidence/screen/node.ts';
import type { Place } from './places.ts';
import type { relations } from './schema.ts';

export type Relation = (typeof relations)[number];

/** Pixels by which neighbours may overlap and still stand beside each other. */
const tolerance = 4;

/** Those of `found` that stand so to one of `anchors`; for the four directions the nearest first. */
export function related(relation: Relation, found: readonly Place[], anchors: readonly Place[]): Place[] {
  if (relation === 'contains') return found.filter((place) => anchors.some((anchor) => holds(place, anchor)));
  if (relation === 'inside') return found.filter((place) => anchors.some((anchor) => holds(anchor, place)));
  const anchor = anchors[0];
  if (anchor === undefined) return [];
  const beside = directions[relation];
  return found
    .filter((place) => place !== anchor && beside(place.node.bounds, anchor.node.bounds))
    .sort((one, other) => distance(one, anchor) - distance(other, anchor) || one.order - other.order);
}

const directions: Readonly<
  Record<Exclude<Relation, 'inside' | 'contains'>, (bounds: Bounds, anchor: Bounds) => boolean>
> = {
  below: (bounds, anchor) => bounds.top >= anchor.bottom - tolerance,
  above: (bounds, anchor) => bounds.bottom <= anchor.top + tolerance,
  rightOf: (bounds, anchor) => bounds.left >= anchor.right - tolerance && overlapsInHeight(bounds, anchor),
  leftOf: (bounds, anchor) => bounds.right <= anchor.left + tolerance && overlapsInHeight(bounds, anchor),
};

function overlapsInHeight(bounds: Bounds, anchor: Bounds): boolean {
  return bounds.top < anchor.bottom && bounds.bottom > anchor.top;
}

function holds(outer: Place, inner: Place): boolean {
  for (let above = inner.parent; above !== undefined; above = above.parent) if (above === outer) return true;
  return false;
}

function distance(one: Place, other: Place): number {
  const from = centreOf(one.node.bounds);
  const to = centreOf(other.node.bounds);
  return Math.hypot(from.x - to.x, from.y - to.y);
}
