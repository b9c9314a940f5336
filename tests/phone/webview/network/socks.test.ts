import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

import { afterEach, describe, expect, it } from 'vitest';

import { type Proxy, startProxy } from '../../../../src/phone/webview/network/socks.ts';
import { eventually } from '../eventually.ts';

const open: { close(): unknown }[] = [];

afterEach(async () => {
  for (const item of open.splice(0)) await item.close();
});

async function echo(host: string): Promise<number> {
  const server: Server = createServer((socket) => socket.on('error', () => {}).pipe(socket));
  open.push({ close: () => server.close() });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return (server.address() as AddressInfo).port;
}

async function start(options: Partial<Parameters<typeof startProxy>[0]> = {}): Promise<Proxy> {
  const proxy = await startProxy({ rules: {}, state: 'online', ...options });
  open.push(proxy);
  return proxy;
}

/** All that the proxy answers to these bytes until it closes, or until there are `enough`. */
function talk(proxy: Proxy, bytes: readonly number[], enough: number): Promise<{ got: Buffer; socket: Socket }> {
  return new Promise((resolve) => {
    const socket = connect(proxy.port, '127.0.0.1');
    let got = Buffer.alloc(0);
    socket.on('data', (chunk: Buffer) => {
      got = Buffer.concat([got, chunk]);
      if (got.length >= enough) resolve({ got, socket });
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve({ got, socket }));
    socket.write(Buffer.from(bytes));
  });
}

const hello = [5, 1, 0];

function toName(name: string, port: number): number[] {
  return [...hello, 5, 1, 0, 3, name.length, ...Buffer.from(name), port >> 8, port & 255];
}

describe('startProxy', () => {
  it('joins to the host that a name stands for and counts its bytes', async () => {
    const port = await echo('127.0.0.1');
    const proxy = await start({ rules: { hosts: { 'a.gov.cn': { ipv4: { address: '127.0.0.1', port } } } } });
    const { got, socket } = await talk(proxy, toName('A.gov.cn', 443), 12);
    expect([...got]).toEqual([5, 0, 5, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
    socket.write('ping');
    await eventually(() => proxy.traffic().ipv4).toEqual({ sent: 4, received: 4 });
    const closed = new Promise((resolve) => socket.on('close', resolve));
    proxy.setState('offline');
    await closed;
  });

  it('refuses names it does not know, families without a route, and dead ports', async () => {
    const dead = await echo('127.0.0.1');
    await (open.pop()?.close() as unknown);
    const proxy = await start({ rules: { hosts: { 'dead.gov.cn': { ipv4: { address: '127.0.0.1', port: dead } } } } });
    expect((await talk(proxy, toName('www.gov.cn', 80), 12)).got[3]).toBe(4);
    expect((await talk(proxy, [...hello, 5, 1, 0, 1, 10, 0, 0, 1, 0, 80], 12)).got[3]).toBe(3);
    expect((await talk(proxy, toName('dead.gov.cn', 80), 12)).got[3]).toBe(5);
    proxy.setState('ipv6');
    expect((await talk(proxy, toName('dead.gov.cn', 80), 12)).got[3]).toBe(4);
    expect((await talk(proxy, [...hello, 5, 2, 0, 1, 10, 0, 0, 1, 0, 80], 12)).got[3]).toBe(7);
  });

  it('closes what is no SOCKS5', async () => {
    const proxy = await start();
    expect((await talk(proxy, [4, 1, 0, 80, 10, 0, 0, 1, 0], 1)).got.length).toBe(0);
    expect((await talk(proxy, [...Buffer.from('GET / HTTP/1.1\r\n\r\n')], 1)).got.length).toBe(0);
  });
});
