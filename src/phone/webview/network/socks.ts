import { connect, createServer, type Server, type Socket } from 'node:net';

import type { NetworkState, Traffic } from '../../app/runtime.ts';
import { findRoute, type NetworkRules, type Route } from './routes.ts';

export interface Proxy {
  readonly port: number;
  traffic(): Traffic;
  /** Ends the connections that the new state has no route for. */
  setState(state: NetworkState): void;
  close(): Promise<void>;
}

export interface ProxyOptions {
  rules: NetworkRules;
  state: NetworkState;
}

/** Reply codes of RFC 1928. */
const replies = { done: 0, general: 1, unreachable: 3, 'unknown-host': 4, offline: 3, refused: 5, command: 7 } as const;

/** How long a request may take to arrive in full. */
const HANDSHAKE = 10_000;

/** A SOCKS5 proxy (RFC 1928: no authentication, CONNECT) on loopback: the only way out of the phone's browser. */
export async function startProxy(options: ProxyOptions): Promise<Proxy> {
  const proxy = new SocksProxy(options);
  await proxy.listen();
  return proxy;
}

class SocksProxy implements Proxy {
  readonly #options: ProxyOptions;
  readonly #server: Server;
  readonly #clients = new Set<Socket>();
  readonly #joined = new Map<Socket, Route>();
  readonly #traffic: Traffic = { ipv4: { received: 0, sent: 0 }, ipv6: { received: 0, sent: 0 } };
  #state: NetworkState;

  constructor(options: ProxyOptions) {
    this.#options = options;
    this.#state = options.state;
    this.#server = createServer((client) => this.#serve(client));
  }

  get port(): number {
    const address = this.#server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  listen(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(0, '127.0.0.1', resolve);
    });
  }

  traffic(): Traffic {
    return structuredClone(this.#traffic);
  }

  setState(state: NetworkState): void {
    this.#state = state;
    for (const [client, route] of this.#joined) {
      if (state !== 'online' && state !== route.family) client.destroy();
    }
  }

  async close(): Promise<void> {
    for (const client of this.#clients) client.destroy();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #serve(client: Socket): void {
    this.#clients.add(client);
    client.on('close', () => this.#clients.delete(client));
    client.on('error', () => client.destroy());
    client.setTimeout(HANDSHAKE, () => client.destroy());
    void this.#handshake(client).catch(() => client.destroy());
  }

  async #handshake(client: Socket): Promise<void> {
    const [version, methods = 0] = await take(client, 2);
    if (version !== 5) throw new Error('not SOCKS5');
    await take(client, methods);
    client.write(Buffer.from([5, 0]));
    const [, command, , kind] = await take(client, 4);
    const host = await readHost(client, kind);
    const port = (await take(client, 2)).readUInt16BE(0);
    if (command !== 1 || host === undefined) return refuse(client, replies.command);
    const route = await findRoute(host, port, this.#state, this.#options.rules);
    if (typeof route === 'string') return refuse(client, replies[route]);
    this.#join(client, route);
  }

  #join(client: Socket, route: Route): void {
    const server = connect({ host: route.address, port: route.port });
    const bytes = this.#traffic[route.family];
    this.#joined.set(client, route);
    server.on('connect', () => {
      client.setTimeout(0);
      client.write(Buffer.from([5, replies.done, 0, 1, 0, 0, 0, 0, 0, 0]));
      client.on('data', (chunk: Buffer) => (bytes.sent += chunk.length));
      server.on('data', (chunk: Buffer) => (bytes.received += chunk.length));
      client.pipe(server).pipe(client);
    });
    server.on('error', () =>
      server.connecting || server.bytesRead === 0 ? refuse(client, replies.refused) : client.destroy(),
    );
    server.on('close', () => client.end());
    client.on('close', () => {
      this.#joined.delete(client);
      server.destroy();
    });
  }
}

function refuse(client: Socket, reply: number): void {
  client.end(Buffer.from([5, reply, 0, 1, 0, 0, 0, 0, 0, 0]));
}

async function readHost(client: Socket, kind: number | undefined): Promise<string | undefined> {
  if (kind === 1) return [...(await take(client, 4))].join('.');
  if (kind === 4) {
    const bytes = await take(client, 16);
    return Array.from({ length: 8 }, (_, at) => bytes.readUInt16BE(at * 2).toString(16)).join(':');
  }
  if (kind !== 3) return undefined;
  const [length = 0] = await take(client, 1);
  return (await take(client, length)).toString('latin1');
}

/** Exactly `size` bytes of what the client sends first; ends with an error when the client goes. */
async function take(client: Socket, size: number): Promise<Buffer> {
  if (size === 0) return Buffer.alloc(0);
  for (;;) {
    const bytes = client.read(size) as Buffer | null;
    if (bytes !== null) {
      if (bytes.length < size) throw new Error('cut short');
      return bytes;
    }
    if (client.readableEnded || client.destroyed) throw new Error('cut short');
    await new Promise<void>((resolve) => {
      const go = (): void => {
        client.off('readable', go).off('end', go).off('close', go);
        resolve();
      };
      client.on('readable', go).on('end', go).on('close', go);
    });
  }
}
