import type { Readable } from 'node:stream';

import { BrokenPipe, createPipe, type Pipe } from '../shell/pipe.ts';

/** How a stream puts its packets on the wire. */
export interface StreamWire {
  write(bytes: Buffer): void;
  okay(): void;
  close(): void;
  readonly maxData: number;
}

/** What may wait for the host before writers have to. */
const highWater = 256 * 1024;

/**
 * One stream of a connection, seen from the device. At most one WRTE is under way in each direction: what is written meanwhile is sent
 * together with the next; what the host sends is acknowledged when there is room for more.
 */
export class AdbStream {
  readonly #wire: StreamWire;
  readonly #gone = new AbortController();
  readonly #incoming: Pipe = createPipe();
  #outgoing: Uint8Array[] = [];
  #outgoingBytes = 0;
  #awaitingOkay = false;
  #unacknowledged = false;
  #waiting: { until: number; resolve: () => void; reject: (reason: BrokenPipe) => void }[] = [];

  constructor(wire: StreamWire) {
    this.#wire = wire;
  }

  /** Aborted when the stream is closed by either side. */
  get signal(): AbortSignal {
    return this.#gone.signal;
  }

  /** What the host writes. */
  get input(): Readable {
    return this.#incoming.readable;
  }

  /** Resolves when the bytes are on the way or a bounded number waits; rejects with `BrokenPipe` when the host has closed. */
  async write(bytes: Uint8Array): Promise<void> {
    if (this.#gone.signal.aborted) throw new BrokenPipe();
    if (bytes.length === 0) return;
    this.#outgoing.push(bytes);
    this.#outgoingBytes += bytes.length;
    this.#pump();
    await this.#drained(highWater);
  }

  /** Sends what waits, then closes. Never rejects. */
  async finish(): Promise<void> {
    try {
      await this.#drained(0);
    } catch {
      return;
    }
    this.#end();
    this.#wire.close();
  }

  /** The host has taken the last WRTE. */
  acknowledged(): void {
    this.#awaitingOkay = false;
    this.#pump();
    this.#settle();
  }

  /** A WRTE of the host. False: it did not wait for its OKAY. */
  received(bytes: Buffer): boolean {
    if (this.#unacknowledged) return false;
    this.#unacknowledged = true;
    const ready = (): void => {
      this.#unacknowledged = false;
      if (!this.#gone.signal.aborted) this.#wire.okay();
    };
    // A service that reads no more takes the rest as a closed stdin does: to nowhere.
    this.#incoming.write(bytes).then(ready, ready);
    return true;
  }

  /** The host or the connection has closed: nothing more is sent. */
  closed(): void {
    this.#end();
  }

  #end(): void {
    if (this.#gone.signal.aborted) return;
    this.#gone.abort();
    this.#outgoing = [];
    this.#outgoingBytes = 0;
    this.#incoming.end();
    this.#settle();
  }

  #pump(): void {
    if (this.#awaitingOkay || this.#outgoingBytes === 0) return;
    this.#awaitingOkay = true;
    const next = this.#take(this.#wire.maxData);
    this.#outgoingBytes -= next.length;
    this.#wire.write(next);
  }

  #take(limit: number): Buffer {
    const parts: Uint8Array[] = [];
    let room = limit;
    while (room > 0) {
      const first = this.#outgoing[0];
      if (first === undefined) break;
      const part = first.subarray(0, room);
      if (part.length === first.length) this.#outgoing.shift();
      else this.#outgoing[0] = first.subarray(part.length);
      parts.push(part);
      room -= part.length;
    }
    const only = parts[0];
    if (only !== undefined && parts.length === 1) return Buffer.from(only.buffer, only.byteOffset, only.byteLength);
    return Buffer.concat(parts);
  }

  #drained(until: number): Promise<void> {
    if (this.#gone.signal.aborted) return Promise.reject(new BrokenPipe());
    if (this.#outgoingBytes <= until && (until > 0 || !this.#awaitingOkay)) return Promise.resolve();
    return new Promise((resolve, reject) => this.#waiting.push({ until, resolve, reject }));
  }

  #settle(): void {
    const broken = this.#gone.signal.aborted;
    const open = ({ until }: { until: number }): boolean =>
      !broken && (this.#outgoingBytes > until || (until === 0 && this.#awaitingOkay));
    const settled = this.#waiting.filter((waiter) => !open(waiter));
    this.#waiting = this.#waiting.filter(open);
    for (const { resolve, reject } of settled) {
      if (broken) reject(new BrokenPipe());
      else resolve();
    }
  }
}
