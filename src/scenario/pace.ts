import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';

/** Time as it passes for a run. Apart from the wall clock: it never jumps, and a test can let it pass at once. */
export interface Pace {
  /** Milliseconds since some fixed moment. */
  elapsed(): number;
  /** Rejects with the signal's reason when that comes first. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export const realPace: Pace = {
  elapsed: () => performance.now(),
  sleep: async (milliseconds, signal) => {
    signal?.throwIfAborted();
    await delay(milliseconds, undefined, signal === undefined ? {} : { signal });
  },
};
