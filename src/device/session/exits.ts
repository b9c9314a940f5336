import type { DeviceFacts } from '../facts.ts';
import type { LogLine, ProcessExit } from '../session.ts';
import type { DeviceShell } from '../shell.ts';
import { zonedTime } from './local-time.ts';

/** ApplicationExitInfo exists from Android 11 on. */
const exitInfoLevel = 30;

/** ApplicationExitInfo.REASON_* by number (AOSP android/app/ApplicationExitInfo.java). */
const reasons: Readonly<Record<number, ProcessExit['reason']>> = {
  1: 'self',
  2: 'signaled',
  3: 'low-memory',
  4: 'crash',
  5: 'native-crash',
  6: 'not-responding',
  10: 'user-requested',
  11: 'user-requested',
};

/** Why processes of the app ended, oldest first. Below API 30 the events log of this session is all there is. */
export async function exits(
  shell: DeviceShell,
  package_: string,
  { apiLevel, timeZone }: Pick<DeviceFacts, 'apiLevel' | 'timeZone'>,
  log: readonly LogLine[],
): Promise<ProcessExit[]> {
  if (apiLevel < exitInfoLevel) return exitsInLog(log, package_);
  return parseExits((await shell.run(['dumpsys', 'activity', 'exit-info', package_])).stdout, timeZone);
}

/** `dumpsys activity exit-info`: blocks of `key=value` pairs, newest first. Values may hold blanks. */
export function parseExits(text: string, timeZone: string | undefined): ProcessExit[] {
  const blocks = text.split(/ApplicationExitInfo #\d+:/).slice(1);
  const found = blocks.flatMap((block) => {
    const field = (name: string): string | undefined =>
      new RegExp(`(?:^|\\s)${name}=(.*?)(?=\\s+\\w+=|\\s*$)`, 'ms').exec(block)?.[1]?.trim();
    const at = field('timestamp');
    const pid = Number(field('pid'));
    const reason = Number.parseInt(field('reason') ?? '', 10);
    if (at === undefined || !Number.isInteger(pid)) return [];
    const description = field('description');
    return [
      {
        at: zonedTime(at, timeZone),
        pid,
        process: field('process') ?? '',
        reason: reasons[reason] ?? ('other' as const),
        description: description === undefined || description === 'null' ? (field('reason') ?? '') : description,
      },
    ];
  });
  return found.reverse();
}

/** am_crash, am_anr, am_kill and am_proc_died (AOSP `EventLogTags.logtags`). */
export function exitsInLog(log: readonly LogLine[], package_: string): ProcessExit[] {
  return log.flatMap((line) => {
    const kind = eventKinds[line.tag];
    if (kind === undefined) return [];
    const fields = line.message.replace(/^\s*\[|\]\s*$/g, '').split(',');
    const pid = Number(fields[kind.pid]);
    const process = fields[kind.process] ?? '';
    if (process !== package_ && !process.startsWith(`${package_}:`)) return [];
    const description = fields.slice(kind.process + 1).join(',');
    const reason = line.tag === 'am_kill' && /force|stop /.test(description) ? 'user-requested' : kind.reason;
    return [{ at: new Date(line.at * 1000).toISOString(), pid, process, reason, description }];
  });
}

const eventKinds: Readonly<Record<string, { pid: number; process: number; reason: ProcessExit['reason'] }>> = {
  // Written as [pid,user,process,…], though the tag's description has them the other way round.
  am_crash: { pid: 0, process: 2, reason: 'crash' },
  am_anr: { pid: 1, process: 2, reason: 'not-responding' },
  am_kill: { pid: 1, process: 2, reason: 'other' },
  am_proc_died: { pid: 1, process: 2, reason: 'other' },
};
