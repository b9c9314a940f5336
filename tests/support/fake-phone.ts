import { setTimeout as delay } from 'node:timers/promises';

import type { DeviceSession, LogLine, PermissionState, Point, ProcessExit } from '../../src/device/session.ts';
import type { Capture } from '../../src/evidence/screen/capture.ts';
import type { Bounds, UiNode } from '../../src/evidence/screen/node.ts';
import { walk } from '../../src/evidence/screen/node.ts';
import type { Pace } from '../../src/scenario/pace.ts';
import { InspectorError } from '../../src/shared/errors.ts';

/** A widget of a fake screen. Without `at` it stands in the next row. */
export interface FakeWidget {
  text?: string | ((milliseconds: number) => string);
  description?: string;
  id?: string;
  className?: string;
  hint?: string;
  package?: string;
  at?: Bounds;
  /** Default: what has a `to` or `act` is clickable. */
  clickable?: boolean;
  enabled?: boolean | ((milliseconds: number) => boolean);
  checked?: boolean;
  password?: boolean;
  scrollable?: boolean;
  children?: readonly FakeWidget[];
  /** Screen that a tap leads to. */
  to?: string;
  /** What a tap does besides; `type` writes into it. */
  act?: (phone: FakePhone) => void;
}

export interface FakeScreen {
  /** Default: the app's package and `.MainActivity`. */
  package?: string;
  activity?: string;
  url?: string;
  widgets: readonly FakeWidget[] | ((phone: FakePhone) => readonly FakeWidget[]);
  /** Screen that Back leads to; undefined: out of the app. */
  back?: string;
  /** Screen that comes by itself after so many milliseconds. */
  next?: { to: string; after: number };
  toasts?: readonly string[];
  /** Its picture is of one colour. */
  white?: boolean;
  /** No tree can be had of it. */
  blind?: boolean;
}

export interface FakeApp {
  package: string;
  /** Where a start leads to: a cleared app, and one that was used before. */
  first: string;
  later?: string;
  screens: Readonly<Record<string, FakeScreen>>;
  permissions?: readonly string[];
}

const display = { width: 1080, height: 2400, density: 420 };
const rowHeight = 120;
/** A PNG's first bytes; nobody decodes it. So long that there is something on it, or next to nothing. */
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new Uint8Array(5000));
const white = png.slice(0, 8);

/** Screens as data, transitions on touch, time that passes only when somebody waits. Stands where a DeviceSession stands. */
export class FakePhone {
  readonly app: FakeApp;
  /** `null`: the home screen; the process may live on. */
  screen: string | null = null;
  running = false;
  used = false;
  network: 'online' | 'offline' = 'online';
  clock = 0;
  shift = 0;
  readonly texts = new Map<string, string>();
  readonly granted = new Set<string>();
  /** Every call that changes something, in order: `tap 签到`, `press back`. */
  readonly calls: string[] = [];
  readonly lines: LogLine[] = [];
  readonly ends: ProcessExit[] = [];
  captures = 0;
  private shown = 0;
  losing: { after: number; code: 'device-lost' | 'driver-failed' } | undefined;
  hanging = false;

  constructor(app: FakeApp) {
    this.app = app;
  }

  /** Milliseconds since the screen in front appeared. */
  get age(): number {
    return this.clock - this.shown;
  }

  /** The phone is gone after so many more calls. */
  loseAfter(calls: number, code: 'device-lost' | 'driver-failed' = 'device-lost'): void {
    this.losing = { after: calls, code };
  }

  /** The next call never comes back. */
  hang(): void {
    this.hanging = true;
  }

  show(screen: string | null): void {
    this.screen = screen;
    this.shown = this.clock;
  }

  end(reason: ProcessExit['reason']): void {
    this.running = false;
    this.ends.push({ at: this.time(), pid: 4242, process: this.app.package, reason, description: '' });
    this.show(null);
  }

