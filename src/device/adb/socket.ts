import { connect, type Socket } from 'node:net';

import { AdbFailure, failureOf } from './failure.ts';

export interface CallLimits {
  /** Milliseconds until the whole call is given up; 0: none. */
  timeout?: number | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * One connection to the adb server, in the framing of its host protocol: a request is four hex digits of length and its text, the answer
 * `OKAY` or `FAIL` with words (adb's OVERVIEW.TXT and SERVICES.TXT).
 */
export class AdbSocket {
  readonly stream: Socket;
  readonly #chunks: Buffer[] = [];
  #buffered = 0;
  #ended = false;
  #failure: Error | undefined;
  #wake: (() => void) | undefined;
  #timer: NodeJS.Timeout | undefined;
  #release: (() => void) | undefined;

  private constructor(stream: Socket) {
    this.stream = stream;
    stream.on('data', (chunk: Buffer) => {
      this.#chunks.push(chunk);
      this.#buffered += chunk.length;
      this.#stir();
    });
    stream.on('error', (error) => {
      this.#failure ??= error instanceof AdbFailure ? error : downOrClosed(error);
      this.#stir();
    });
    stream.on('close', () => {
      this.#ended = true;
      this.#settle();
      this.#stir();
    });
    stream.on('end', () => {
      this.#ended = true;
      this.#stir();
    });
  }

  static open(port: number, limits: CallLimits = {}): AdbSocket {
    limits.signal?.throwIfAborted();
    const stream = connect({ host: '127.0.0.1', port, noDelay: true });
    const socket = new AdbSocket(stream);
    socket.#limit(limits);
    return socket;
  }

  #limit({ timeout = 0, signal }: CallLimits): void {
    if (timeout > 0) {
      this.#timer = setTimeout(() => this.fail(new AdbFailure('timeout', `no answer within ${timeout} ms`)), timeout);
    }
    if (signal === undefined) return;
    const abort = (): void => this.fail(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
    signal.addEventListener('abort', abort, { once: true });
    this.#release = () => signal.removeEventListener('abort', abort);
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#release?.();
  }

  #stir(): void {
    const wake = this.#wake;
    this.#wake = undefined;
    wake?.();
  }

  /** Ends the connection; whoever waits for it gets the error. */
  fail(error: Error): void {
    this.#failure ??= error;
    this.stream.destroy();
    this.#settle();
    this.#stir();
  }

  close(): void {
    this.#settle();
    this.stream.destroy();
  }

  /** From now on nothing but `close` ends it: for streams that live as long as a session. */
  unlimited(): void {
    this.#settle();
  }

  async write(bytes: Uint8Array): Promise<void> {
    if (this.#failure !== undefined) throw this.#failure;
    if (this.stream.write(bytes)) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        this.stream.off('drain', done);
        this.stream.off('close', done);
        resolve();
      };
      this.stream.on('drain', done);
      this.stream.on('close', done);
    });
    if (this.#failure !== undefined) throw this.#failure;
  }

  /** Sends a request and waits for OKAY. Throws AdbFailure. */
  async request(service: string): Promise<void> {
    const body = Buffer.from(service);
    await this.write(Buffer.concat([Buffer.from(body.length.toString(16).padStart(4, '0')), body]));
    await this.okay();
  }

  async okay(): Promise<void> {
    const status = (await this.#exactly(4, 'server-down')).toString('latin1');
    if (status === 'OKAY') return;
    if (status !== 'FAIL')
      throw new AdbFailure('server-down', `not an adb server: it answered ${JSON.stringify(status)}`);
    throw failureOf(await this.text());
  }

  /** Text behind four hex digits of length. */
  async text(): Promise<string> {
    const length = Number.parseInt((await this.exactly(4)).toString('latin1'), 16);
    if (!Number.isInteger(length)) throw new AdbFailure('server-down', 'not an adb server: no length');
    return (await this.exactly(length)).toString('utf8');
  }

  exactly(length: number): Promise<Buffer> {
    return this.#exactly(length, 'closed');
  }

  async #exactly(length: number, whenEnded: 'closed' | 'server-down'): Promise<Buffer> {
    while (this.#buffered < length) {
      if (this.#failure !== undefined) throw this.#failure;
      if (this.#ended) throw new AdbFailure(whenEnded, 'connection ended');
      await this.#more();
    }
    return this.#take(length);
  }

  /** Next bytes, whatever came; undefined at the end. */
  async some(): Promise<Buffer | undefined> {
    while (this.#buffered === 0) {
      if (this.#failure !== undefined) throw this.#failure;
      if (this.#ended) return undefined;
      await this.#more();
    }
    return this.#take(this.#buffered);
  }

  /** Everything until the other side ends. Throws AdbFailure `refused` beyond `limit` bytes. */
  async rest(limit: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    let size = 0;
    for (let part = await this.some(); part !== undefined; part = await this.some()) {
      size += part.length;
      if (size > limit) throw new AdbFailure('refused', `answer is longer than ${limit} bytes`);
      parts.push(part);
    }
    return Buffer.concat(parts);
  }

  #more(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  #take(length: number): Buffer {
    const whole = this.#chunks.length === 1 ? this.#chunks[0] : Buffer.concat(this.#chunks);
    this.#chunks.length = 0;
    this.#buffered -= length;
    if (whole === undefined) return Buffer.alloc(0);
    if (whole.length > length) this.#chunks.push(whole.subarray(length));
    return whole.subarray(0, length);
  }
}

function downOrClosed(error: NodeJS.ErrnoException): AdbFailure {
  const down = error.code === 'ECONNREFUSED' || error.code === 'ETIMEDOUT';
  return new AdbFailure(down ? 'server-down' : 'closed', error.message, error);
}
