import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { ZipArchive } from '../../../src/apk/zip/model.ts';
import type { AppRuntime, AppRuntimeFactory, LaunchRequest } from '../../../src/phone/app/runtime.ts';
import type { AndroidNode } from '../../../src/phone/display/model.ts';
import { createRuntimeFactory } from '../../../src/phone/webview/factory.ts';
import type { RuntimeOptions } from '../../../src/phone/webview/options.ts';
import { openBuilt } from '../../apk/zip/open-built.ts';
import { TestHost } from './host.ts';

export function archiveOf(files: Readonly<Record<string, string | Uint8Array>>): ZipArchive {
  const entries = Object.entries(files).map(([name, data]) => ({ name, data: Buffer.from(data), method: 8 as const }));
  return openBuilt({ entries });
}

export function htmlPage(body: string, head = ''): string {
  return `<!doctype html><html lang=zh><head><meta charset=utf-8><meta name=viewport content="width=device-width,initial-scale=1"><title>测试</title><style>body{margin:0}</style>${head}</head><body>${body}</body></html>`;
}

export interface StartedApp {
  runtime: AppRuntime;
  host: TestHost;
  /** Runs in the page by a node that tells its text: only what an Android service could see comes out. */
  text(id: string): Promise<string | undefined>;
  node(id: string): Promise<AndroidNode>;
  tap(id: string): Promise<void>;
}

const display = { left: 0, top: 0, right: 720, bottom: 1280 };

/** Apps of one test file; everything of them goes with `close`. */
export class Apps {
  readonly #folders: string[] = [];
  readonly #factories: AppRuntimeFactory[] = [];

  async start(
    www: string | Readonly<Record<string, string | Uint8Array>>,
    changes: Partial<LaunchRequest> & { options?: RuntimeOptions; host?: TestHost } = {},
  ): Promise<StartedApp> {
    const { options, ...request } = changes;
    const host = changes.host ?? new TestHost();
    const files = typeof www === 'string' ? { 'index.html': htmlPage(www) } : www;
    const factory = createRuntimeFactory(options);
    this.#factories.push(factory);
    const runtime = await factory.launch({
      package: 'cn.gov.test',
      label: '测试',
      versionName: '1.0',
      activity: 'cn.gov.test.MainActivity',
      pid: 1000,
      uid: 10_100,
      archives: [
        archiveOf(Object.fromEntries(Object.entries(files).map(([name, data]) => [`assets/www/${name}`, data]))),
      ],
      startPage: 'assets/www/index.html',
      dataDirectory: this.folder(),
      metrics: { width: 720, height: 1280, density: 320, rotation: 0 },
      contentBounds: display,
      locale: 'zh-CN',
      timeZone: 'Asia/Shanghai',
      network: 'online',
      webView: { profile: 'middle', ids: true },
      ...request,
      host,
    });
    const node = async (id: string): Promise<AndroidNode> => {
      const found = search(await runtime.tree(), id);
      if (found === undefined) throw new Error(`no #${id}`);
      return found;
    };
    return {
      runtime,
      host,
      node,
      text: async (id) => search(await runtime.tree(), id)?.text,
      tap: async (id) => {
        const { bounds } = await node(id);
        const point = { x: (bounds.left + bounds.right) / 2, y: (bounds.top + bounds.bottom) / 2 };
        await runtime.touch([
          {
            points: [
              { ...point, at: 0 },
              { ...point, at: 40 },
            ],
          },
        ]);
      },
    };
  }

  folder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'zhijian-app-'));
    this.#folders.push(folder);
    return folder;
  }

  async close(): Promise<void> {
    await Promise.all(this.#factories.map((factory) => factory.close()));
    for (const folder of this.#folders)
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
}

function search(node: AndroidNode, id: string): AndroidNode | undefined {
  if (node.resourceId === id) return node;
  for (const child of node.children) {
    const found = search(child, id);
    if (found !== undefined) return found;
  }
  return undefined;
}
