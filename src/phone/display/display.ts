import type { AppRuntime, FileRequest, JsDialog, PickerRequest } from '../app/runtime.ts';
import type { SystemDialogs } from '../system/model.ts';
import { AppWindow } from './app-window.ts';
import type { ScreenCore } from './core.ts';
import { Dialogs } from './dialogs.ts';
import { Input } from './input.ts';
import { keys, phoneKeys } from './keys.ts';
import { metricsOf, type NaturalSize, wholeOf } from './metrics.ts';
import type { DisplayMetrics, DisplayWindow, Rect, Stroke, WindowInfo } from './model.ts';
import type { AppInfo, DisplayOptions, HomeItem, Notification, PhoneDisplay } from './options.ts';
import { takePicture } from './picture.ts';
import { solidPng } from './solid-png.ts';
import type { SurfaceContext, SurfaceDefinition } from './surface.ts';
import { home } from './surfaces/home.ts';
import { keyboard, keyboardHeight } from './surfaces/keyboard.ts';
import type { PermissionRequest } from './surfaces/permission.ts';
import { shade, type ShownNotification } from './surfaces/shade.ts';
import { startingWindow } from './surfaces/starting.ts';
import { Toasts } from './toasts.ts';
import { toNode } from './view/nodes.ts';
import { describeWindows, WindowStack } from './window-stack.ts';

/** Android keeps that many of one package; here of all. */
const MOST_NOTIFICATIONS = 50;

/** The screen of a virtual phone: windows, dialogs, keyboard and pictures over the app runtimes that the system puts on it. */
class Screen implements PhoneDisplay, ScreenCore {
  readonly stack: WindowStack;
  readonly context: SurfaceContext;
  awake = true;
  readonly #options: DisplayOptions;
  readonly #dialogs: Dialogs;
  readonly #input: Input;
  readonly #apps = new Map<string, AppWindow>();
  readonly #toasts = new Toasts();
  #size: NaturalSize;
  #metrics: DisplayMetrics;
  #home: { items: readonly HomeItem[]; launch: (component: string) => void } = { items: [], launch: () => {} };
  #notifications: ShownNotification[] = [];
  /** Ends when the app in front has its size. */
  #fitting: Promise<void> = Promise.resolve();
  readonly #interruptible = new Set<() => void>();

