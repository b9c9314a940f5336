import { Budget } from '../../shared/budget.ts';
import { InspectorError } from '../../shared/errors.ts';
import type { Text } from '../../shared/text.ts';
import { type SheetLimits } from './model.ts';

/** What reading one file has cost so far. Everything over a limit ends in `sheet-unreadable`. */
export class SheetBudget {
  readonly limits: SheetLimits;
  readonly path: string;
  readonly #time: Budget;
  #cells = 0;

  constructor(path: string, limits: SheetLimits) {
    this.path = path;
    this.limits = limits;
    const { inflatedBytes, milliseconds, partBytes } = limits;
    this.#time = new Budget({ milliseconds, inflatedBytes, entryBytes: partBytes });
  }

  /** Throws once the time is up. */
  check(): void {
    this.#time.check(this.path);
  }

  /** Books inflated bytes. */
  spend(bytes: number): void {
    this.#time.spend(bytes, this.path);
  }

  /** Books one cell, shared string or style. */
  take(): void {
    this.#cells += 1;
    if (this.#cells > this.limits.cells)
      throw this.refuse({
        zh: `内容过多（上限 ${this.limits.cells} 个单元格）`,
        en: `more than ${this.limits.cells} cells`,
      });
    if (this.#cells % 4096 === 0) this.check();
  }

  refuse(message: Text | string, place = this.path, cause?: unknown): InspectorError {
    return new InspectorError('sheet-unreadable', message, { place, cause });
  }
}
