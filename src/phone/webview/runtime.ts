import { join } from 'node:path';
import type { Duplex } from 'node:stream';

import type { AppRuntime, Footprint, LaunchRequest, NetworkState, Traffic } from '../app/runtime.ts';
import type { AndroidNode, DisplayMetrics, Rect, Stroke } from '../display/model.ts';
import type { Browser, BrowserPage } from './browser.ts';
import type { PageClock } from './clock.ts';
import type { CordovaBridge } from './cordova/bridge.ts';
import { openDevTools } from './devtools/server.ts';
import { emulateMetrics } from './emulation.ts';
import { footprintOf, trimMemory } from './footprint.ts';
import type { Freeze } from './freeze.ts';
import { focusTakesText, scrollElement, scrollPage, setElementText } from './input/elements.ts';
import { pressKey } from './input/keys.ts';
import { playStrokes } from './input/touch.ts';
import { isForeign } from './intents.ts';
import type { Navigation } from './navigation.ts';
import type { NetworkControl } from './network/control.ts';
import type { Surface } from './surface.ts';
import type { PageStorage } from './storage.ts';
import { setVisible } from './visibility.ts';

/** What a started app is made of. */
export interface RuntimeParts {
  request: LaunchRequest;
  browser: Browser;
  page: BrowserPage;
  surface: Surface;
  freeze: Freeze;
  clock: PageClock;
  cordova: CordovaBridge;
  navigation: Navigation;
  network: NetworkControl;
  firstFrameAfter: number;
  /** Called before the browser is ended on purpose. */
  willStop(): void;
  /** What pages stored, which a clean stop waits for. */
  storage: PageStorage;
  onStopped(): Promise<void>;
}

/** Longest wait for a renderer that is asked to do something. */
const DOES_WITHIN = 5000;

/** Longest wait for a renderer whose app is stopped. */
const ANSWERS_BEFORE_STOP = 1000;

/** Android key codes that Cordova hands to the page as events of the document. */
const buttons: Readonly<Record<number, string>> = {
  24: 'volumeupbutton',
  25: 'volumedownbutton',
  82: 'menubutton',
  84: 'searchbutton',
};

export class WebViewRuntime implements AppRuntime {
  readonly versions: AppRuntime['versions'];
  readonly firstFrameAfter: number;
  readonly #parts: RuntimeParts;
  #metrics: DisplayMetrics;
  #paused = false;
  #stopped: Promise<void> | undefined;

  constructor(parts: RuntimeParts) {
    this.#parts = parts;
    this.#metrics = parts.request.metrics;
    this.firstFrameAfter = parts.firstFrameAfter;
    this.versions = { chromium: parts.browser.version, webViewProfile: parts.request.webView.profile };
  }

  get frozen(): boolean {
    return this.#parts.surface.frozen;
  }

  tree(): Promise<AndroidNode> {
    return this.#parts.surface.tree();
  }

  frame(): Promise<Uint8Array> {
    return this.#parts.surface.frame();
  }

