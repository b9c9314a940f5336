import type { Hands } from '../act/hands.ts';
import { WebDriverError } from '../errors.ts';
import { centre } from '../tree/bounds.ts';
import type { Screen } from '../tree/screen.ts';
import type { UiNode } from '../tree/ui-node.ts';
import { findFirst } from './selector-search.ts';
import { type UiSelector, withNext } from './ui-selector.ts';

/** Search swipes of every UiScrollable: androidx keeps the number in a static field, for the life of the process. */
export interface SwipeLimit {
  most: number;
}

/** One step of a swipe lasts 5 ms; numbers of steps as androidx has them. */
const stepLasts = 5;
export const scrollSteps = 55;
export const flingSteps = 5;
const mostSwipes = 200;

/** A container that can be scrolled by swiping over it (androidx `UiScrollable`). */
export class ScrollList {
  readonly container: UiSelector;
  vertical = true;
  /** Share of its size, at each end, that swipes keep clear of. */
  deadZone = 0.1;
  readonly #screen: Screen;
  readonly #hands: Hands;

  constructor(container: UiSelector, screen: Screen, hands: Hands) {
    this.container = container;
    this.#screen = screen;
    this.#hands = hands;
  }

  /** Throws `no such element`. */
  async node(): Promise<UiNode> {
    const place = await this.#find(this.container);
    if (place === undefined) throw new WebDriverError('no such element');
    return place;
  }

  /** Anywhere in the active window. */
  async isShown(selector: UiSelector): Promise<boolean> {
    return (await this.#find(selector)) !== undefined;
  }

  /** True while there is more to scroll to. */
  async swipe(forward: boolean, steps: number): Promise<boolean> {
    const { bounds } = (await this.node()).node;
    const { left, top, right, bottom } = bounds;
    const middle = centre(bounds);
    const dead = Math.floor((this.vertical ? bottom - top : right - left) * this.deadZone);
    const near = this.vertical ? { x: middle.x, y: bottom - dead } : { x: right - dead, y: middle.y };
    const far = this.vertical ? { x: middle.x, y: top + dead } : { x: left + dead, y: middle.y };
    const takes = Math.min(Math.max(steps, 1), 400) * stepLasts;
    const { more } = await this.#hands.scroll(forward ? near : far, forward ? far : near, takes);
    return more;
  }

  async toEnd(forward: boolean, most: number, steps: number): Promise<boolean> {
    for (let swipe = 0; swipe < Math.min(most, mostSwipes); swipe += 1) {
      if (!(await this.swipe(forward, steps))) break;
    }
    return true;
  }

  /**
   * Looks, goes to the beginning, and looks again after each swipe forward. `anywhere`: in the whole window and not only in the container.
   */
  async intoView(sought: UiSelector, most: number, anywhere = false): Promise<boolean> {
    const selector = anywhere ? sought : withNext(this.container, 'child', sought);
    if (await this.isShown(selector)) return true;
    await this.toEnd(false, most, anywhere ? flingSteps : scrollSteps);
    if (await this.isShown(selector)) return true;
    for (let swipe = 0; swipe < Math.min(most, mostSwipes); swipe += 1) {
      const more = await this.swipe(true, scrollSteps);
      if (await this.isShown(selector)) return true;
      if (!more) return false;
    }
    return false;
  }

  async #find(selector: UiSelector): Promise<UiNode | undefined> {
    const { active } = await this.#screen.tree();
    return active === undefined ? undefined : findFirst(selector, active);
  }
}
