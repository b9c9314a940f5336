import type { AppWindow } from './app-window.ts';
import { wholeOf } from './metrics.ts';
import type { DisplayMetrics, Rect, WindowInfo } from './model.ts';
import { placeSurface } from './placing.ts';
import type { Surface, SurfaceDefinition } from './surface.ts';
import { keyboardHeight } from './surfaces/keyboard.ts';
import type { Placed } from './view/layout.ts';

/** A window in its place. */
export type Entry =
  | { kind: 'surface' | 'keyboard' | 'shade'; surface: Surface; placed: Placed }
  | { kind: 'app'; window: AppWindow };

/** What stands at the very back: an app, its starting window or home. */
type Base = { kind: 'app'; window: AppWindow } | { kind: 'surface'; surface: Surface };

/** Which windows there are and in which order. Knows nothing of touches, keys and pictures. */
export class WindowStack {
  readonly keyboard: Surface;
  readonly shade: Surface;
  readonly home: Surface;
  readonly recents: Surface;
  shadeOpen = false;
  /** Stands in for home while no app is in front. */
  recentsOpen = false;
  /** What is in front at the back; undefined: home. */
  front: (Base & { package: string }) | undefined;
  /** The user has hidden the keyboard. */
  keyboardDismissed = false;
  readonly #surfaces = new Map<number, Surface>();
  /** Packages of apps that have an editable focused. */
  readonly #editing = new Set<string>();
  #lastId = 0;

  constructor(definitions: {
    keyboard: SurfaceDefinition;
    shade: SurfaceDefinition;
    home: SurfaceDefinition;
    recents: SurfaceDefinition;
  }) {
    this.home = this.#surface(definitions.home, () => {});
    this.recents = this.#surface(definitions.recents, () => {});
    this.keyboard = this.#surface(definitions.keyboard, () => {});
    this.shade = this.#surface(definitions.shade, () => {});
  }

  /** The app in front has an editable focused. */
  get editing(): boolean {
    return this.front?.kind === 'app' && this.#editing.has(this.front.package);
  }

  setEditing(package_: string, on: boolean): void {
    if (on) this.#editing.add(package_);
    else this.#editing.delete(package_);
  }

  newId(): number {
    return ++this.#lastId;
  }

  #surface(definition: SurfaceDefinition, cancel: () => void): Surface {
    return { id: this.newId(), definition, scrolls: new Map(), cancel };
  }

  /** A surface that is in no list: a starting window. */
  detached(definition: SurfaceDefinition): Surface {
    return this.#surface(definition, () => {});
  }

  /** Puts a surface above the others of its owner. Resolves when it was answered, undefined when it was cancelled. */
  ask<Answer>(define: (answer: (value: Answer | undefined) => void) => SurfaceDefinition): Promise<Answer | undefined> {
    return new Promise((resolve) => {
      const id = this.newId();
      const answer = (value: Answer | undefined): void => {
        if (this.#surfaces.delete(id)) resolve(value);
      };
      const cancel = (): void => answer(undefined);
      this.#surfaces.set(id, { id, definition: define(answer), scrolls: new Map(), cancel });
    });
  }

  /** Answers as cancelled what belongs to a package, or everything. */
  cancel(package_?: string): void {
    for (const surface of this.#surfaces.values()) {
      if (package_ === undefined || belongs(surface.definition, package_)) surface.cancel();
    }
  }

  /** Whether a dialog of this app is open. */
  holds(package_: string): boolean {
    return [...this.#surfaces.values()].some((surface) => surface.definition.owner === package_);
  }

  get keyboardShown(): boolean {
    if (this.keyboardDismissed) return false;
    const top = this.focusSurface;
    if (top !== undefined) return top.definition.field?.focused === true;
    return this.editing;
  }

  /** The surface that has the focus; undefined: the app in front or home has it. */
  get focusSurface(): Surface | undefined {
    return this.shadeOpen ? this.shade : this.#open()[0];
  }

  /** Surfaces above the base, front to back, without keyboard and shade. */
  #open(): Surface[] {
    const newestFirst = [...this.#surfaces.values()].toReversed();
    const system = newestFirst.filter(({ definition }) => definition.owner === undefined);
    const owned = newestFirst.filter(
      ({ definition }) => definition.owner !== undefined && definition.owner === this.front?.package,
    );
    return [...system, ...owned];
  }

  /** All windows front to back, also those that another one covers. */
  entries(metrics: DisplayMetrics): Entry[] {
    const whole = wholeOf(metrics);
    const keyboard = this.keyboardShown;
    const top = keyboard ? metrics.height - keyboardHeight(metrics) : whole.bottom;
    const place = (kind: 'surface' | 'keyboard' | 'shade', surface: Surface): Entry => ({
      kind,
      surface,
      placed: placeSurface(surface, metrics, kind === 'surface' ? top : whole.bottom),
    });
    return [
      ...(this.shadeOpen ? [place('shade', this.shade)] : []),
      ...(keyboard ? [place('keyboard', this.keyboard)] : []),
      ...this.#open().map((surface) => place('surface', surface)),
      this.front?.kind === 'app'
        ? this.front
        : place('surface', this.front?.surface ?? (this.recentsOpen ? this.recents : this.home)),
    ];
  }

  /** Windows that something can be seen of, front to back. */
  visible(metrics: DisplayMetrics): Entry[] {
    const entries = this.entries(metrics);
    const covering = entries.findIndex((entry) => coversAll(entry));
    return entries.slice(0, covering + 1);
  }
}

function belongs({ owner, about }: SurfaceDefinition, package_: string): boolean {
  return owner === package_ || about === package_;
}

export function coversAll(entry: Entry): boolean {
  return entry.kind === 'app' || entry.surface.definition.placement === 'full';
}

/** What AccessibilityWindowInfo and `dumpsys window` tell about the windows; the first that is no keyboard has the focus. */
export function describeWindows(entries: readonly Entry[], metrics: DisplayMetrics): WindowInfo[] {
  const focus = entries.find((entry) => entry.kind !== 'keyboard');
  return entries.map((entry, index) => ({
    ...describe(entry, wholeOf(metrics)),
    layer: entries.length - 1 - index,
    focused: entry === focus,
    active: entry === focus,
  }));
}

function describe(entry: Entry, whole: Rect): Pick<WindowInfo, 'id' | 'type' | 'package' | 'title' | 'bounds'> {
  if (entry.kind === 'app') {
    const { id, info } = entry.window;
    return { id, type: 'application', package: info.package, title: info.activity, bounds: whole };
  }
  const { id, definition } = entry.surface;
  const { package: package_, title, type = 'application' } = definition;
  return { id, type, package: package_, title, bounds: entry.placed.visible };
}
