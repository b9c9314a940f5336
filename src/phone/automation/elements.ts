import { randomUUID } from 'node:crypto';

import { WebDriverError } from './errors.ts';
import { findBelow, findFirst } from './find/selector-search.ts';
import type { UiSelector } from './find/ui-selector.ts';
import type { Screen, UiTree } from './tree/screen.ts';
import { descendants, type UiNode } from './tree/ui-node.ts';

/** How an element was found, where it matters later: a `UiObject` looks its selector up again each time it is used. */
export interface Found {
  place: UiNode;
  selector?: UiSelector | undefined;
  /** Id of the element in which the selector is looked up. */
  context?: string | undefined;
}

interface Known {
  id: string;
  key: string;
  windowId: number;
  /** A toast's node is no view: it is kept as it was. */
  toast: UiNode | undefined;
  selector: UiSelector | undefined;
  context: string | undefined;
}

/** Elements that a session remembers; the one used longest ago goes first. */
const mostElements = 500;
/** A page that makes its nodes anew all day long must not fill the memory; a node forgotten by number only gets another id. */
const mostNumbers = 50_000;
/** A selector that matches nothing any more is looked up this long, whatever `waitForSelectorTimeout` allows. */
const longestWait = 900;
const lookAgainAfter = 60;

/** Ids of nodes by which a client speaks of them. The same node always has the same id. */
export class Elements {
  readonly #known = new Map<string, Known>();
  readonly #numbers = new Map<string, number>();
  #lastNumber = 0;
  readonly #screen: Screen;
  readonly #selectorTimeout: () => number;

  constructor(screen: Screen, selectorTimeout: () => number) {
    this.#screen = screen;
    this.#selectorTimeout = selectorTimeout;
  }

  add({ place, selector, context }: Found): string {
    const id = place.toast ? randomUUID() : this.#idOf(place);
    const { key } = place.node;
    const windowId = place.window.id;
    this.#known.delete(id);
    this.#known.set(id, { id, key, windowId, toast: place.toast ? place : undefined, selector, context });
    const oldest = this.#known.keys().next();
    if (this.#known.size > mostElements && oldest.done !== true) this.#known.delete(oldest.value);
    return id;
  }

  /** The node as it is now. Throws `no such element` for an id that is not known, `stale element reference` for a node that is gone. */
  async get(id: string): Promise<UiNode> {
    const place = await this.read(id);
    if (place.toast) throw new WebDriverError('stale element reference', 'A toast takes no commands');
    return place;
  }

  /** As `get`, for commands that only look: they can look at a toast too. */
  async read(id: string): Promise<UiNode> {
    const known = this.#use(id);
    const place = known.toast ?? (await this.#find(known));
    if (place !== undefined) return place;
    throw new WebDriverError('stale element reference', `The element '${id}' does not exist in DOM anymore`);
  }

  /** The selector of what was found by `-android uiautomator`: some commands take nothing else. */
  selectorOf(id: string): UiSelector | undefined {
    return this.#use(id).selector;
  }

  clear(): void {
    this.#known.clear();
  }

  async #find(known: Known): Promise<UiNode | undefined> {
    if (known.selector === undefined) return nodeIn(await this.#screen.tree(), known);
    const waits = Math.min(this.#selectorTimeout(), longestWait);
    const start = performance.now();
    for (;;) {
      const place = await this.#lookUp(known.selector, known.context);
      if (place !== undefined || performance.now() - start >= waits) return place;
      await new Promise((resolve) => setTimeout(resolve, lookAgainAfter));
    }
  }

  async #lookUp(selector: UiSelector, context: string | undefined): Promise<UiNode | undefined> {
    if (context !== undefined) return findBelow(selector, await this.get(context));
    const { active } = await this.#screen.tree();
    return active === undefined ? undefined : findFirst(selector, active);
  }

  #use(id: string): Known {
    const known = this.#known.get(id);
    if (known === undefined) {
      throw new WebDriverError(
        'no such element',
        `The element identified by '${id}' is not present in the cache or has expired. Try to find it again`,
      );
    }
    this.#known.delete(id);
    this.#known.set(id, known);
    return known;
  }

  /** As the server makes it: from the window and from the node's number in it. */
  #idOf(place: UiNode): string {
    const key = `${place.window.id} ${place.node.key}`;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      if (this.#numbers.size >= mostNumbers) this.#numbers.clear();
      this.#lastNumber += 1;
      number = this.#lastNumber;
      this.#numbers.set(key, number);
    }
    const window = (place.window.id >>> 0).toString(16).padStart(16, '0');
    const node = number.toString(16).padStart(8, '0');
    return `${window.slice(0, 8)}-${window.slice(8, 12)}-${window.slice(12)}-ffff-ffff${node}`;
  }
}

function nodeIn(tree: UiTree, { key, windowId }: Known): UiNode | undefined {
  for (const root of tree.windows) {
    if (root.window.id !== windowId) continue;
    for (const place of descendants(root)) {
      if (place.node.key === key) return place;
    }
  }
  return undefined;
}
