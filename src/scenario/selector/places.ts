import type { UiNode } from '../../evidence/screen/node.ts';

/** A node with its way up and its place in the order of the tree. */
export interface Place {
  node: UiNode;
  parent: Place | undefined;
  order: number;
}

/** Every node under `root`, parents before children. */
export function placesOf(root: UiNode): Place[] {
  const places: Place[] = [];
  const pending: { node: UiNode; parent: Place | undefined }[] = [{ node: root, parent: undefined }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const place: Place = { ...next, order: places.length };
    places.push(place);
    for (let at = place.node.children.length - 1; at >= 0; at -= 1)
      pending.push({ node: place.node.children[at]!, parent: place });
  }
  return places;
}

/** Nearest node upwards, itself first, that takes a touch; undefined when none does. */
export function touchTarget(place: Place): UiNode | undefined {
  for (let at: Place | undefined = place; at !== undefined; at = at.parent) if (at.node.clickable) return at.node;
  return undefined;
}
