import type { Budget } from '../../shared/budget.ts';

/**
 * Bounds the work on one dex file by its size. Items may be shared (R8 lets methods share code), so some re-reading is honest; a file whose
 * items overlap without end runs out here. Also asks the time budget now and then. Plain data, so that `charge` stays one hot function.
 */
export interface Meter {
  readonly place: string;
  readonly budget: Budget | undefined;
  /** Bytes or characters of work that may still be done; negative once the file has used up its share. */
  left: number;
  untilCheck: number;
}

const readingsPerByte = 16;
const freeWork = 16 * 1024 * 1024;
const timeCheckEvery = 64 * 1024;

export function createMeter(size: number, place: string, budget?: Budget): Meter {
  return { place, budget, left: size * readingsPerByte + freeWork, untilCheck: timeCheckEvery };
}

/** Books `amount` bytes or characters of work; false once the file has used up what it may. Throws `budget-exceeded` when time is up. */
export function charge(meter: Meter, amount: number): boolean {
  meter.left -= amount;
  meter.untilCheck -= amount;
  if (meter.untilCheck < 0) checkTime(meter);
  return meter.left >= 0;
}

export function isExhausted(meter: Meter): boolean {
  return meter.left < 0;
}

function checkTime(meter: Meter): void {
  meter.untilCheck = timeCheckEvery;
  meter.budget?.check(meter.place);
}
