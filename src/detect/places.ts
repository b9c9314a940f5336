import { type Bounds, isEmpty, type UiNode } from '../evidence/screen/node.ts';

/** A node with its way up and its place in the order of the tree, which is the order of drawing among web nodes. */
export interface Place {
  node: UiNode;
  parent: Place | undefined;
  order: number;
  /** Order of the last node under it. */
  last: number;
}

/** Every node under `root`, parents before children. */
export function placesOf(root: UiNode): Place[] {
  const places: Place[] = [];
  const visit = (node: UiNode, parent: Place | undefined): Place => {
    const place: Place = { node, parent, order: places.length, last: places.length };
    places.push(place);
    for (const child of node.children) place.last = visit(child, place).last;
    return place;
  };
  visit(root, undefined);
  return places;
}

/** Nearest node upwards, itself first, that takes a touch; undefined when none does. */
export function touchTarget(place: Place): Place | undefined {
  for (let at: Place | undefined = place; at !== undefined; at = at.parent) if (at.node.clickable) return at;
  return undefined;
}

export function isUnder(place: Place, above: Place): boolean {
  return place.order >= above.order && place.order <= above.last;
}

export function areaOf(bounds: Bounds): number {
  return isEmpty(bounds) ? 0 : (bounds.right - bounds.left) * (bounds.bottom - bounds.top);
}

export function intersectionOf(one: Bounds, other: Bounds): Bounds {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

export function holdsPoint({ left, top, right, bottom }: Bounds, { x, y }: { x: number; y: number }): boolean {
  return x >= left && x < right && y >= top && y < bottom;
}

export function unionOf(all: readonly Bounds[]): Bounds {
  return {
    left: Math.min(...all.map(({ left }) => left)),
    top: Math.min(...all.map(({ top }) => top)),
    right: Math.max(...all.map(({ right }) => right)),
    bottom: Math.max(...all.map(({ bottom }) => bottom)),
  };
}

/** Whether two things stand in one line: they share at least half of the lower one's height. */
export function inOneRow(one: Bounds, other: Bounds): boolean {
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return shared >= Math.min(one.bottom - one.top, other.bottom - other.top) / 2 && shared > 0;
}
