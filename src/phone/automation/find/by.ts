import type { UiNode } from '../tree/ui-node.ts';

/** What androidx `BySelector` looks at for ids, descriptions and classes. What is null counts as empty. */
export type By = (place: UiNode) => boolean;

export function byId(id: string): By {
  return ({ node }) => (node.resourceId ?? '') === id;
}

export function byIdPattern(pattern: RegExp): By {
  return ({ node }) => pattern.test(node.resourceId ?? '');
}

export function byDescription(description: string): By {
  return ({ node }) => (node.contentDescription ?? '') === description;
}

export function byClass(className: string): By {
  return ({ node }) => node.className === className;
}

export const byFocus: By = ({ node }) => node.focused;

/** Matches in visible parts of trees as androidx `ByMatcher` finds them: what is below a node comes before the node. */
export function* findBy(by: By, roots: readonly UiNode[]): Generator<UiNode> {
  for (const root of roots) yield* below(by, root);
}

function* below(by: By, place: UiNode): Generator<UiNode> {
  if (!place.node.visible) return;
  for (const child of place.children) yield* below(by, child);
  if (by(place)) yield place;
}

/** Matches below a node, itself not among them (`UiObject2.findObjects` starts at depth 1). */
export function* findByBelow(by: By, place: UiNode): Generator<UiNode> {
  yield* findBy(by, place.children);
}
