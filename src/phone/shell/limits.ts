import { setImmediate } from 'node:timers/promises';

/** A command line that runs without end: it stops with exit code 1. */
export class LimitExceeded extends Error {}

const maxCommands = 200_000;
const maxDepth = 50;
/** Commands between two looks at what else the phone has to do. */
const turn = 64;

/** What one command line may cost. */
export class Limits {
  #commands = 0;

  /** Before each command and loop turn: counts, and lets others run. */
  async step(signal: AbortSignal): Promise<void> {
    this.#commands += 1;
    if (this.#commands > maxCommands) throw new LimitExceeded(`more than ${maxCommands} commands`);
    if (this.#commands % turn === 0) await setImmediate();
    signal.throwIfAborted();
  }

  depth(depth: number): void {
    if (depth > maxDepth) throw new LimitExceeded('recursion too deep');
  }
}
