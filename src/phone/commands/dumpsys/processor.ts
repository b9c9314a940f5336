import { dateTime } from '../../system/wall-clock.ts';
import type { System } from '../../system/system.ts';
import type { Dump } from './dump.ts';

/** Processor time of a process when it was asked for last. */
interface Reading {
  at: number;
  seconds: number;
}

const readings = new WeakMap<System, Map<number, Reading>>();

/**
 * `dumpsys cpuinfo`: what the renderers of the apps' pages took since it was asked last, or since they started. The load of the host is not
 * the phone's and is not told.
 */
export const cpuinfo: Dump = async (system) => {
  const { timeZone } = system.profile;
  const time = (at: number): string => dateTime(at, timeZone, true);
  const known = readings.get(system) ?? new Map<number, Reading>();
  readings.set(system, known);
  const now = system.clock.uptime();
  let longest = 0;
  let total = 0;
  const rows: string[] = [];
  for (const { name, package: package_, pid } of system.processTable.apps()) {
    const running = name === package_ ? system.activities.find(package_) : undefined;
    const seconds = (await running?.runtime?.footprint?.())?.processorSeconds;
    if (seconds === undefined) continue;
    const last = known.get(pid) ?? { at: 0, seconds: 0 };
    known.set(pid, { at: now, seconds });
    const passed = Math.max(1, now - last.at);
    longest = Math.max(longest, passed);
    const percent = Math.max(0, ((seconds - last.seconds) * 100_000) / passed);
    total += percent;
    rows.push(`  ${percent.toFixed(1)}% ${pid}/${name}: ${percent.toFixed(1)}% user + 0% kernel`);
  }
  return [
    'Load: 0.00 / 0.00 / 0.00',
    `CPU usage from ${longest}ms to 0ms ago (${time(system.now() - longest)} to ${time(system.now())}):`,
    ...rows,
    `${total.toFixed(1)}% TOTAL: ${total.toFixed(1)}% user + 0% kernel`,
  ].join('\n');
};