  constructor(options: DisplayOptions) {
    const { apiLevel, timeZone, width, height, density } = options.profile;
    this.#options = options;
    this.#size = { width, height, density };
    this.#metrics = metricsOf(this.#size, 0);
    this.context = { apiLevel, timeZone, now: options.now };
    this.#input = new Input(this);
    this.#dialogs = new Dialogs(this, options.browser, (package_) => options.onRestart?.(package_));
    this.stack = new WindowStack({
      keyboard: keyboard({
        type: (text) => this.#input.typeText(text),
        press: (code) => this.#input.key(code, undefined),
      }),
      home: home(
        () => this.#home.items,
        apiLevel,
        (component) => this.#home.launch(component),
      ),
      shade: shade(() => this.#notifications, this.context, {
        open: (notification) => this.#openNotification(notification),
        clear: () => this.removeNotifications(),
        close: () => this.collapse(),
      }),
    });
  }

  get metrics(): DisplayMetrics {
    return this.#metrics;
  }

  // Windows and pictures

  async windows(): Promise<readonly DisplayWindow[]> {
    await this.settled();
    const entries = this.stack.visible(this.#metrics);
    const infos = describeWindows(entries, this.#metrics);
    const windows = entries.map(async (entry, index) => {
      const info = infos[index];
      if (info === undefined) return [];
      const root =
        entry.kind === 'app'
          ? await entry.window.tree()
          : toNode(entry.placed, { id: entry.surface.id, package: entry.surface.definition.package });
      return [{ info, root }];
    });
    return (await Promise.all(windows)).flat();
  }

  windowInfos(): readonly WindowInfo[] {
    return describeWindows(this.stack.visible(this.#metrics), this.#metrics);
  }

  async screenshot(): Promise<Uint8Array> {
    if (!this.awake) return solidPng(this.#metrics.width, this.#metrics.height, 0);
    await this.settled();
    const toasts = this.#toasts.current.map(({ text }) => text);
    return takePicture(this.stack.entries(this.#metrics), toasts, this.#metrics, this.#options.browser);
  }

  // Touches, keys, text

  async touch(strokes: readonly Stroke[]): Promise<void> {
    if (!this.awake) return;
    await this.settled();
    await this.#input.touch(strokes);
    await this.settled();
  }

  async key(code: number, options?: { long?: boolean; metaState?: number }): Promise<void> {
    if (phoneKeys.has(code)) return this.#phoneKey(code);
    if (!this.awake) return;
    await this.settled();
    if (code === keys.home || code === keys.recents) this.#goHome();
    else if (code === keys.notification) this.openNotifications();
    else if (code === keys.back) await this.#back();
    // Escape falls back to Back where nothing uses it.
    else if (!(await this.#pressed(code, options)) && code === keys.escape) await this.#back();
    await this.settled();
  }

  /** False: nothing used the key. The keyboard leaves Escape to Back. */
  async #pressed(code: number, options: { long?: boolean; metaState?: number } | undefined): Promise<boolean> {
    if (code === keys.escape && this.stack.keyboardShown) return false;
    return this.#input.key(code, options);
  }

  #phoneKey(code: number): void {
    if (code === keys.power) this.awake = !this.awake;
    if (code === keys.sleep) this.awake = false;
    if (code === keys.wakeUp) this.awake = true;
    this.changed();
    this.#options.onKey?.(code);
  }

  #goHome(): void {
    const front = this.stack.front;
    this.pauseApp();
    if (front !== undefined) this.#options.onBackgroundRequest?.();
  }

  async #back(): Promise<void> {
    if (!(await this.#input.back())) this.#options.onFinish?.();
  }

  async typeText(text: string): Promise<boolean> {
    await this.settled();
    return this.#input.typeText(text);
  }

  setText(nodeKey: string, text: string): Promise<boolean> {
    return this.#input.setText(nodeKey, text);
  }

  scroll(nodeKey: string, direction: 'up' | 'down' | 'left' | 'right'): Promise<boolean> {
    return this.#input.scroll(nodeKey, direction);
  }

  get keyboardShown(): boolean {
    return this.stack.keyboardShown;
  }

  async hideKeyboard(): Promise<boolean> {
    if (!this.stack.keyboardShown) return false;
    this.stack.keyboardDismissed = true;
    this.changed();
    await this.settled();
    return true;
  }

  showKeyboard(on: boolean): void {
    this.stack.editing = on;
    if (on) this.stack.keyboardDismissed = false;
    this.changed();
  }

  // Size

  async rotate(rotation: DisplayMetrics['rotation']): Promise<void> {
    this.#metrics = metricsOf(this.#size, rotation);
    this.changed();
    await this.settled();
  }

  async resize(size: NaturalSize): Promise<void> {
    this.#size = size;
    await this.rotate(this.#metrics.rotation);
  }

  // Apps and home

  showApp(runtime: AppRuntime | undefined, info: AppInfo): void {
    const { stack } = this;
    if (stack.front?.package !== info.package) {
      stack.editing = false;
      stack.keyboardDismissed = false;
    }
    stack.shadeOpen = false;
    stack.front =
      runtime === undefined
        ? { kind: 'surface', surface: stack.detached(startingWindow(info)), package: info.package }
        : { kind: 'app', window: this.#appWindow(runtime, info), package: info.package };
    this.changed();
  }

  #appWindow(runtime: AppRuntime, info: AppInfo): AppWindow {
    const known = this.#apps.get(info.package);
    if (known?.runtime === runtime && known.info.activity === info.activity) return known;
    const shown = { metrics: this.#metrics, content: wholeOf(this.#metrics) };
    const window = new AppWindow(this.stack.newId(), info, runtime, shown, {
      after: this.#options.notRespondingAfter ?? 5000,
      frozenByFault: () => this.#options.faults?.freezeApp === true,
      waitsForUser: () => this.stack.holds(info.package),
      interruptible: (work) => this.#untilInterrupted(work),
      onNotResponding: () => {
        if (this.#apps.get(info.package) === window) this.#options.onNotResponding?.(info.package);
      },
    });
    this.#apps.set(info.package, window);
    return window;
  }

  pauseApp(): void {
    this.stack.front = undefined;
    this.stack.shadeOpen = false;
    this.stack.keyboardDismissed = true;
    this.changed();
  }

  closeApp(package_: string): void {
    this.#apps.delete(package_);
    if (this.stack.front?.package === package_) {
      this.stack.front = undefined;
      this.stack.editing = false;
    }
    this.stack.cancel(package_);
    this.changed();
  }

  activityOf(package_: string): string {
    return this.#apps.get(package_)?.info.activity ?? package_;
  }

  showHome(items: readonly HomeItem[], onLaunch: (component: string) => void): void {
    this.#home = { items, launch: onLaunch };
    this.changed();
  }

  // Dialogs

  get locationPrecision(): 'fine' | 'coarse' {
    return this.#dialogs.locationPrecision;
  }

  askPermission(request: PermissionRequest): ReturnType<SystemDialogs['askPermission']> {
    return this.#dialogs.askPermission(request);
  }

  showCrash(label: string, package_: string, again: boolean): void {
    void this.#dialogs.showCrash(label, package_, again);
  }

  showNotResponding(label: string, package_: string): ReturnType<SystemDialogs['showNotResponding']> {
    return this.#dialogs.showNotResponding(label, package_);
  }

  choose(request: Parameters<SystemDialogs['choose']>[0]): ReturnType<SystemDialogs['choose']> {
    return this.#dialogs.choose(request);
  }

  showJsDialog(
    dialog: JsDialog,
    owner: Parameters<PhoneDisplay['showJsDialog']>[1],
  ): ReturnType<PhoneDisplay['showJsDialog']> {
    return this.#dialogs.showJsDialog(dialog, owner);
  }

  chooseFiles(
    request: FileRequest,
    owner: Parameters<PhoneDisplay['chooseFiles']>[1],
  ): ReturnType<PhoneDisplay['chooseFiles']> {
    return this.#dialogs.chooseFiles(request, owner);
  }

  pick(request: PickerRequest, owner: { package: string }): Promise<readonly string[] | undefined> {
    return this.#dialogs.pick(request, owner);
  }

  // Toasts and notifications

  showToast(text: string, package_: string): void {
    this.#toasts.add({ text, package: package_, at: this.#options.now() });
    this.#options.onChange?.();
  }

  toasts(): readonly { text: string; package: string; at: number }[] {
    return this.#toasts.current;
  }

  get notifications(): readonly ShownNotification[] {
    return this.#notifications;
  }

  addNotification(notification: Notification): void {
    this.#notifications = [...this.#notifications, { ...notification, at: this.#options.now() }].slice(
      -MOST_NOTIFICATIONS,
    );
    this.#options.onChange?.();
  }

  removeNotifications(package_?: string): void {
    this.#notifications = this.#notifications.filter((each) => package_ !== undefined && each.package !== package_);
    this.#options.onChange?.();
  }

  #openNotification(notification: ShownNotification): void {
    this.#notifications = this.#notifications.filter((each) => each !== notification);
    this.collapse();
    this.#options.onNotificationOpened?.(notification);
  }

  openNotifications(): void {
    this.stack.shadeOpen = true;
    this.changed();
  }

  collapse(): void {
    this.stack.shadeOpen = false;
    this.changed();
  }

  // What its parts share

  async ask<Answer>(
    define: (answer: (value: Answer | undefined) => void) => SurfaceDefinition,
  ): Promise<Answer | undefined> {
    const answered = this.stack.ask(define);
    for (const interrupt of this.#interruptible) interrupt();
    this.changed();
    const answer = await answered;
    this.changed();
    return answer;
  }

  async #untilInterrupted<Value>(work: Promise<Value>): Promise<Value | undefined> {
    let interrupt = (): void => {};
    const interrupted = new Promise<undefined>((resolve) => (interrupt = () => resolve(undefined)));
    this.#interruptible.add(interrupt);
    try {
      return await Promise.race([work, interrupted]);
    } finally {
      this.#interruptible.delete(interrupt);
    }
  }

  changed(): void {
    this.#fitting = this.#fitting.then(() => this.#fit());
    this.#options.onChange?.();
  }

  settled(): Promise<void> {
    return this.#fitting;
  }

  /** The app shrinks above the keyboard. One that has lost the focus to a dialog keeps its size until it has it back. */
  async #fit(): Promise<void> {
    const { front, focusSurface, keyboardShown } = this.stack;
    if (front?.kind !== 'app') return;
    const whole: Rect = wholeOf(this.#metrics);
    const turned = front.window.content.right !== whole.right;
    if (focusSurface !== undefined && !turned) return;
    const covered = keyboardShown && focusSurface === undefined ? keyboardHeight(this.#metrics) : 0;
    await front.window.fit(this.#metrics, { ...whole, bottom: whole.bottom - covered });
  }

  async close(): Promise<void> {
    this.stack.cancel();
    await this.#options.browser.close();
  }
}

export function createDisplay(options: DisplayOptions): PhoneDisplay {
  return new Screen(options);
}
