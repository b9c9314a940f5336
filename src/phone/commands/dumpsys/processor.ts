import { dateTime } from '../../system/wall-clock.ts';
import type { Dump } from './dump.ts';

/** `dumpsys cpuinfo`. The load of the host is not the phone's; the shares are those of an app at rest. */
export const cpuinfo: Dump = (system) => {
  const { timeZone } = system.profile;
  const time = (at: number): string => dateTime(at, timeZone, true);
  const rows = system.processTable
    .apps()
    .map(({ pid, name }) => `  1.2% ${pid}/${name}: 0.9% user + 0.3% kernel / faults: 40 minor`);
  return [
    'Load: 0.61 / 0.52 / 0.48',
    `CPU usage from 30000ms to 0ms ago (${time(system.now() - 30_000)} to ${time(system.now())}):`,
    '  3.1% 1043/system_server: 2% user + 1.1% kernel / faults: 210 minor',
    ...rows,
    '4.3% TOTAL: 2.9% user + 1.4% kernel',
  ].join('\n');
};
