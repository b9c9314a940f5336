import { InspectorError } from './errors.ts';

export interface BudgetLimits {
  /** Wall time for the whole file, in milliseconds. */
  milliseconds: number;
  /** Bytes that may be inflated from the archive altogether. */
  inflatedBytes: number;
  /** Bytes that a single entry may inflate to. */
  entryBytes: number;
}

/**
 * What one file from a stranger may cost. Parsers call `check` inside their loops and `spend` before they inflate, so that a
 * hostile file ends in `budget-exceeded` with its place instead of a hang or an out-of-memory kill.
 */
export class Budget {
  readonly limits: BudgetLimits;
  readonly #deadline: number;
  #inflated = 0;

  constructor(limits: BudgetLimits) {
    this.limits = limits;
    this.#deadline = performance.now() + limits.milliseconds;
  }

  /** Throws `budget-exceeded` once the time is up. Cheap enough for every few thousand loop turns. */
  check(place: string): void {
    if (performance.now() <= this.#deadline) return;
    const spent = {
      zh: `用完 ${this.limits.milliseconds} 毫秒时限`,
      en: `time budget of ${this.limits.milliseconds} ms used up`,
    };
    throw new InspectorError('budget-exceeded', spent, { place });
  }

  /** Books `bytes` of inflated data; throws `budget-exceeded` when the total is over the limit. */
  spend(bytes: number, place: string): void {
    this.#inflated += bytes;
    if (this.#inflated <= this.limits.inflatedBytes) return;
    const { inflatedBytes } = this.limits;
    const spent = { zh: `解压超过 ${inflatedBytes} 字节`, en: `more than ${inflatedBytes} bytes inflated` };
    throw new InspectorError('budget-exceeded', spent, { place });
  }
}

/** For one APK handed in by a stranger. 2 GiB total lets the largest honest apps through; a bomb stops here. */
export const defaultLimits: BudgetLimits = {
  milliseconds: 120_000,
  inflatedBytes: 2 * 1024 ** 3,
  entryBytes: 256 * 1024 ** 2,
};
