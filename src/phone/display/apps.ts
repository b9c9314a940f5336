import type { AppRuntime } from '../app/runtime.ts';
import { AppWindow } from './app-window.ts';
import { wholeOf } from './metrics.ts';
import type { DisplayMetrics, Rect } from './model.ts';
import type { AppInfo, DisplayOptions } from './options.ts';
import { keyboardHeight } from './surfaces/keyboard.ts';
import { startingWindow } from './surfaces/starting.ts';
import type { WindowStack } from './window-stack.ts';

const DEFAULT_NOT_RESPONDING = 5000;

/** The apps that have a window: which is in front, how large it is, and what ends the wait for one. */
export class Apps {
  readonly #stack: WindowStack;
  readonly #options: DisplayOptions;
  readonly #windows = new Map<string, AppWindow>();
  readonly #interrupts = new Set<() => void>();

  constructor(stack: WindowStack, options: DisplayOptions) {
    this.#stack = stack;
    this.#options = options;
  }

  /** Least recently shown first. */
  get all(): readonly AppInfo[] {
    return [...this.#windows.values()].map(({ info }) => info);
  }

  activityOf(package_: string): string {
    return this.#windows.get(package_)?.info.activity ?? package_;
  }

  show(runtime: AppRuntime | undefined, info: AppInfo, metrics: DisplayMetrics): void {
    const stack = this.#stack;
    if (stack.front?.package !== info.package) {
      // An app that comes back has its field focused, and no keyboard until it is tapped.
      const known = this.#windows.get(info.package);
      stack.keyboardDismissed = known !== undefined && known.runtime === runtime;
    }
    stack.shadeOpen = false;
    stack.recentsOpen = false;
    stack.front =
      runtime === undefined
        ? { kind: 'surface', surface: stack.detached(startingWindow(info)), package: info.package }
        : { kind: 'app', window: this.#windowOf(runtime, info, metrics), package: info.package };
  }

  #windowOf(runtime: AppRuntime, info: AppInfo, metrics: DisplayMetrics): AppWindow {
    const known = this.#windows.get(info.package);
    const same = known?.runtime === runtime && known.info.activity === info.activity;
    const window = same ? known : this.#newWindow(runtime, info, metrics);
    this.#windows.delete(info.package);
    this.#windows.set(info.package, window);
    return window;
  }

  #newWindow(runtime: AppRuntime, info: AppInfo, metrics: DisplayMetrics): AppWindow {
    const { faults, notRespondingAfter, onNotResponding } = this.#options;
    const window: AppWindow = new AppWindow(
      this.#stack.newId(),
      info,
      runtime,
      { metrics, content: wholeOf(metrics) },
      {
        after: notRespondingAfter ?? DEFAULT_NOT_RESPONDING,
        frozenByFault: () => faults?.freezeApp === true,
        waitsForUser: () => this.#stack.holds(info.package),
        interruptible: (work) => this.#untilInterrupted(work),
        onNotResponding: () => {
          if (this.#windows.get(info.package) === window) onNotResponding?.(info.package);
        },
      },
    );
    return window;
  }

  pause(): void {
    const stack = this.#stack;
    if (stack.front !== undefined) stack.recentsOpen = false;
    stack.front = undefined;
    stack.shadeOpen = false;
    stack.keyboardDismissed = true;
  }

  close(package_: string): void {
    const stack = this.#stack;
    this.#windows.delete(package_);
    if (stack.front?.package === package_) stack.front = undefined;
    stack.setEditing(package_, false);
    stack.cancel(package_);
  }

  /** Something opened above the app: who waits for the app goes on. */
  interrupt(): void {
    for (const interrupt of this.#interrupts) interrupt();
  }

  async #untilInterrupted<Value>(work: Promise<Value>): Promise<Value | undefined> {
    let interrupt = (): void => {};
    const interrupted = new Promise<undefined>((resolve) => (interrupt = () => resolve(undefined)));
    this.#interrupts.add(interrupt);
    try {
      return await Promise.race([work, interrupted]);
    } finally {
      this.#interrupts.delete(interrupt);
    }
  }

  /** The app shrinks above the keyboard. One that has lost the focus to a dialog keeps its size until it has it back. */
  async fit(metrics: DisplayMetrics): Promise<void> {
    const { front, focusSurface, keyboardShown } = this.#stack;
    if (front?.kind !== 'app') return;
    const whole: Rect = wholeOf(metrics);
    const turned = front.window.content.right !== whole.right;
    if (focusSurface !== undefined && !turned) return;
    const covered = keyboardShown && focusSurface === undefined ? keyboardHeight(metrics) : 0;
    await front.window.fit(metrics, { ...whole, bottom: whole.bottom - covered });
  }
}
