import { type AndroidNode, plainNode } from '../model.ts';
import { isEmpty, type Placed } from './layout.ts';

/** The accessibility nodes of a placed view. What scrolled out of sight has none, as a list recycles its rows. */
export function toNode(placed: Placed, surface: { id: number; package: string }, drawingOrder = 0): AndroidNode {
  const { view } = placed;
  const enabled = view.flags?.enabled ?? true;
  const clickable = view.onTap !== undefined;
  return {
    ...plainNode,
    focusable: clickable && enabled,
    scrollable: placed.scroll.up > 0 || placed.scroll.down > 0,
    inputType: view.flags?.editable === true ? 1 : 0,
    ...view.flags,
    key: nodeKey(surface.id, view.id),
    className: view.className,
    package: surface.package,
    text: view.text ?? '',
    contentDescription: view.description,
    resourceId: view.resource,
    clickable,
    enabled,
    drawingOrder,
    bounds: placed.visible,
    children: shownChildren(placed).map((child, index) => toNode(child, surface, index + 1)),
  };
}

function shownChildren({ children }: Placed): Placed[] {
  return children.flatMap((child) => {
    if (child.view.decor === true || isEmpty(child.visible)) return [];
    return child.view.through === true ? shownChildren(child) : [child];
  });
}

const keyPattern = /^surface:(\d+):(.*)$/s;

function nodeKey(surface: number, view: string): string {
  return `surface:${surface}:${view}`;
}

/** Surface and view of a key; undefined for a node of the app. */
export function readNodeKey(key: string): { surface: number; view: string } | undefined {
  const match = keyPattern.exec(key);
  return match === null ? undefined : { surface: Number(match[1]), view: match[2] ?? '' };
}
