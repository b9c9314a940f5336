import { exitReasons, exitSubreasons } from '../../system/reports/exit-info.ts';
import { dateTime } from '../../system/wall-clock.ts';
import { unknownDump, type Dump } from './dump.ts';

/** `dumpsys activity exit-info [pkg]`, from Android 11 on (AppExitInfoTracker, ApplicationExitInfo.dump). */
export const exitInfo: Dump = (system, words) => {
  const { apiLevel, timeZone } = system.profile;
  if (apiLevel < 30) return unknownDump(system, 'activity exit-info');
  const packages = words[0] === undefined ? system.exits.packages() : [words[0]];
  const lines = [
    'ACTIVITY MANAGER PROCESS EXIT INFO (dumpsys activity exit-info)',
    `Last Timestamp of Persistence Into Persistent Storage: ${dateTime(system.now(), timeZone, true)}`,
  ];
  for (const name of packages) {
    const exits = system.exits.of(name);
    if (exits.length === 0) continue;
    lines.push(`  package: ${name}`, `    Historical Process Exit for uid=${exits[0]?.uid ?? 0}`);
    for (const [index, exit] of exits.entries()) {
      const [reason, reasonText] = exitReasons[exit.reason];
      const [subreason, subreasonText] = exitSubreasons[exit.subreason];
      lines.push(
        `        ApplicationExitInfo #${index}:`,
        `          timestamp=${dateTime(exit.at, timeZone, true)} pid=${exit.pid} realUid=${exit.uid} packageUid=${exit.uid} definingUid=${exit.uid} user=0`,
        `          process=${exit.process} reason=${reason} (${reasonText}) subreason=${subreason} (${subreasonText}) status=${exit.status}`,
        `          importance=${exit.importance} pss=0.00 rss=118MB description=${exit.description || 'null'} state=empty trace=${exit.reason === 'notResponding' ? `/data/anr/trace_${exit.pid}` : 'null'}`,
      );
    }
  }
  return lines.join('\n');
};