  async touch(strokes: readonly Stroke[]): Promise<void> {
    const { surface, page, freeze } = this.#parts;
    // While a dialog is open its page takes no touch, and the protocol would hold it back for later.
    if (freeze.dialogOpen || this.#paused) return;
    const { content } = surface;
    const ratio = await surface.pixelsOfCss();
    const toPage = ({ x, y }: { x: number; y: number }): { x: number; y: number } => ({
      x: (x - content.left) / ratio,
      y: (y - content.top) / ratio,
    });
    await playStrokes(strokes, { session: page.session, freeze, toPage, waits: !surface.frozen });
    surface.touched();
  }

  async key(code: number, options: { long?: boolean; metaState?: number } = {}): Promise<boolean> {
    const { cordova } = this.#parts;
    const button = buttons[code];
    if (button !== undefined) {
      if (!cordova.wants(button)) return false;
      cordova.tell(button);
      return true;
    }
    const { session } = this.#parts.page;
    return (await this.#does(() => pressKey(session, code, options.metaState ?? 0, DOES_WITHIN))) ?? false;
  }

  async typeText(text: string): Promise<boolean> {
    return (await this.#does(() => this.#type(text))) ?? false;
  }

  async #type(text: string): Promise<boolean> {
    const { session } = this.#parts.page;
    const { result } = await session.send<{ result: { value?: unknown } }>(
      'Runtime.evaluate',
      { expression: focusTakesText },
      DOES_WITHIN,
    );
    if (result.value !== true) return false;
    for (const [at, line] of text.split('\n').entries()) {
      if (at > 0) await pressKey(session, 66, 0, DOES_WITHIN);
      if (line !== '') await session.send('Input.insertText', { text: line }, DOES_WITHIN);
    }
    return true;
  }

  async setText(nodeKey: string, text: string): Promise<boolean> {
    const node = this.#backendNode(nodeKey);
    if (node === undefined) return false;
    return (await this.#does(() => setElementText(this.#parts.page.session, node, text))) ?? false;
  }

  async scroll(nodeKey: string, direction: 'up' | 'down' | 'left' | 'right'): Promise<boolean> {
    const { session } = this.#parts.page;
    const node = this.#backendNode(nodeKey);
    const scroll = (): Promise<boolean> =>
      node === undefined ? scrollPage(session, direction) : scrollElement(session, node, direction);
    return (await this.#does(scroll)) ?? false;
  }

  async back(): Promise<boolean> {
    const { cordova, navigation } = this.#parts;
    if (cordova.wants('backbutton')) {
      cordova.tell('backbutton');
      return true;
    }
    return (await this.#does(() => navigation.back())) ?? false;
  }

  async pause(): Promise<void> {
    if (this.#paused) return;
    this.#paused = true;
    const { surface, cordova, browser, page } = this.#parts;
    // The recents screen, and whoever asks meanwhile, sees the last frame.
    await surface.frame();
    surface.hidden = true;
    cordova.tell('pause');
    await this.#befalls(() => setVisible(browser, page, false));
  }

  async resume(): Promise<void> {
    if (!this.#paused) return;
    this.#paused = false;
    const { surface, cordova, browser, page } = this.#parts;
    await this.#befalls(() => setVisible(browser, page, true));
    surface.hidden = false;
    cordova.tell('resume');
  }

  async openUrl(url: string): Promise<void> {
    const { navigation, page } = this.#parts;
    // A link of a scheme of its own reaches the page as cordova-plugin-customurlscheme gives it.
    const handed = { expression: `globalThis.handleOpenURL?.(${JSON.stringify(url)})` };
    await this.#does<unknown>(() =>
      isForeign(url) ? page.session.send('Runtime.evaluate', handed) : navigation.open(url),
    );
  }

  async setNetwork(state: NetworkState): Promise<void> {
    await this.#befalls(() => this.#parts.network.setState(state));
    this.#parts.cordova.connectionChanged(state === 'offline' ? 'none' : 'wifi');
  }

  async setBounds(metrics: DisplayMetrics, contentBounds: Rect): Promise<void> {
    this.#metrics = metrics;
    this.#parts.surface.resized(this.#metrics, contentBounds);
    await this.#befalls(() => emulateMetrics(this.#parts.page.session, metrics, contentBounds));
  }

  async clockChanged(): Promise<void> {
    await this.#befalls(() => this.#parts.clock.move(this.#parts.request.host.clockOffset()));
  }

  url(): string | undefined {
    return this.#parts.navigation.url;
  }

  traffic(): Traffic {
    return this.#parts.network.traffic();
  }

  async footprint(): Promise<Footprint | undefined> {
    return footprintOf(this.#parts.browser, this.#parts.page).catch(() => undefined);
  }

  async trimMemory(): Promise<void> {
    await this.#befalls(() => trimMemory(this.#parts.page));
  }

  openDevTools(): Duplex | undefined {
    const { browser, page, request } = this.#parts;
    if (request.debuggable === false) return undefined;
    return openDevTools({
      browser,
      page,
      package: request.package,
      url: () => this.url() ?? 'about:blank',
      title: async () => {
        const expression = 'document.title';
        const title = await this.#does(() =>
          page.session.send<{ result: { value?: unknown } }>('Runtime.evaluate', { expression }, DOES_WITHIN),
        );
        return String(title?.result.value ?? '');
      },
    });
  }

  responds(within: number): Promise<boolean> {
    return this.#parts.surface.responds(within);
  }

  stop(how: 'clean' | 'killed'): Promise<void> {
    this.#stopped ??= this.#stop(how);
    return this.#stopped;
  }

  async #stop(how: 'clean' | 'killed'): Promise<void> {
    const { browser, onStopped, storage, surface, willStop } = this.#parts;
    willStop();
    if (how === 'clean') {
      // Whoever answers has told of every change before.
      await surface.responds(ANSWERS_BEFORE_STOP);
      await storage.written();
    }
    await browser.close(how);
    await onStopped();
  }

  /** Input ends with the dialog that it opens; a hang keeps it, for whoever waits for it to call that an ANR. */
  async #does<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
    const { freeze, surface } = this.#parts;
    if (freeze.dialogOpen) return undefined;
    try {
      return await freeze.unlessFrozen(work());
    } catch {
      return undefined;
    } finally {
      surface.touched();
    }
  }

  /** What befalls the app whether it answers or not: where a dialog or a hang holds it, it is done when they end. */
  async #befalls(work: () => Promise<void>): Promise<void> {
    const { freeze, surface } = this.#parts;
    if (freeze.dialogOpen) work().catch(() => {});
    else await surface.whileAnswering(work);
    surface.touched();
  }

  #backendNode(key: string): number | undefined {
    const prefix = `${this.#parts.request.package}/web/d`;
    const id = key.startsWith(prefix) ? key.slice(prefix.length) : '';
    return /^\d+$/.test(id) ? Number(id) : undefined;
  }
}

/** Where the browser keeps what the app stores, and where chosen files lie until the app ends. */
export function foldersOf(request: LaunchRequest): { profile: string; chosen: string } {
  return {
    profile: join(request.dataDirectory, 'app_webview'),
    chosen: join(request.dataDirectory, 'cache', 'chosen'),
  };
}
