import type { Rect, Stroke } from '../../display/model.ts';
import type { Screen } from '../tree/screen.ts';
import { descendants, type UiNode } from '../tree/ui-node.ts';
import { doubleTapGap, lasts, move, onGlass, type Point, press } from './strokes.ts';

/** Touches the display and sees what moved. */
export class Hands {
  readonly #screen: Screen;

  constructor(screen: Screen) {
    this.#screen = screen;
  }

  touch(strokes: readonly Stroke[]): Promise<void> {
    const { display } = this.#screen;
    const reachable = strokes.map((stroke) => onGlass(stroke, display.metrics));
    return this.#screen.act(() => display.touch(reachable), lasts(reachable));
  }

  tap(point: Point): Promise<void> {
    return this.touch([press(point)]);
  }

  async doubleTap(point: Point): Promise<void> {
    await this.tap(point);
    await new Promise((resolve) => setTimeout(resolve, doubleTapGap));
    await this.tap(point);
  }

  /**
   * Drags content and tells how far it went along: `moved` at all, `more` when it followed the finger, so that its end was not reached. An
   * Android phone tells both by scroll events.
   */
  async scroll(
    from: Point,
    to: Point,
    takes: number,
    stays: { last?: number } = {},
  ): Promise<{ moved: boolean; more: boolean }> {
    const before = await this.#nodes();
    const picture = before.some(({ node }) => isSheet(node, from, to)) ? await this.#picture() : undefined;
    await this.touch([move(from, to, takes, stays)]);
    const went = displacement(places(before), places(await this.#nodes()));
    if (went <= 1 && picture !== undefined) {
      const moved = !picture.equals(await this.#picture());
      return { moved, more: moved };
    }
    const travel = Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y));
    return { moved: went > 0, more: went > 0 && went >= travel - this.#slack(travel) };
  }

  /** What content may lag behind the finger although it could go on: the slop before a touch becomes a drag, and rounding. */
  #slack(travel: number): number {
    return Math.min(travel / 2, (48 * this.#screen.display.metrics.density) / 160);
  }

  async #nodes(): Promise<readonly UiNode[]> {
    const tree = await this.#screen.tree();
    return tree.windows.flatMap((root) => [...descendants(root)]);
  }

  async #picture(): Promise<Buffer> {
    return Buffer.from(await this.#screen.display.screenshot());
  }
}

/**
 * A text longer than the swipe: its bounds end where the view ends, before and after, so that only pixels tell that it moved. Privacy
 * policies are like this.
 */
function isSheet({ children, bounds, visible }: UiNode['node'], from: Point, to: Point): boolean {
  const vertical = Math.abs(to.y - from.y) >= Math.abs(to.x - from.x);
  const [low, high] = vertical ? [bounds.top, bounds.bottom] : [bounds.left, bounds.right];
  const [first, last] = vertical ? [from.y, to.y] : [from.x, to.x];
  return children.length === 0 && visible && low <= Math.min(first, last) && high >= Math.max(first, last);
}

function places(nodes: readonly UiNode[]): ReadonlyMap<string, Rect> {
  return new Map(nodes.map(({ node, window }) => [`${window.id} ${node.key}`, node.bounds]));
}

/** The furthest that anything went. When most nodes have been replaced, as in a list that makes its rows anew, that is very far. */
function displacement(before: ReadonlyMap<string, Rect>, after: ReadonlyMap<string, Rect>): number {
  let furthest = 0;
  let vanished = 0;
  for (const [key, was] of before) {
    const is = after.get(key);
    if (is === undefined) vanished += 1;
    else furthest = Math.max(furthest, shift(was, is));
  }
  return furthest === 0 && vanished > before.size / 2 ? Number.POSITIVE_INFINITY : furthest;
}

/** How far both edges went along one axis; 1 when only one did, which is a change of what is cut off. */
function shift(was: Rect, is: Rect): number {
  const down = [Math.abs(is.top - was.top), Math.abs(is.bottom - was.bottom)];
  const across = [Math.abs(is.left - was.left), Math.abs(is.right - was.right)];
  const whole = Math.max(Math.min(...down), Math.min(...across));
  return whole === 0 ? Math.min(Math.max(...down, ...across), 1) : whole;
}
