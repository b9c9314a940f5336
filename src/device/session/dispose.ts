import { disconnectTcp } from '../adb/host.ts';
import { isTcpSerial } from '../adb/mend.ts';
import type { DeviceFootprint } from '../session.ts';
import { readTraces } from './footprint.ts';
import type { SessionParts } from './open-session.ts';
import type { NetworkControl } from './network.ts';
import { readSettings, restoreSettings, type SettingsSnapshot } from './settings.ts';
import type { ClockControl } from './time.ts';

interface Ending extends SessionParts {
  network: NetworkControl;
  clockControl: ClockControl;
  during: SettingsSnapshot[];
  done(after: SettingsSnapshot, traces: DeviceFootprint['footprint']): void;
}

/** Leaves the phone as it was found, as far as it lets us, and gives everything back in any case. Never throws. */
export async function dispose(ending: Ending): Promise<void> {
  const { attached, clockControl, connection, driver, during, follower, lease, network, settings } = ending;
  const steps: (() => Promise<unknown>)[] = [
    () => driver.stop(),
    async () => during.push(await readSettings(connection)),
    () => network.restore(),
    () => clockControl.shift(0),
    async () => restoreSettings(connection, settings, await readSettings(connection)),
    async () => ending.done(await readSettings(connection), await readTraces(connection)),
  ];
  connection.outliveSignal();
  for (const step of steps) {
    try {
      await step();
    } catch {
      // A phone that is gone cannot be put right; what differs is in the footprint of the next session.
    }
  }
  follower.stop();
  // Nobody else asked the server to know this phone; a stopped one would stand in its list as offline.
  if (attached && isTcpSerial(connection.target.serial)) {
    await disconnectTcp(connection.target.port, connection.target.serial).catch(() => undefined);
  }
  lease.release();
}
