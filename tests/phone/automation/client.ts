import { Agent, request } from 'node:http';
import { duplexPair } from 'node:stream';

import { type AutomationServer, startAutomation } from '../../../src/phone/automation/server.ts';
import type { PhoneSystem } from '../../../src/phone/system/model.ts';

const w3cKey = 'element-6066-11e4-a52e-4f735466cecf';

export interface Answer {
  status: number;
  sessionId: string;
  value: unknown;
}

/** An HTTP client of the server over pairs of streams, as the transport hands them over. */
export class Client {
  readonly server: AutomationServer;
  readonly #agent: Agent;
  connections = 0;
  session = '';

  constructor(phone: PhoneSystem) {
    this.server = startAutomation(phone);
    this.#agent = new Agent({ keepAlive: true });
    Object.assign(this.#agent, {
      createConnection: () => {
        this.connections += 1;
        const [mine, theirs] = duplexPair();
        theirs.once('close', () => mine.destroy());
        this.server.connect(theirs);
        return Object.assign(mine, {
          setTimeout: () => mine,
          setNoDelay: () => mine,
          setKeepAlive: () => mine,
          ref: () => mine,
          unref: () => mine,
        });
      },
    });
  }

  /** Any request, with what it answers as it is. */
  raw(method: string, path: string, body?: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const sent = request({ method, path, agent: this.#agent, host: 'phone' }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const parsed: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
          resolve({ status: response.statusCode ?? 0, ...(parsed as { sessionId: string; value: unknown }) });
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  async open(capabilities: Record<string, unknown> = {}): Promise<this> {
    const body = JSON.stringify({ capabilities: { firstMatch: [capabilities], alwaysMatch: {} } });
    this.session = (await this.raw('POST', '/session', body)).sessionId;
    return this;
  }

  get(path: string): Promise<Answer> {
    return this.raw('GET', `/session/${this.session}${path}`);
  }

  post(path: string, body: unknown = {}): Promise<Answer> {
    return this.raw('POST', `/session/${this.session}${path}`, JSON.stringify(body));
  }

  async settings(settings: Record<string, unknown>): Promise<void> {
    await this.post('/appium/settings', { settings });
  }

  async source(): Promise<string> {
    return String((await this.get('/source')).value);
  }

  find(strategy: string, selector: string, context = ''): Promise<Answer> {
    return this.post('/element', { strategy, selector, context, multiple: false });
  }

  /** The element's id; throws with the server's words when there is none. */
  async id(strategy: string, selector: string, context = ''): Promise<string> {
    const answer = await this.find(strategy, selector, context);
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.value));
    return elementId(answer.value);
  }

  async ids(strategy: string, selector: string, context = ''): Promise<string[]> {
    const { status, value } = await this.post('/elements', { strategy, selector, context, multiple: true });
    if (status !== 200) throw new Error(JSON.stringify(value));
    return (value as unknown[]).map(elementId);
  }

  async text(id: string): Promise<unknown> {
    return (await this.get(`/element/${id}/text`)).value;
  }

  async texts(strategy: string, selector: string, context = ''): Promise<unknown[]> {
    const found: unknown[] = [];
    for (const id of await this.ids(strategy, selector, context)) found.push(await this.text(id));
    return found;
  }

  close(): void {
    this.server.stop();
    this.#agent.destroy();
  }
}

export function elementId(value: unknown): string {
  const id: unknown = (value as Record<string, unknown>)[w3cKey];
  if (typeof id !== 'string') throw new Error(`No element: ${JSON.stringify(value)}`);
  return id;
}

/** `error` of a failed answer with its status: `no such element 404`. */
export function failure({ status, value }: Answer): string {
  const error: unknown = (value as { error?: unknown } | null)?.error;
  return `${String(error)} ${status}`;
}