  /** Time for this phone and whatever waits for it. */
  readonly pace: Pace = {
    elapsed: () => this.clock,
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      this.clock += milliseconds;
      // Lets others run, as a real wait does.
      await delay(0);
      signal?.throwIfAborted();
    },
  };

  capture(screenshot = true): Capture {
    this.captures += 1;
    this.clock += 10;
    const front = this.front();
    if (front?.next !== undefined && this.age >= front.next.after) {
      this.show(front.next.to);
      return this.capture(screenshot);
    }
    const name = front?.package ?? (front === undefined ? 'com.android.launcher3' : this.app.package);
    const tree = front?.blind === true ? undefined : this.tree(front, name);
    return {
      at: this.time(),
      deviceAt: new Date(Date.parse(this.time()) + this.shift).toISOString(),
      elapsed: this.clock,
      package: name,
      activity: front?.activity ?? (front === undefined ? '.Launcher' : '.MainActivity'),
      url: front?.url,
      display,
      windows: [{ type: 'application', title: name, package: name, layer: 1, focused: true }],
      tree,
      xml: tree === undefined ? undefined : `<hierarchy>${xmlOf(tree)}</hierarchy>`,
      screenshot: screenshot ? (front?.white === true ? white : png) : undefined,
      secure: false,
      howSeen: tree === undefined ? 'pixels-only' : 'tree',
      toasts: front?.toasts ?? [],
      keyboard: false,
      network: this.network,
      pid: this.running ? 4242 : undefined,
      faults: [],
    };
  }

  session(): DeviceSession {
    return sessionOn(this);
  }

  time(): string {
    return new Date(Date.UTC(2026, 10, 23, 6, 30, 0) + this.clock).toISOString();
  }

  private front(): FakeScreen | undefined {
    return this.screen === null ? undefined : this.app.screens[this.screen];
  }

  permissions(): PermissionState[] {
    return (this.app.permissions ?? []).map((name) => {
      return { name, granted: this.granted.has(name), runtime: true, flags: [] };
    });
  }

  forget(): void {
    this.running = false;
    this.used = false;
    this.texts.clear();
    this.granted.clear();
    this.show(null);
  }

  start(): {
    ok: boolean;
    kind: 'cold';
    totalTime: number;
    waitTime: number;
    activity: string;
    message: string;
  } {
    if (!this.running) this.show(this.used ? (this.app.later ?? this.app.first) : this.app.first);
    else if (this.screen === null) this.show(this.app.later ?? this.app.first);
    this.running = true;
    this.used = true;
    return { ok: true, kind: 'cold', totalTime: 400, waitTime: 420, activity: '.MainActivity', message: '' };
  }

  press(key: string): void {
    if (key === 'home') this.show(null);
    if (key === 'back') this.show(this.front()?.back ?? null);
  }

  tap(point: Point): void {
    const widget = this.widgetAt(point);
    if (widget === undefined || !this.value(widget.enabled, true)) return;
    widget.act?.(this);
    if (widget.to !== undefined) this.show(widget.to);
  }

  write(text: string, at: Point | undefined): void {
    const widget = at === undefined ? undefined : this.widgetAt(at);
    if (at !== undefined && widget?.className?.endsWith('EditText') !== true)
      throw new InspectorError('element-not-found', 'no input field has the focus');
    if (widget?.id !== undefined) this.texts.set(widget.id, text);
  }

  wordsAt(point: Point): string {
    const widget = this.widgetAt(point);
    return widget === undefined
      ? 'nothing'
      : String(this.value(widget.text, '') || widget.description || widget.id || '');
  }

  private widgetAt(point: Point): FakeWidget | undefined {
    const front = this.front();
    if (front === undefined) return undefined;
    const placed: { node: UiNode; widget: FakeWidget }[] = [];
    this.tree(front, this.app.package, placed);
    return placed.findLast(({ node, widget }) => {
      const { left, top, right, bottom } = node.bounds;
      const inside = point.x >= left && point.x < right && point.y >= top && point.y < bottom;
      return inside && (widget.to !== undefined || widget.act !== undefined || widget.className?.endsWith('EditText'));
    })?.widget;
  }

  private tree(
    screen: FakeScreen | undefined,
    name: string,
    placed: { node: UiNode; widget: FakeWidget }[] = [],
  ): UiNode {
    const widgets = typeof screen?.widgets === 'function' ? screen.widgets(this) : (screen?.widgets ?? []);
    const whole = { left: 0, top: 0, right: display.width, bottom: display.height };
    const children = widgets.map((widget, row) => this.node(widget, name, 200 + row * rowHeight, placed));
    return { ...blank, className: 'android.widget.FrameLayout', package: name, bounds: whole, children };
  }

  private node(widget: FakeWidget, name: string, top: number, placed: { node: UiNode; widget: FakeWidget }[]): UiNode {
    const index = placed.length;
    const place = { node: blank, widget };
    placed.push(place);
    const children = (widget.children ?? []).map((child, row) => this.node(child, name, top + row * rowHeight, placed));
    const bottom = Math.max(top + rowHeight, ...children.map((child) => child.bounds.bottom));
    const bounds = widget.at ?? { left: 40, top, right: 1040, bottom };
    const { id } = widget;
    const typed = id === undefined ? undefined : this.texts.get(id);
    const node: UiNode = {
      ...blank,
      className: widget.className ?? 'android.widget.TextView',
      package: widget.package ?? name,
      text: typed ?? this.value(widget.text, ''),
      description: widget.description ?? '',
      hint: widget.hint ?? '',
      resourceId: id === undefined ? '' : id.includes(':id/') ? id : `${widget.package ?? name}:id/${id}`,
      clickable: widget.clickable ?? (widget.to !== undefined || widget.act !== undefined),
      enabled: this.value(widget.enabled, true),
      checked: widget.checked ?? false,
      password: widget.password ?? false,
      scrollable: widget.scrollable ?? false,
      bounds,
      children,
    };
    placed[index] = { node, widget };
    return node;
  }

  private value<T>(given: T | ((milliseconds: number) => T) | undefined, otherwise: T): T {
    if (given === undefined) return otherwise;
    return typeof given === 'function' ? (given as (milliseconds: number) => T)(this.age) : given;
  }
}

