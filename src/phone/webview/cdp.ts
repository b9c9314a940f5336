import type { Readable, Writable } from 'node:stream';

/** Why a command has no answer: `refused` by Chromium, `timeout` (the renderer is frozen or busy), `closed` (target or browser are gone). */
export class CdpError extends Error {
  readonly reason: 'refused' | 'timeout' | 'closed';

  constructor(reason: CdpError['reason'], message: string) {
    super(message);
    this.name = 'CdpError';
    this.reason = reason;
  }
}

/** Parameters of an event, as Chromium sends them: a stranger's data, read with care. */
export type CdpEvent = Readonly<Record<string, unknown>>;

/** Commands and events of one target, or of the browser itself. */
export interface CdpSession {
  /** undefined for the browser's own session. */
  readonly id: string | undefined;
  /**
   * `Result` is the shape that the protocol's documentation gives. Throws CdpError, `timeout` after `within` milliseconds (10 s where
   * nothing is said).
   */
  send<Result = unknown>(method: string, parameters?: object, within?: number): Promise<Result>;
  /** Returns what takes the listener away. Listeners are called in the order of the wire, synchronously. */
  on(event: string, listener: (parameters: CdpEvent) => void): () => void;
  /** Every event, for those who pass them on. */
  onAny(listener: (event: string, parameters: CdpEvent) => void): () => void;
}

/** Chrome DevTools Protocol over the two pipes of `--remote-debugging-pipe`: JSON texts, each ended by a NUL. */
export interface CdpConnection {
  readonly browser: CdpSession;
  /** The session of an attached target (flattened), known by its id. */
  session(id: string): CdpSession;
  /** Forgets a session; its open commands end with `closed`. */
  drop(id: string): void;
  readonly closed: Promise<void>;
}

interface Waiting {
  session: string | undefined;
  settle(error: CdpError | undefined, result?: unknown): void;
}

interface Message {
  id?: number;
  sessionId?: string;
  method?: string;
  params?: CdpEvent;
  result?: unknown;
  error?: { message?: string; code?: number };
}

const DEFAULT_LIMIT = 10_000;
/** A screenshot of the largest display is about 30 MB as base64. */
const LONGEST_MESSAGE = 256 * 1024 * 1024;

class Session implements CdpSession {
  readonly id: string | undefined;
  readonly #post: (session: string | undefined, method: string, parameters: object, within: number) => Promise<unknown>;
  readonly #listeners = new Map<string, Set<(parameters: CdpEvent) => void>>();
  readonly #any = new Set<(event: string, parameters: CdpEvent) => void>();

  constructor(id: string | undefined, post: Pipe['post']) {
    this.id = id;
    this.#post = post;
  }

  async send<Result>(method: string, parameters: object = {}, within = DEFAULT_LIMIT): Promise<Result> {
    // Chromium's answer has the shape of its protocol; who reads more than that from it has read the documentation.
    return (await this.#post(this.id, method, parameters, within)) as Result;
  }

  on(event: string, listener: (parameters: CdpEvent) => void): () => void {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners);
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  onAny(listener: (event: string, parameters: CdpEvent) => void): () => void {
    this.#any.add(listener);
    return () => this.#any.delete(listener);
  }

  emit(event: string, parameters: CdpEvent): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(parameters);
    for (const listener of this.#any) listener(event, parameters);
  }
}

class Pipe implements CdpConnection {
  readonly browser: Session;
  readonly closed: Promise<void>;
  readonly #input: Writable;
  readonly #sessions = new Map<string, Session>();
  readonly #waiting = new Map<number, Waiting>();
  #chunks: Buffer[] = [];
  #held = 0;
  #last = 0;
  #open = true;
  #end: () => void = () => {};

  constructor(input: Writable, output: Readable) {
    this.#input = input;
    this.browser = new Session(undefined, this.post);
    this.closed = new Promise((resolve) => (this.#end = resolve));
    output.on('data', (chunk: Buffer) => this.#read(chunk));
    for (const event of ['end', 'close', 'error']) output.on(event, () => this.#close());
    // EPIPE after the browser died; the reading end tells about it.
    input.on('error', () => this.#close());
  }

  session(id: string): CdpSession {
    const known = this.#sessions.get(id) ?? new Session(id, this.post);
    this.#sessions.set(id, known);
    return known;
  }

  drop(id: string): void {
    this.#sessions.delete(id);
    this.#fail((waiting) => waiting.session === id, 'target is gone');
  }

  readonly post = (
    session: string | undefined,
    method: string,
    parameters: object,
    within: number,
  ): Promise<unknown> => {
    if (!this.#open) return Promise.reject(new CdpError('closed', `${method}: browser is gone`));
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => this.#settle(id, new CdpError('timeout', `${method}: no answer within ${within} ms`)),
        within,
      );
      this.#waiting.set(id, {
        session,
        settle: (error, result) => {
          clearTimeout(timer);
          if (error === undefined) resolve(result);
          else reject(error);
        },
      });
      const message = { id, method, params: parameters, ...(session === undefined ? {} : { sessionId: session }) };
      this.#input.write(`${JSON.stringify(message)}\0`);
    });
  };

  #settle(id: number, error: CdpError | undefined, result?: unknown): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    waiting?.settle(error, result);
  }

  #read(chunk: Buffer): void {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      this.#chunks.push(chunk.subarray(start, end));
      const text = Buffer.concat(this.#chunks).toString('utf8');
      this.#chunks = [];
      this.#held = 0;
      start = end + 1;
      this.#take(JSON.parse(text) as Message);
    }
    const rest = chunk.subarray(start);
    this.#held += rest.length;
    if (this.#held > LONGEST_MESSAGE) return this.#close();
    if (rest.length > 0) this.#chunks.push(rest);
  }

  #take(message: Message): void {
    if (message.id !== undefined) {
      const error = message.error && new CdpError('refused', message.error.message ?? 'refused');
      return this.#settle(message.id, error, message.result);
    }
    if (message.method === undefined) return;
    const session = message.sessionId === undefined ? this.browser : this.#sessions.get(message.sessionId);
    session?.emit(message.method, message.params ?? {});
  }

  #fail(which: (waiting: Waiting) => boolean, why: string): void {
    for (const [id, waiting] of this.#waiting) {
      if (which(waiting)) this.#settle(id, new CdpError('closed', why));
    }
  }

  #close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#chunks = [];
    this.#fail(() => true, 'browser is gone');
    this.#end();
  }
}

export function connectPipe(input: Writable, output: Readable): CdpConnection {
  return new Pipe(input, output);
}
