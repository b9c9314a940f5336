import type { AppRuntime } from '../../../src/phone/app/runtime.ts';
import { createDisplay } from '../../../src/phone/display/display.ts';
import { type AndroidNode, plainNode, type Rect, type Stroke } from '../../../src/phone/display/model.ts';
import type { DisplayOptions, PhoneDisplay, SystemBrowser } from '../../../src/phone/display/options.ts';
import { solidPng } from '../../../src/phone/display/solid-png.ts';
import { phoneProfile } from '../../../src/phone/profile.ts';

export const app = { package: 'cn.gov.demo', activity: 'cn.gov.demo.MainActivity', label: '政务通' };

/** Draws nothing and remembers what it was to draw. */
export class BlankBrowser implements SystemBrowser {
  readonly drawn: string[] = [];

  async draw(html: string, size: { width: number; height: number }): Promise<Uint8Array> {
    this.drawn.push(html);
    return solidPng(size.width, size.height, 128);
  }

  async close(): Promise<void> {}
}

/** An app with one text field and a title, as a WebView's runtime answers. `hang` makes it answer nothing more. */
export class PlainApp implements AppRuntime {
  readonly versions = { chromium: '156', webViewProfile: 'middle' };
  readonly firstFrameAfter = 10;
  frozen = false;
  title = '首页';
  text = '';
  backUses = 0;
  readonly touches: Stroke[][] = [];
  readonly keys: number[] = [];
  content: Rect = { left: 0, top: 0, right: 1080, bottom: 2340 };
  size = { width: 1080, height: 2340 };

  hang(): void {
    this.frozen = true;
  }

  async #answer<Value>(value: () => Value): Promise<Value> {
    return this.frozen ? new Promise<Value>(() => {}) : value();
  }

  tree(): Promise<AndroidNode> {
    return this.#answer(() => {
      const field: AndroidNode = {
        ...plainNode,
        key: 'web:2',
        className: 'android.widget.EditText',
        package: app.package,
        text: this.text,
        editable: true,
        focused: true,
        bounds: { left: 0, top: 300, right: 1080, bottom: 420 },
      };
      return {
        ...plainNode,
        key: 'web:1',
        className: 'android.webkit.WebView',
        package: app.package,
        text: this.title,
        bounds: this.content,
        children: [field],
      };
    });
  }

  frame(): Promise<Uint8Array> {
    const { right, left, bottom, top } = this.content;
    return this.#answer(() => solidPng(right - left, bottom - top, 200));
  }

  touch(strokes: readonly Stroke[]): Promise<void> {
    return this.#answer(() => void this.touches.push([...strokes]));
  }

  key(code: number): Promise<boolean> {
    return this.#answer(() => {
      this.keys.push(code);
      return false;
    });
  }

  typeText(text: string): Promise<boolean> {
    return this.#answer(() => {
      this.text += text;
      return true;
    });
  }

  setText(_key: string, text: string): Promise<boolean> {
    return this.#answer(() => {
      this.text = text;
      return true;
    });
  }

  scroll(): Promise<boolean> {
    return this.#answer(() => true);
  }

  back(): Promise<boolean> {
    return this.#answer(() => this.backUses-- > 0);
  }

  setBounds(metrics: { width: number; height: number }, content: Rect): Promise<void> {
    this.size = { width: metrics.width, height: metrics.height };
    this.content = content;
    return this.#answer(() => {});
  }

  responds(within: number): Promise<boolean> {
    if (!this.frozen) return Promise.resolve(true);
    return new Promise((resolve) => setTimeout(resolve, within, false));
  }

  async pause(): Promise<void> {}
  async resume(): Promise<void> {}
  async openUrl(): Promise<void> {}
  async setNetwork(): Promise<void> {}
  async clockChanged(): Promise<void> {}
  url(): string {
    return 'https://localhost/index.html';
  }
  traffic(): ReturnType<AppRuntime['traffic']> {
    return { ipv4: { received: 0, sent: 0 }, ipv6: { received: 0, sent: 0 } };
  }
  openDevTools(): undefined {
    return undefined;
  }
  async stop(): Promise<void> {}
}

/** A display at noon of a fixed day, with nothing on it. */
export function screen(
  apiLevel = 33,
  options: Partial<DisplayOptions> = {},
): { display: PhoneDisplay; browser: BlankBrowser } {
  const browser = new BlankBrowser();
  const now = (): number => Date.UTC(2026, 10, 23, 4, 0, 0);
  return { display: createDisplay({ profile: phoneProfile({ apiLevel }), now, browser, ...options }), browser };
}

export function tapAt(x: number, y: number): Stroke {
  return {
    points: [
      { x, y, at: 0 },
      { x, y, at: 40 },
    ],
  };
}

export function swipe(from: [number, number], to: [number, number]): Stroke {
  return {
    points: [
      { x: from[0], y: from[1], at: 0 },
      { x: to[0], y: to[1], at: 200 },
    ],
  };
}

/** First node in any window, front to back, that has this text, description or id (without package). */
export async function find(display: PhoneDisplay, words: string): Promise<AndroidNode | undefined> {
  const matches = (node: AndroidNode): boolean =>
    [node.text, node.contentDescription, node.resourceId?.split('/').at(-1)].includes(words);
  const search = (node: AndroidNode): AndroidNode | undefined => {
    if (matches(node)) return node;
    for (const child of node.children) {
      const found = search(child);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  for (const { root } of await display.windows()) {
    const found = search(root);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Taps the middle of a node. Throws where there is none. */
export async function tapOn(display: PhoneDisplay, words: string): Promise<void> {
  const node = await find(display, words);
  if (node === undefined) throw new Error(`no node says ${words}`);
  await tapNode(display, node);
}

export async function tapNode(display: PhoneDisplay, node: AndroidNode | undefined): Promise<void> {
  if (node === undefined) throw new Error('no node to tap');
  const { left, right, top, bottom } = node.bounds;
  await display.touch([tapAt((left + right) / 2, (top + bottom) / 2)]);
}

/** Package and title of each window, front to back. */
export function titles(display: PhoneDisplay): string[] {
  return display.windowInfos().map((info) => info.title.split('.').at(-1) ?? '');
}

/** One line per node: depth, class, id, text. The golden form of a tree. */
export function outline(node: AndroidNode, depth = 0): string[] {
  const name = node.className.replace(/^android\.(?:widget|view)\./, '');
  const parts = [
    name,
    node.resourceId === undefined ? '' : `#${node.resourceId.replace(/^android:id/, 'android')}`,
    node.text === '' ? '' : `"${node.text}"`,
    node.clickable ? 'clickable' : '',
    node.checked ? 'checked' : '',
  ];
  const line = `${'  '.repeat(depth)}${parts.filter((part) => part !== '').join(' ')}`;
  return [line, ...node.children.flatMap((child) => outline(child, depth + 1))];
}
