import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, describe, expect, it } from 'vitest';

import { findChromium } from '../../../src/phone/webview/chromium.ts';
import { Apps } from './app.ts';
import { eventually } from './eventually.ts';

const servers: Server[] = [];

async function serve(host: string, answer: string, headers: Record<string, string> = {}): Promise<number> {
  const server = createServer((_, response) => {
    response.writeHead(200, {
      'Access-Control-Allow-Origin': '*',
      'Content-Type': 'text/plain;charset=utf-8',
      ...headers,
    });
    response.end(answer);
  });
  servers.push(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, host, resolve);
  });
  return (server.address() as AddressInfo).port;
}

const asking = `<button id=go style="height:60px" onclick="ask()">问</button><p id=p></p><p id=line></p><script>
  const ask = async () => { p.textContent = '…'; const got = await Promise.all(['a', 'b'].map((name) =>
    fetch('http://' + name + '.gov.cn/').then((r) => r.text(), (e) => e.message))); p.textContent = got.join('|') };
  const say = () => { line.textContent = navigator.onLine + ' ' + navigator.connection.type };
  addEventListener('online', say); addEventListener('offline', say); say();
</script>`;

describe.skipIf(findChromium() === undefined)('the network of an app (needs Chromium)', () => {
  const apps = new Apps();
  afterEach(async () => {
    await apps.close();
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  it('reaches only the hosts that it was told of, and writes down the others', async () => {
    const port = await serve('127.0.0.1', '四');
    const app = await apps.start(asking, {
      options: { network: { hosts: { 'a.gov.cn': { ipv4: { address: '127.0.0.1', port } } } } },
    });
    await app.tap('go');
    await eventually(() => app.text('p')).toBe('四|Failed to fetch');
    const { ipv4, ipv6 } = app.runtime.traffic();
    expect(ipv4.received).toBeGreaterThan(100);
    expect(ipv4.sent).toBeGreaterThan(100);
    expect(ipv6).toEqual({ received: 0, sent: 0 });
    expect(app.host.logs).toContain('W/chromium: request refused: http://b.gov.cn/ (unknown-host)');
    expect(app.host.logs.join()).toContain('net::ERR_NAME_NOT_RESOLVED');
    // What Chromium itself asks for is no business of the app's.
    expect(app.host.logs.join()).not.toContain('google');
  });

  it('has one family of addresses, or none', async () => {
    const four = await serve('127.0.0.1', '四');
    const six = await serve('::1', '六');
    const app = await apps.start(asking, {
      options: {
        network: {
          hosts: {
            'a.gov.cn': { ipv4: { address: '127.0.0.1', port: four } },
            'b.gov.cn': { ipv4: { address: '127.0.0.1', port: four }, ipv6: { address: '::1', port: six } },
          },
        },
      },
    });
    const ask = async (): Promise<string | undefined> => {
      await app.tap('go');
      await eventually(() => app.text('p')).toMatch(/\|/);
      return app.text('p');
    };
    expect(await ask()).toBe('四|六');
    expect(app.runtime.traffic().ipv6.received).toBeGreaterThan(0);
    await app.runtime.setNetwork('ipv6');
    expect(await ask()).toBe('Failed to fetch|六');
    await app.runtime.setNetwork('ipv4');
    expect(await ask()).toBe('四|四');
    await app.runtime.setNetwork('offline');
    await eventually(() => app.text('line')).toBe('false none');
    expect(await ask()).toBe('Failed to fetch|Failed to fetch');
    await app.runtime.setNetwork('online');
    await eventually(() => app.text('line')).toBe('true wifi');
    expect(await ask()).toBe('四|六');
  });

  it('hands what is no page to the download manager', async () => {
    const port = await serve('127.0.0.1', '包', { 'Content-Disposition': 'attachment; filename=a.bin' });
    const app = await apps.start(`<a id=a href="http://a.gov.cn/get" style="display:block;height:60px">下载</a>`, {
      options: { network: { hosts: { 'a.gov.cn': { ipv4: { address: '127.0.0.1', port } } } } },
    });
    await app.tap('a');
    await eventually(() => app.host.downloads).toEqual(['http://a.gov.cn/get']);
    expect(await app.text('a')).toBe('');
  });

  it('refuses a WebSocket to a host that it does not know', async () => {
    const app = await apps.start(
      `<p id=p></p><script>const s = new WebSocket('wss://push.gov.cn/x'); s.onerror = () => { p.textContent = '错' }</script>`,
    );
    await eventually(() => app.text('p')).toBe('错');
    expect(app.host.logs).toContain('W/chromium: request refused: wss://push.gov.cn/x (unknown-host)');
  });
});
