import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

import type { Browser, BrowserPage } from '../browser.ts';
import { CdpError } from '../cdp.ts';
import { duplexPair } from './pair.ts';
import { acceptUpgrade, serveWebSocket } from './websocket.ts';

/** What the socket says of the app that it belongs to. */
export interface DevToolsSource {
  browser: Browser;
  page: BrowserPage;
  package: string;
  title(): Promise<string>;
  url(): string;
}

/** A command may wait for a dialog to be answered. */
const COMMAND_WITHIN = 600_000;

/**
 * A connection to the WebView's DevTools socket: `/json/version`, `/json/list`, and the WebSocket of the page, as content_shell serves them
 * (docs of chrome://inspect). Commands go through the phone's own pipe, in a session of their own.
 */
export function openDevTools(source: DevToolsSource): Duplex {
  const [client, server] = duplexPair();
  const http = createServer((request, response) => void answer(request, response, source));
  http.on('upgrade', (request: IncomingMessage, stream: Duplex) => void upgrade(request, stream, source));
  http.on('clientError', (_, stream) => stream.destroy());
  // Node's server serves any stream that is handed to it as a connection.
  http.emit('connection', server);
  return client;
}

async function answer(request: IncomingMessage, response: ServerResponse, source: DevToolsSource): Promise<void> {
  const path = (request.url ?? '').replace(/[?#].*$/s, '').replace(/\/$/, '');
  const host = request.headers.host ?? 'localhost';
  const body = path === '/json/version' ? version(source, host) : await list(path, source, host);
  response.writeHead(body === undefined ? 404 : 200, { 'Content-Type': 'application/json; charset=UTF-8' });
  response.end(body === undefined ? '' : JSON.stringify(body, undefined, 2));
}

function version(source: DevToolsSource, host: string): object {
  return {
    'Android-Package': source.package,
    Browser: source.browser.version,
    'Protocol-Version': '1.3',
    webSocketDebuggerUrl: `ws://${host}/devtools/page/${source.page.targetId}`,
  };
}

async function list(path: string, source: DevToolsSource, host: string): Promise<object[] | undefined> {
  if (path !== '/json' && path !== '/json/list') return undefined;
  const id = source.page.targetId;
  return [
    {
      description: '',
      id,
      title: await source.title(),
      type: 'page',
      url: source.url(),
      webSocketDebuggerUrl: `ws://${host}/devtools/page/${id}`,
    },
  ];
}

async function upgrade(request: IncomingMessage, stream: Duplex, source: DevToolsSource): Promise<void> {
  const accepted = acceptUpgrade(request.headers['sec-websocket-key']);
  if (accepted === undefined || request.url !== `/devtools/page/${source.page.targetId}`) {
    stream.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n');
    return;
  }
  const { connection } = source.browser;
  try {
    const { sessionId } = await connection.browser.send<{ sessionId: string }>('Target.attachToTarget', {
      targetId: source.page.targetId,
      flatten: true,
    });
    const session = connection.session(sessionId);
    stream.write(accepted);
    const socket = serveWebSocket(stream, (text) => void forward(text));
    const forward = async (text: string): Promise<void> => {
      const command = parseCommand(text);
      if (command === undefined) return socket.close();
      const { id, method, params } = command;
      const reply = await session.send(method, params, COMMAND_WITHIN).then(
        (result) => ({ id, result }),
        (error: unknown) => ({ id, error: { code: -32_000, message: messageOf(error) } }),
      );
      socket.send(JSON.stringify(reply));
    };
    session.onAny((method, params) => socket.send(JSON.stringify({ method, params })));
    stream.on('close', () => {
      void connection.browser.send('Target.detachFromTarget', { sessionId }).catch(() => {});
      connection.drop(sessionId);
    });
  } catch {
    stream.destroy();
  }
}

function parseCommand(text: string): { id: number; method: string; params: object } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('id' in value) || !('method' in value)) return undefined;
    const { id, method } = value;
    const params = 'params' in value && typeof value.params === 'object' && value.params !== null ? value.params : {};
    return typeof id === 'number' && typeof method === 'string' ? { id, method, params } : undefined;
  } catch {
    return undefined;
  }
}

function messageOf(error: unknown): string {
  return error instanceof CdpError ? error.message : 'failed';
}
