import type { Rect, Stroke } from '../../display/model.ts';
import type { Screen } from '../tree/screen.ts';
import { descendants } from '../tree/ui-node.ts';
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
    const before = await this.#places();
    await this.touch([move(from, to, takes, stays)]);
    const after = await this.#places();
    const travel = Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y));
    const went = displacement(before, after);
    // The touch slop and what the edges of the view cut off never count.
    const slack = Math.max(travel / 3, this.#screen.display.metrics.density / 160);
    return { moved: went > 0, more: went > 0 && went >= travel - slack };
  }

  async #places(): Promise<ReadonlyMap<string, Rect>> {
    const tree = await this.#screen.tree();
    const places = new Map<string, Rect>();
    for (const root of tree.windows) {
      for (const { node } of descendants(root)) places.set(`${root.window.id} ${node.key}`, node.bounds);
    }
    return places;
  }
}

/** The furthest that anything went. Nodes that came or vanished went far: a list makes and drops its rows. */
function displacement(before: ReadonlyMap<string, Rect>, after: ReadonlyMap<string, Rect>): number {
  let furthest = 0;
  for (const [key, was] of before) {
    const is = after.get(key);
    if (is === undefined) return Number.POSITIVE_INFINITY;
    const went = Math.max(
      Math.min(Math.abs(is.top - was.top), Math.abs(is.bottom - was.bottom)),
      Math.min(Math.abs(is.left - was.left), Math.abs(is.right - was.right)),
    );
    const edge = Math.max(
      Math.abs(is.top - was.top),
      Math.abs(is.bottom - was.bottom),
      Math.abs(is.left - was.left),
      Math.abs(is.right - was.right),
    );
    furthest = Math.max(furthest, went === 0 ? Math.min(edge, 1) : went);
  }
  return furthest;
}
