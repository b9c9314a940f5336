import type { AppWindow } from './app-window.ts';
import { type ScreenCore, typingSurface } from './core.ts';
import { drag, endsOf, isLong, isTap, type Points, pressedView, pullsShade, scrollPage } from './gestures.ts';
import { characterOf, keys } from './keys.ts';
import { wholeOf } from './metrics.ts';
import type { AndroidNode, Stroke } from './model.ts';
import { contains } from './view/layout.ts';
import { readNodeKey } from './view/nodes.ts';
import type { Entry } from './window-stack.ts';

type SurfaceEntry = Exclude<Entry, { kind: 'app' }>;

/** Longest text that a field of a surface takes: a caller in a loop must not fill the memory. */
const LONGEST_TEXT = 10_000;

/** Touches, keys and text, handed to the window that they are for. */
export class Input {
  readonly #core: ScreenCore;

  constructor(core: ScreenCore) {
    this.#core = core;
  }

  async touch(strokes: readonly Stroke[]): Promise<void> {
    const { stack, metrics } = this.#core;
    if (!stack.shadeOpen && pullsShade(strokes, metrics)) {
      stack.shadeOpen = true;
      return this.#core.changed();
    }
    const forApp: Stroke[] = [];
    let app: AppWindow | undefined;
    for (const stroke of strokes) {
      const points = endsOf(stroke);
      if (points === undefined) continue;
      const target = this.#target(points);
      if (target?.kind === 'app') {
        app = target.window;
        forApp.push(stroke);
      } else if (target !== undefined) {
        await this.#touchSurface(target, points, isLong(stroke));
      }
    }
    if (app !== undefined) await this.#touchApp(app, forApp);
  }

  /** The window under a finger. A dialog takes what is beside it too, and may be cancelled by it. */
  #target({ from }: Points): Entry | undefined {
    if (!contains(wholeOf(this.#core.metrics), from.x, from.y)) return undefined;
    for (const entry of this.#core.stack.visible(this.#core.metrics)) {
      if (entry.kind === 'app' || contains(entry.placed.visible, from.x, from.y)) return entry;
      if (entry.kind === 'keyboard') continue;
      entry.surface.definition.onOutside?.();
      this.#core.changed();
      return undefined;
    }
    return undefined;
  }

  async #touchSurface({ kind, surface, placed }: SurfaceEntry, points: Points, long: boolean): Promise<void> {
    const { stack, metrics } = this.#core;
    if (!isTap(points, metrics)) {
      const closes = !drag(surface, placed, points) && kind === 'shade' && points.to.y < points.from.y;
      if (closes) stack.shadeOpen = false;
      return this.#core.changed();
    }
    const view = pressedView(placed, points);
    // What can be pressed long does nothing else then; none of the menus is drawn.
    if (view === undefined || (long && view.flags?.longClickable === true)) return;
    await view.onTap?.();
    if (surface.definition.field?.view === view.id) stack.keyboardDismissed = false;
    this.#core.changed();
  }

  async #touchApp(window: AppWindow, strokes: readonly Stroke[]): Promise<void> {
    const { stack, metrics } = this.#core;
    await window.touch(strokes);
    if (!stack.editing || !stack.keyboardDismissed) return;
    const points = strokes[0] && endsOf(strokes[0]);
    if (points === undefined || !isTap(points, metrics)) return;
    // A tap on the field that has the focus already brings the keyboard back.
    if (!hasFocusedEditor(await window.tree(), points)) return;
    stack.keyboardDismissed = false;
    this.#core.changed();
  }

  /** A key for the window with the focus; Back, Home and the phone's own keys are not among them. False: nothing used it. */
  async key(code: number, options: { long?: boolean; metaState?: number } | undefined): Promise<boolean> {
    const { stack } = this.#core;
    const field = typingSurface(stack)?.definition.field;
    if (field !== undefined) {
      const character = characterOf(code, options?.metaState);
      if (code === keys.delete) field.text = [...field.text].slice(0, -1).join('');
      else if (code === keys.enter || code === keys.numpadEnter) stack.keyboardDismissed = true;
      else if (character !== undefined) field.text = (field.text + character).slice(0, LONGEST_TEXT);
      this.#core.changed();
      return true;
    }
    if (stack.focusSurface !== undefined || stack.front?.kind !== 'app') return false;
    return stack.front.window.key(code, options);
  }

  async typeText(text: string): Promise<boolean> {
    const { stack } = this.#core;
    const field = typingSurface(stack)?.definition.field;
    if (field !== undefined) {
      field.text = (field.text + text).slice(0, LONGEST_TEXT);
      this.#core.changed();
      return true;
    }
    if (stack.focusSurface !== undefined || stack.front?.kind !== 'app') return false;
    return stack.front.window.act((runtime) => runtime.typeText(text));
  }

  async setText(nodeKey: string, text: string): Promise<boolean> {
    const { stack, metrics } = this.#core;
    const place = readNodeKey(nodeKey);
    if (place === undefined) {
      if (stack.front?.kind !== 'app') return false;
      return stack.front.window.act((runtime) => runtime.setText(nodeKey, text));
    }
    const entry = surfaceEntry(stack.visible(metrics), place.surface);
    const field = entry?.surface.definition.field;
    if (field?.view !== place.view) return false;
    field.text = text.slice(0, LONGEST_TEXT);
    this.#core.changed();
    return true;
  }

  async scroll(nodeKey: string, direction: 'up' | 'down' | 'left' | 'right'): Promise<boolean> {
    const { stack, metrics } = this.#core;
    const place = readNodeKey(nodeKey);
    if (place === undefined) {
      if (stack.front?.kind !== 'app') return false;
      return stack.front.window.act((runtime) => runtime.scroll(nodeKey, direction));
    }
    const entry = surfaceEntry(stack.visible(metrics), place.surface);
    if (entry === undefined || !scrollPage(entry.surface, entry.placed, place.view, direction)) return false;
    this.#core.changed();
    return true;
  }

  /** False: Back was not used by anything and ends the activity in front. */
  async back(): Promise<boolean> {
    const { stack } = this.#core;
    if (stack.keyboardShown) {
      stack.keyboardDismissed = true;
      this.#core.changed();
      return true;
    }
    const surface = stack.focusSurface;
    if (surface !== undefined) {
      surface.definition.onBack?.();
      this.#core.changed();
      return true;
    }
    if (stack.front?.kind === 'app') return stack.front.window.back();
    if (stack.front === undefined && stack.recentsOpen) {
      stack.recents.definition.onBack?.();
      this.#core.changed();
    }
    return true;
  }
}

function surfaceEntry(entries: readonly Entry[], id: number): SurfaceEntry | undefined {
  return entries.find((entry): entry is SurfaceEntry => entry.kind !== 'app' && entry.surface.id === id);
}

function hasFocusedEditor(node: AndroidNode, { from }: Points): boolean {
  if (node.focused && node.editable && contains(node.bounds, from.x, from.y)) return true;
  return node.children.some((child) => hasFocusedEditor(child, { from, to: from }));
}
