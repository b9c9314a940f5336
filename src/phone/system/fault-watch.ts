import type { Faults } from '../faults.ts';

/** The same faults, but that switching `offline` on is told: what is connected then has to be cut off at once. */
export function watchOffline(faults: Faults, onOffline: () => void): Faults {
  let offline = faults.offline;
  return Object.defineProperty(faults, 'offline', {
    enumerable: true,
    get: () => offline,
    set(on: boolean) {
      offline = on;
      if (on) onOffline();
    },
  });
}