function sessionOn(phone: FakePhone): DeviceSession {
  const call = async <T>(name: string, act: () => T): Promise<T> => {
    if (phone.losing !== undefined && phone.losing.after-- <= 0) throw new InspectorError(phone.losing.code, 'gone');
    if (phone.hanging) await new Promise(() => undefined);
    if (name !== '') phone.calls.push(name);
    return act();
  };
  return {
    facts: facts(),
    shell: {
      run: () => Promise.reject(new Error('no shell here')),
      bytes: () => Promise.reject(new Error('no shell here')),
    },
    install: () => call('install', () => ({ ok: true, code: undefined, message: 'Success', took: 1 })),
    uninstall: () => call('uninstall', () => phone.forget()),
    clear: () => call('clear', () => phone.forget()),
    start: () => call('start', () => phone.start()),
    stop: () => call('stop', () => phone.end('user-requested')),
    pid: () => call('', () => (phone.running ? 4242 : undefined)),
    foreground: () => call('', () => ({ package: phone.capture(false).package ?? '', activity: '' })),
    permissions: () => call('', () => phone.permissions()),
    setPermission: (_, name, state) =>
      call(`${state} ${name}`, () => {
        if (state === 'grant') phone.granted.add(name);
        else phone.granted.delete(name);
      }),
    appOps: () => call('', () => []),
    exits: () => call('', () => phone.ends),
    log: () => phone.lines,
    deviceTime: () => call('', () => Date.parse(phone.time()) + phone.shift),
    setNetwork: (state) =>
      call(`network ${state}`, () => {
        phone.network = state;
      }),
    shiftClock: (milliseconds) =>
      call(`clock ${milliseconds}`, () => {
        phone.shift = milliseconds;
      }),
    startDriver: () => call('', () => undefined),
    capture: (options) => call('', () => phone.capture(options?.screenshot ?? true)),
    tap: (point) => call(`tap ${phone.wordsAt(point)}`, () => phone.tap(point)),
    longPress: (point) => call(`long ${phone.wordsAt(point)}`, () => phone.tap(point)),
    swipe: () => call('swipe', () => undefined),
    type: (text, options) => call(`type ${text}`, () => phone.write(text, options?.at)),
    press: (key) => call(`press ${key}`, () => phone.press(key)),
    hideKeyboard: () => call('', () => undefined),
    rotate: (to) => call(`rotate ${to}`, () => undefined),
    background: (milliseconds) =>
      call(`background ${milliseconds}`, () => {
        phone.clock += milliseconds;
      }),
    incidents: [],
    footprint: () => ({ settings: [], footprint: [] }),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

const blank: UiNode = {
  className: 'android.view.View',
  package: '',
  text: '',
  description: '',
  resourceId: '',
  hint: '',
  checkable: false,
  checked: false,
  clickable: false,
  enabled: true,
  focusable: false,
  focused: false,
  longClickable: false,
  password: false,
  scrollable: false,
  selected: false,
  displayed: true,
  drawingOrder: 0,
  bounds: { left: 0, top: 0, right: 0, bottom: 0 },
  children: [],
};

function facts(): DeviceSession['facts'] {
  return {
    serial: 'fake-1',
    virtual: true,
    emulator: false,
    manufacturer: 'zhijian',
    model: 'Fake',
    fingerprint: '',
    apiLevel: 33,
    release: '13',
    abis: ['arm64-v8a'],
    display,
    webView: undefined,
    locale: 'zh-CN',
    timeZone: 'Asia/Shanghai',
    clockOffset: 0,
    tools: {},
    blockers: [],
  };
}

function xmlOf(tree: UiNode): string {
  return [...walk(tree)].map(({ className, text }) => `<${className} text="${text}"/>`).join('');
}
