import { WebDriverError } from '../errors.ts';
import type { UiNode } from '../tree/ui-node.ts';
import { hasPattern, matches, type UiSelector } from './ui-selector.ts';

/** Steps of one search and of all searches for a list: a selector must not hold the phone up. */
const mostSteps = 3_000_000;
const mostMatches = 2000;

/**
 * One walk of androidx `QueryController`: in document order over what is visible, counting instances as it goes. The count of a selector
 * lives as long as the walk, also across the branches that it is tried in.
 */
class Walk {
  readonly #counts = new Map<UiSelector, number>();
  #steps = 0;

  find(selector: UiSelector, from: UiNode, index: number): UiNode | undefined {
    this.#steps += 1;
    if (this.#steps > mostSteps) throw new WebDriverError('unknown error', 'The selector takes too long to match');
    let wanted = selector;
    let start: UiNode | undefined = from;
    if (this.#isMatch(selector, from, index)) {
      if (selector.next === undefined) return from;
      wanted = selector.next.selector;
      if (selector.next.from === 'parent') start = from.parent;
    }
    if (start === undefined) return undefined;
    for (const child of start.children) {
      if (!child.node.visible) continue;
      const found = this.find(wanted, child, child.index);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #isMatch(selector: UiSelector, place: UiNode, index: number): boolean {
    if (!matches(selector, place, index)) return false;
    const instance = selector.instance ?? 0;
    const seen = this.#counts.get(selector) ?? 0;
    if (instance === seen) return true;
    if (instance > seen) this.#counts.set(selector, seen + 1);
    return false;
  }
}

/** The first match at or below a node. */
export function findFirst(selector: UiSelector, root: UiNode): UiNode | undefined {
  return new Walk().find(selector, root, 0);
}

/** The first match below a node, which is itself no candidate (`UiObject.getChild`). */
export function findBelow(selector: UiSelector, root: UiNode): UiNode | undefined {
  const walk = new Walk();
  for (const child of root.children) {
    if (!child.node.visible) continue;
    const found = walk.find(selector, child, child.index);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Every match with the selector that finds just it. As the server does: by counting instances, or child indexes when the class is a
 * pattern, until one is not found.
 */
export function findAll(selector: UiSelector, root: UiNode, below: boolean): readonly [UiNode, UiSelector][] {
  const find = below ? findBelow : findFirst;
  if (selector.instance !== undefined) {
    const only = find(selector, root);
    return only === undefined ? [] : [[only, selector]];
  }
  const byIndex = !below && hasPattern(selector, 'classNameMatches');
  const found: [UiNode, UiSelector][] = [];
  for (let count = 0; count < mostMatches; count += 1) {
    const one = byIndex ? { ...selector, index: count } : { ...selector, instance: count };
    const match = find(one, root);
    if (match === undefined) break;
    found.push([match, one]);
  }
  return unique(found);
}

function unique(found: readonly [UiNode, UiSelector][]): readonly [UiNode, UiSelector][] {
  const seen = new Set<UiNode>();
  return found.filter(([place]) => {
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}

/** Matches of a pattern in a container, itself included (`QueryController` pattern search), in document order. */
export function findInstances(pattern: UiSelector, container: UiNode): readonly UiNode[] {
  const found: UiNode[] = [];
  while (found.length < mostMatches) {
    const match = findFirst({ ...pattern, instance: found.length }, container);
    if (match === undefined) break;
    found.push(match);
  }
  return found;
}
