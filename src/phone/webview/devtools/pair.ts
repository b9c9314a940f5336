import { Duplex } from 'node:stream';

/** Two ends of a pipe in memory: what is written to one is read from the other. */
export function duplexPair(): [Duplex, Duplex] {
  const first = new End();
  const second = new End();
  first.other = second;
  second.other = first;
  return [first, second];
}

class End extends Duplex {
  other: End | undefined;
  #wake: (() => void) | undefined;

  override _read(): void {
    const wake = this.#wake;
    this.#wake = undefined;
    wake?.();
  }

  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    const { other } = this;
    if (other === undefined || other.destroyed) return done();
    // The other end is full: go on when it is read from.
    if (other.push(chunk)) done();
    else other.#wake = done;
  }

  override _final(done: () => void): void {
    if (this.other?.destroyed === false) this.other.push(null);
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    // Whoever waits to write here need not wait any more.
    this.#wake?.();
    if (this.other?.destroyed === false && !this.writableFinished) this.other.push(null);
    done(error);
  }
}
