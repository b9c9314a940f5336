import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

import type { PhoneSystem } from '../system/model.ts';
import { Automation, type Call } from './automation.ts';
import { parseBody } from './body.ts';
import { toWebDriverError, WebDriverError } from './errors.ts';
import { asSocket } from './socket.ts';
import { match } from './routes.ts';

/** A body longer than this is no command: a screenshot to compare with would go to the driver and not to the phone. */
const longestBody = 32 * 1024 * 1024;
/** Milliseconds between the answer to DELETE and the end of the process. */
const farewell = 15;
const noId = 'None';

/** The UiAutomator2 server's process on the phone, from its start on. */
export interface AutomationServer {
  /** A connection to `tcp:6790`. */
  connect(stream: Duplex): void;
  /** Ends it with all its connections, as a kill does. */
  stop(): void;
  /** Resolves when it has ended, by DELETE or by `stop`. Never rejects. */
  readonly stopped: Promise<void>;
}

/** Starts the server over a phone. It answers as UIA2 10.6 answers the driver 8.7. */
export function startAutomation(system: PhoneSystem): AutomationServer {
  const automation = new Automation(system);
  const streams = new Set<Duplex>();
  let running = true;
  let resolveStopped = (): void => undefined;
  const stopped = new Promise<void>((resolve) => {
    resolveStopped = resolve;
  });
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!(await answer(automation, request, response))) return;
    setTimeout(() => {
      system.stopAutomation();
      stop();
    }, farewell);
  };
  const server = createServer({ keepAliveTimeout: 0, requestTimeout: 0, noDelay: false }, (request, response) => {
    void serve(request, response);
  });
  server.headersTimeout = 0;
  server.timeout = 0;

  function stop(): void {
    if (!running) return;
    running = false;
    automation.end();
    for (const stream of streams) stream.destroy();
    streams.clear();
    server.close();
    resolveStopped();
  }

  function connect(stream: Duplex): void {
    if (!running) {
      stream.destroy();
      return;
    }
    streams.add(stream);
    stream.once('close', () => streams.delete(stream));
    // The other end may go at any time: the transport was cut, adb was killed.
    stream.on('error', () => stream.destroy());
    server.emit('connection', asSocket(stream));
  }

  return { connect, stop, stopped };
}

/** True when the request has ended the session and with it the server. */
async function answer(automation: Automation, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const method = request.method ?? 'GET';
  const path = (request.url ?? '/').replace(/\?.*$/s, '').replace(/^\/wd\/hub(?=\/)/, '');
  const asked = match(method, path);
  const session = asked?.parameters.get('session');
  try {
    const body = await readBody(request);
    if (asked === undefined) {
      automation.system.strict.note('endpoint', `${method} ${path}`);
      throw new WebDriverError('unknown command');
    }
    if (session !== undefined && session !== automation.session?.id) {
      throw new WebDriverError('invalid session id', `The session identified by ${session} is not known`);
    }
    const call: Call = { automation, body: parseBody(body), parameter: (name) => parameter(asked.parameters, name) };
    const value = (await asked.endpoint(call)) ?? null;
    const opened = path === '/session' ? automation.session?.id : undefined;
    send(response, 200, value, session ?? opened);
    return method === 'DELETE';
  } catch (error) {
    const { code, message, stack, status } = toWebDriverError(error);
    send(response, status, { error: code, message, stacktrace: stack ?? '' }, session);
    return false;
  }
}

function parameter(parameters: ReadonlyMap<string, string>, name: string): string {
  const value = parameters.get(name);
  if (value === undefined) throw new TypeError(`The path has no '${name}'`);
  return value;
}

function send(response: ServerResponse, status: number, value: unknown, session: string | undefined): void {
  if (response.destroyed) return;
  const text = JSON.stringify({ sessionId: session ?? noId, value });
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    Pragma: 'no-cache',
    'Cache-Control': 'no-store',
  });
  response.end(text);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > longestBody) throw new WebDriverError('invalid argument', 'The request body is too long');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}
