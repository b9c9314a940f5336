import { type DisplayWindow, plainNode, type WindowInfo } from '../../display/model.ts';
import type { PhoneSystem } from '../../system/model.ts';
import { WebDriverError } from '../errors.ts';
import type { Settings } from '../settings.ts';
import { buildUiTree, descendants, type UiNode } from './ui-node.ts';

/** One consistent read of everything that is on the display. */
export interface UiTree {
  /** Front to back. */
  readonly windows: readonly UiNode[];
  /** Of the window that gets read when only one is. */
  readonly active: UiNode | undefined;
  readonly toasts: readonly UiNode[];
}

/** Milliseconds that a read serves the finders that come right after it. */
const freshFor = 50;
/** A display that has not answered by then is broken: it promises to, whatever the app does. */
const patience = 5000;
/** The longest wait for a display that does not come to rest, whatever `waitForIdleTimeout` allows. */
const longestIdleWait = 400;

/** Reads the display and acts on it: what was read is forgotten as soon as something acts. */
export class Screen {
  readonly #system: PhoneSystem;
  readonly #settings: Settings;
  readonly #stopping: AbortSignal;
  #read: { at: number; tree: Promise<UiTree> } | undefined;
  #acting: Promise<unknown> = Promise.resolve();
  /** Something acted since the display was last read: it may still be moving. */
  #disturbed = false;

  constructor(system: PhoneSystem, settings: Settings, stopping: AbortSignal) {
    this.#system = system;
    this.#settings = settings;
    this.#stopping = stopping;
  }

  get display(): PhoneSystem['display'] {
    return this.#system.display;
  }

  async tree(): Promise<UiTree> {
    const now = performance.now();
    if (this.#read !== undefined && now - this.#read.at < freshFor) return this.#read.tree;
    const tree = this.#rested();
    const read = { at: Number.POSITIVE_INFINITY, tree };
    this.#read = read;
    try {
      await tree;
      read.at = performance.now();
    } catch (error) {
      if (this.#read === read) this.#read = undefined;
      throw error;
    }
    return tree;
  }

  forget(): void {
    this.#read = undefined;
  }

  /**
   * Does something to the display, one thing at a time as one pair of hands would. `lasts`: milliseconds that it takes by design. Throws
   * `unknown error` when the display does not come back from it.
   */
  act<Result>(deed: () => Promise<Result>, lasts = 0): Promise<Result> {
    const done = this.#acting.then(async () => {
      // A process that was killed in the middle of a scroll touches nothing any more.
      if (this.#stopping.aborted) throw new WebDriverError('unknown error', 'The server is stopping');
      this.forget();
      this.#disturbed = true;
      try {
        return await within(deed(), patience + lasts);
      } finally {
        this.forget();
        this.#disturbed = true;
      }
    });
    this.#acting = done.catch(() => undefined);
    return done;
  }

  /** The windows that a source shows and a locator searches. Throws `unknown error` when there is none. */
  roots(tree: UiTree): readonly UiNode[] {
    if (this.#settings.get('enableMultiWindows')) return tree.windows;
    const active = tree.active;
    if (active === undefined) {
      throw new WebDriverError('unknown error', 'Timed out waiting for the root node of the active window');
    }
    if (!this.#settings.get('enableTopmostWindowFromActivePackage')) return [active];
    const topmost = tree.windows.find((root) => root.node.package === active.node.package);
    return [topmost ?? active];
  }

  /** After something acted, waits until two reads show the same, as the server waits until the device is idle. */
  async #rested(): Promise<UiTree> {
    const longest = this.#disturbed ? Math.min(this.#settings.get('waitForIdleTimeout'), longestIdleWait) : 0;
    this.#disturbed = false;
    const end = performance.now() + longest;
    let windows = await this.#windows();
    while (performance.now() < end) {
      const next = await this.#windows();
      const rests = sameShape(windows, next);
      windows = next;
      if (rests) break;
    }
    return this.#place(windows);
  }

  #windows(): Promise<readonly DisplayWindow[]> {
    return within(this.#system.display.windows(), patience);
  }

  #place(shown: readonly DisplayWindow[]): UiTree {
    const windows = this.#system.faults.emptyTree ? shown.slice(0, 1).map(emptied) : shown;
    const important = this.#settings.get('ignoreUnimportantViews');
    const placed = windows.map((window) => buildUiTree(window, important));
    const active =
      placed.find((root) => root.window.active) ??
      placed.find((root) => root.window.focused) ??
      placed.find((root) => root.window.type === 'application') ??
      placed[0];
    return { windows: placed, active, toasts: this.#toasts() };
  }

  #toasts(): readonly UiNode[] {
    if (!this.#settings.get('enableNotificationListener')) return [];
    // One after the other: the listener keeps the last one only.
    const last = this.#system.display.toasts().at(-1);
    return last === undefined ? [] : [toast(last.text, last.at)];
  }
}

/** Where nodes stand and what they say, without what a running number changes: enough to see that nothing moves. */
function sameShape(before: readonly DisplayWindow[], after: readonly DisplayWindow[]): boolean {
  return shape(before) === shape(after);
}

function shape(windows: readonly DisplayWindow[]): string {
  const lines: string[] = [];
  for (const window of windows) {
    lines.push(String(window.info.id));
    for (const { node } of descendants(buildUiTree(window, false))) {
      const { left, top, right, bottom } = node.bounds;
      lines.push(`${node.key} ${left} ${top} ${right} ${bottom} ${node.text.replace(/\d+/g, '0')}`);
    }
  }
  return lines.join('\n');
}

function emptied({ info }: DisplayWindow): DisplayWindow {
  const root = { ...plainNode, key: 'empty', className: 'android.widget.FrameLayout', package: info.package };
  return { info: { ...info, active: true }, root: { ...root, bounds: info.bounds } };
}

/** The server names the settings app as the toast's package, whoever showed it. */
function toast(text: string, at: number): UiNode {
  const bounds = { left: 0, top: 0, right: 0, bottom: 0 };
  const package_ = 'com.android.settings';
  const window: WindowInfo = {
    id: -1,
    type: 'system',
    layer: 0,
    package: package_,
    title: 'Toast',
    bounds,
    focused: false,
    active: false,
  };
  const node = { ...plainNode, key: `toast:${at}`, className: 'android.widget.Toast', package: package_, text, bounds };
  return { node, window, parent: undefined, index: 0, children: [], toast: true };
}

async function within<Value>(promise: Promise<Value>, milliseconds: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const refuse = (): void => reject(new WebDriverError('unknown error', `No answer within ${milliseconds} ms`));
    timer = setTimeout(refuse, milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
