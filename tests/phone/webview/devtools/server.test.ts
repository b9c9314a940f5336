import { type AddressInfo, createServer, type Server } from 'node:net';

import { afterEach, describe, expect, it } from 'vitest';

import type { AppRuntime } from '../../../../src/phone/app/runtime.ts';
import { findChromium } from '../../../../src/phone/webview/chromium.ts';
import { Apps } from '../app.ts';
import { remote } from './client.ts';

const servers: Server[] = [];

/** The socket as `adb forward` would bring it to this machine. */
async function forward(runtime: AppRuntime): Promise<number> {
  const server = createServer((socket) => {
    const device = runtime.openDevTools();
    if (device === undefined) {
      socket.destroy();
      return;
    }
    socket.on('error', () => device.destroy());
    socket.pipe(device).pipe(socket);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

describe.skipIf(findChromium() === undefined)('the DevTools socket (needs Chromium)', () => {
  const apps = new Apps();
  afterEach(async () => {
    await apps.close();
    for (const server of servers.splice(0)) server.close();
  });

  it('lists the page and runs commands in it', async () => {
    const { runtime } = await apps.start('<p id=p>内容</p>');
    const port = await forward(runtime);
    const version = (await (await fetch(`http://127.0.0.1:${port}/json/version`)).json()) as Record<string, string>;
    expect(version['Android-Package']).toBe('cn.gov.test');
    const pages = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as Record<string, string>[];
    expect(pages).toMatchObject([{ type: 'page', title: '测试', url: 'file:///android_asset/www/index.html' }]);
    expect((await fetch(`http://127.0.0.1:${port}/other`)).status).toBe(404);
    const client = await remote(pages[0]?.['webSocketDebuggerUrl'] ?? '');
    const expression = "'字'.repeat(70_000) + document.getElementById('p').textContent";
    const reply = await client.call('Runtime.evaluate', { expression });
    expect(reply).toMatchObject({ result: { result: { value: `${'字'.repeat(70_000)}内容` } } });
    expect(await client.call('No.such', {})).toMatchObject({ error: { code: -32_000 } });
    await client.call('Runtime.enable', {});
    expect(client.events).toContain('Runtime.executionContextCreated');
    client.close();
    expect((await runtime.tree()).children.length).toBe(1);
  });

  it('is not there for an app that is not debuggable', async () => {
    const { runtime } = await apps.start('<p>x</p>', { debuggable: false });
    expect(runtime.openDevTools()).toBe(undefined);
  });

  it('closes on what is no WebSocket', async () => {
    const { runtime } = await apps.start('<p>x</p>');
    for (const bytes of [
      '\0\0\0',
      'GET /devtools/page/x HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
    ]) {
      const socket = runtime.openDevTools();
      const ended = new Promise((resolve) => socket?.on('end', resolve).on('close', resolve));
      socket?.resume();
      socket?.write(bytes);
      await ended;
    }
    expect(await runtime.responds(2000)).toBe(true);
  });
});
