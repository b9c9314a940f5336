import type { Budget } from '../../shared/budget.ts';

/**
 * Bounds the work on one dex file by its size. Items may be shared (R8 lets methods share code), so some re-reading is honest; a file whose
 * items overlap without end runs out here. Also asks the time budget now and then.
 */
export interface Meter {
  /** Books `amount` bytes or characters of work; false once the file has used up what it may. Throws `budget-exceeded` when time is up. */
  charge(amount: number): boolean;
  readonly exhausted: boolean;
}

const readingsPerByte = 16;
const freeWork = 16 * 1024 * 1024;
const timeCheckEvery = 1024 * 1024;

export function createMeter(size: number, place: string, budget?: Budget): Meter {
  let left = size * readingsPerByte + freeWork;
  let untilCheck = timeCheckEvery;
  return {
    charge(amount) {
      left -= amount;
      untilCheck -= amount;
      if (untilCheck < 0) {
        untilCheck = timeCheckEvery;
        budget?.check(place);
      }
      return left >= 0;
    },
    get exhausted() {
      return left < 0;
    },
  };
}
