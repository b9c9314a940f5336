import type { Clock } from '../../shared/clock.ts';
import type { DeviceSession } from '../session.ts';

type Incident = DeviceSession['incidents'][number];

/** A phone that falters all the time must not fill the evidence. */
const kept = 500;

/** What had to be mended, in its order. */
export class Incidents {
  readonly list: Incident[] = [];
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  add(what: Incident['what'], detail: string): void {
    if (this.list.length < kept)
      this.list.push({ at: this.#clock.now().toISOString(), what, detail: detail.slice(0, 500) });
  }
}
