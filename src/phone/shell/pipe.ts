import { Readable } from 'node:stream';

/** The reader has gone: what SIGPIPE tells a program. The shell ends the program without a word. */
export class BrokenPipe extends Error {
  constructor() {
    super('Broken pipe');
    this.name = 'BrokenPipe';
  }
}

/** One way, bounded like a kernel pipe. Destroying `readable` is the reader's leaving. */
export interface Pipe {
  readonly readable: Readable;
  /** Resolves when there is room again; rejects with `BrokenPipe` when the reader has gone. */
  write(bytes: Uint8Array): Promise<void>;
  end(): void;
}

const capacity = 256 * 1024;

/** `onReaderGone` is called once when the reader leaves before the end. */
export function createPipe(onReaderGone?: () => void): Pipe {
  let waiting: { resolve: () => void; reject: (reason: BrokenPipe) => void }[] = [];
  let ended = false;
  const settle = (how: (waiter: (typeof waiting)[number]) => void): void => {
    const settled = waiting;
    waiting = [];
    settled.forEach(how);
  };
  const readable = new Readable({
    highWaterMark: capacity,
    read: () => settle((waiter) => waiter.resolve()),
    destroy: (error, done) => {
      settle((waiter) => waiter.reject(new BrokenPipe()));
      if (!ended) onReaderGone?.();
      done(error);
    },
  });
  return {
    readable,
    write: async (bytes) => {
      if (readable.destroyed || ended) throw new BrokenPipe();
      if (bytes.length === 0 || readable.push(bytes)) return;
      await new Promise<void>((resolve, reject) => waiting.push({ resolve, reject }));
    },
    end: () => {
      if (ended || readable.destroyed) return;
      ended = true;
      readable.push(null);
    },
  };
}
