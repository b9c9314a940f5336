import { contains, type Placed } from './layout.ts';

/** Views that contain a point, innermost and frontmost first. */
export function viewsAt(placed: Placed, x: number, y: number): Placed[] {
  if (!contains(placed.visible, x, y)) return [];
  const found: Placed[] = [];
  for (const child of placed.children.toReversed()) found.push(...viewsAt(child, x, y));
  found.push(placed);
  return found;
}

/** From the root down to a view; empty when it is not there. */
export function pathTo(placed: Placed, id: string): Placed[] {
  if (placed.view.id === id) return [placed];
  for (const child of placed.children) {
    const path = pathTo(child, id);
    if (path.length > 0) return [placed, ...path];
  }
  return [];
}
