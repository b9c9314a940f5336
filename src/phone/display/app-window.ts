import type { AppRuntime } from '../app/runtime.ts';
import { type AndroidNode, type DisplayMetrics, plainNode, type Rect, type Stroke } from './model.ts';
import type { AppInfo } from './options.ts';
import { within } from './time-limit.ts';

/** A runtime that says nothing for this long is served from what it last said. */
const ANSWER_WITHIN = 850;
/** One that says itself that it is frozen answers from what it keeps, or not at all. */
const FROZEN_ANSWER_WITHIN = 200;
/** One that is alive but slow may take this long, so that a busy machine does not turn trees stale. */
const SLOW_ANSWER_WITHIN = 4000;

/** What the display does for an app's window. */
interface Surroundings {
  /** Milliseconds without an answer that make an ANR. */
  after: number;
  frozenByFault(): boolean;
  /** A dialog of the app is open: its page waits for the user and not the user for it. */
  waitsForUser(): boolean;
  onNotResponding(): void;
  /** Ends with undefined when something opens above the app, which its page may wait for without end. */
  interruptible<Value>(work: Promise<Value>): Promise<Value | undefined>;
}

/** The window of an app: its runtime, bounded in time. What it last showed stands in where it does not answer. */
export class AppWindow {
  readonly id: number;
  readonly info: AppInfo;
  readonly runtime: AppRuntime;
  readonly #around: Surroundings;
  #tree: AndroidNode | undefined;
  #frame: Uint8Array | undefined;
  #watched = false;
  #shown: { metrics: DisplayMetrics; content: Rect };

  constructor(
    id: number,
    info: AppInfo,
    runtime: AppRuntime,
    shown: { metrics: DisplayMetrics; content: Rect },
    around: Surroundings,
  ) {
    this.id = id;
    this.info = info;
    this.runtime = runtime;
    this.#shown = shown;
    this.#around = around;
  }

  /** Where the content stands. */
  get content(): Rect {
    return this.#shown.content;
  }

  async tree(): Promise<AndroidNode> {
    const read = this.runtime.tree();
    const kept = read.then((tree) => (this.#tree = tree));
    const tree = await this.#answer(kept, () => this.#tree);
    return tree ?? this.#emptyTree();
  }

  /** undefined when nothing was ever drawn. */
  async frame(): Promise<Uint8Array | undefined> {
    const kept = this.runtime.frame().then((frame) => (this.#frame = frame));
    return this.#answer(kept, () => this.#frame);
  }

  async #answer<Value>(asked: Promise<Value>, last: () => Value | undefined): Promise<Value | undefined> {
    const answer = await within(asked, this.runtime.frozen ? FROZEN_ANSWER_WITHIN : ANSWER_WITHIN);
    if (answer !== undefined) return answer.value;
    if (this.runtime.frozen || (await within(this.runtime.responds(50), 100))?.value !== true) return last();
    return (await within(asked, SLOW_ANSWER_WITHIN))?.value ?? last();
  }

  async touch(strokes: readonly Stroke[]): Promise<void> {
    // A touch may open a dialog that stops the page: what it is then drawn over has to be known before.
    if (this.#frame === undefined && !this.runtime.frozen) await this.frame();
    const length = Math.max(0, ...strokes.map((stroke) => stroke.points.at(-1)?.at ?? 0));
    await this.#deliver((runtime) => runtime.touch(strokes), length + ANSWER_WITHIN);
  }

  /** False: the app did not use the key. */
  async key(code: number, options: { long?: boolean; metaState?: number } | undefined): Promise<boolean> {
    return (await this.#deliver((runtime) => runtime.key(code, options), ANSWER_WITHIN)) ?? true;
  }

  /** False: neither the app nor its history used Back. */
  async back(): Promise<boolean> {
    return (await this.#deliver((runtime) => runtime.back(), ANSWER_WITHIN)) ?? true;
  }

  /** Typing, setting and scrolling: false where the runtime does not answer. */
  async act(action: (runtime: AppRuntime) => Promise<boolean>): Promise<boolean> {
    return (await this.#deliver(action, SLOW_ANSWER_WITHIN)) ?? false;
  }

  /** undefined when the app did not answer in time or opened something that it waits for. */
  async #deliver<Value>(action: (runtime: AppRuntime) => Promise<Value>, limit: number): Promise<Value | undefined> {
    if (this.#around.frozenByFault()) {
      this.#watch();
      return undefined;
    }
    // A runtime whose process has just died refuses; that is told by its host and is no lack of an answer.
    const done = action(this.runtime).catch(() => undefined);
    const answer = await within(this.#around.interruptible(done), limit);
    if (answer === undefined) this.#watch();
    return answer?.value;
  }

  /** Gives the content its place; does nothing where it has it. */
  async fit(metrics: DisplayMetrics, content: Rect): Promise<void> {
    if (sameNumbers(metrics, this.#shown.metrics) && sameNumbers(content, this.#shown.content)) return;
    this.#shown = { metrics, content };
    this.#frame = undefined;
    await within(this.runtime.setBounds(metrics, content), ANSWER_WITHIN);
  }

  /** Waits for the sign of life whose absence is an ANR. */
  #watch(): void {
    if (this.#watched) return;
    this.#watched = true;
    void this.#waitForLife();
  }

  async #waitForLife(): Promise<void> {
    const silent = await this.#staysSilent();
    this.#watched = false;
    if (silent && !this.#around.waitsForUser()) this.#around.onNotResponding();
  }

  async #staysSilent(): Promise<boolean> {
    const { after, frozenByFault } = this.#around;
    if (frozenByFault()) {
      await new Promise((resolve) => setTimeout(resolve, after).unref());
      return frozenByFault();
    }
    return (await within(this.runtime.responds(after), after + 1000))?.value !== true;
  }

  #emptyTree(): AndroidNode {
    const { metrics } = this.#shown;
    return {
      ...plainNode,
      key: `app:${this.id}:decor`,
      className: 'android.widget.FrameLayout',
      package: this.info.package,
      bounds: { left: 0, top: 0, right: metrics.width, bottom: metrics.height },
    };
  }
}

function sameNumbers<Shape extends object>(one: Shape, other: Shape): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
