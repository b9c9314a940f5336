import type { AppRuntime } from '../app/runtime.ts';
import { Apps } from './apps.ts';
import type { ScreenCore } from './core.ts';
import { Dialogs } from './dialogs.ts';
import { Input } from './input.ts';
import { keys, phoneKeys } from './keys.ts';
import { metricsOf, type NaturalSize } from './metrics.ts';
import type { DisplayMetrics, DisplayWindow, Stroke, WindowInfo } from './model.ts';
import { Notifications, type PostedNotification } from './notifications.ts';
import type { AppInfo, DisplayOptions, HomeItem, Notification, PhoneDisplay } from './options.ts';
import { takePicture } from './picture.ts';
import { solidPng } from './solid-png.ts';
import type { SurfaceContext, SurfaceDefinition } from './surface.ts';
import { home } from './surfaces/home.ts';
import { keyboard } from './surfaces/keyboard.ts';
import { recents } from './surfaces/recents.ts';
import { shade } from './surfaces/shade.ts';
import { Toasts } from './toasts.ts';
import { toNode } from './view/nodes.ts';
import { describeWindows, WindowStack } from './window-stack.ts';

/** The screen of a virtual phone: windows, dialogs, keyboard and pictures over the app runtimes that the system puts on it. */
class Screen implements PhoneDisplay, ScreenCore {
  readonly stack: WindowStack;
  readonly context: SurfaceContext;
  awake = true;
  readonly #options: DisplayOptions;
  readonly #dialogs: Dialogs;
  readonly #input: Input;
  readonly #apps: Apps;
  readonly #toasts = new Toasts();
  #size: NaturalSize;
  #metrics: DisplayMetrics;
  #home: { items: readonly HomeItem[]; launch: (component: string) => void } = { items: [], launch: () => {} };
  readonly #notifications = new Notifications();
  /** Ends when the app in front has its size. */
  #fitting: Promise<void> = Promise.resolve();

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
        (component) => this.#home.launch(component),
      ),
      recents: recents(() => this.#apps.all, {
        open: (app) => this.#openRecent(app),
        close: () => (this.stack.recentsOpen = false),
      }),
      shade: shade(() => this.#notifications.posted, this.context, {
        open: (notification) => this.#openNotification(notification),
        clear: () => this.removeNotifications(),
        close: () => this.collapse(),
      }),
    });
    this.#apps = new Apps(this.stack, options);
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
    if (code === keys.home || code === keys.recents) this.#leaveApp(code === keys.recents);
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

  /** To home or to the apps that run. */
  #leaveApp(recents: boolean): void {
    const front = this.stack.front;
    this.pauseApp();
    this.stack.recentsOpen = recents;
    this.changed();
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

  showKeyboard(on: boolean, package_: string | undefined = this.stack.front?.package): void {
    if (package_ === undefined) return;
    this.stack.setEditing(package_, on);
    if (on && package_ === this.stack.front?.package) this.stack.keyboardDismissed = false;
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
    this.#apps.show(runtime, info, this.#metrics);
    this.changed();
  }

  /** As a tap on its icon: the system brings back what runs already. */
  #openRecent({ package: package_ }: AppInfo): void {
    const item = this.#home.items.find((each) => each.package === package_);
    if (item !== undefined) this.#home.launch(item.component);
  }

  pauseApp(): void {
    this.#apps.pause();
    this.changed();
  }

  closeApp(package_: string): void {
    this.#apps.close(package_);
    this.changed();
  }

  activityOf(package_: string): string {
    return this.#apps.activityOf(package_);
  }

  showHome(items: readonly HomeItem[], onLaunch: (component: string) => void): void {
    this.#home = { items, launch: onLaunch };
    this.changed();
  }

  // Dialogs

  get locationPrecision(): 'fine' | 'coarse' {
    return this.#dialogs.locationPrecision;
  }

  readonly askPermission: PhoneDisplay['askPermission'] = (request) => this.#dialogs.askPermission(request);
  readonly showNotResponding: PhoneDisplay['showNotResponding'] = (label, package_) =>
    this.#dialogs.showNotResponding(label, package_);
  readonly choose: PhoneDisplay['choose'] = (request) => this.#dialogs.choose(request);
  readonly showJsDialog: PhoneDisplay['showJsDialog'] = (dialog, owner) => this.#dialogs.showJsDialog(dialog, owner);
  readonly chooseFiles: PhoneDisplay['chooseFiles'] = (request, owner) => this.#dialogs.chooseFiles(request, owner);
  readonly pick: PhoneDisplay['pick'] = (request, owner) => this.#dialogs.pick(request, owner);

  showCrash(label: string, package_: string, again: boolean): void {
    void this.#dialogs.showCrash(label, package_, again);
  }

  // Toasts and notifications

  showToast(text: string, package_: string): void {
    this.#toasts.add({ text, package: package_, at: this.#options.now() });
    this.#options.onChange?.();
  }

  toasts(): readonly { text: string; package: string; at: number }[] {
    return this.#toasts.current;
  }

  get notifications(): readonly PostedNotification[] {
    return this.#notifications.posted;
  }

  addNotification(notification: Notification): void {
    this.#notifications.add({ ...notification, at: this.#options.now() });
    this.#options.onChange?.();
  }

  removeNotifications(package_?: string): void {
    this.#notifications.remove((each) => package_ === undefined || each.package === package_);
    this.#options.onChange?.();
  }

  #openNotification(notification: PostedNotification): void {
    this.#notifications.remove((each) => each === notification);
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
    this.#apps.interrupt();
    this.changed();
    const answer = await answered;
    this.changed();
    return answer;
  }

  changed(): void {
    this.#fitting = this.#fitting.then(() => this.#apps.fit(this.#metrics));
    this.#options.onChange?.();
  }

  settled(): Promise<void> {
    return this.#fitting;
  }

  async close(): Promise<void> {
    this.stack.cancel();
    await this.#options.browser.close();
  }
}

export function createDisplay(options: DisplayOptions): PhoneDisplay {
  return new Screen(options);
}
