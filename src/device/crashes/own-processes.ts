import type { LogLine, ProcessExit } from '../session.ts';

/** Lines that tell of starts: ActivityManager's own (AOSP `ProcessList.handleProcessStartedLocked`) and the event log's. */
export const startTags: readonly string[] = ['ActivityManager', 'am_proc_start'];

/** First uid of apps; `u10a23` is app 23 of user 10, each user having 100,000 uids (AOSP `UserHandle`). */
const firstApp = 10_000;
const perUser = 100_000;

/** A process is the package's own or one of its `:remote` ones. */
export function isProcessOf(process: string, package_: string): boolean {
  return process === package_ || process.startsWith(`${package_}:`);
}

/**
 * Tells lines that the package's processes wrote, by the uid they run as, else by process ids that were told of them. What nobody can be told
 * the writer of is not the app's.
 */
export function ownLines(
  log: readonly LogLine[],
  exits: readonly ProcessExit[],
  package_: string,
): (line: LogLine) => boolean {
  const pids = new Set<number>();
  const uids = new Set<number>();
  for (const line of log) {
    const start = startIn(line);
    if (start === undefined || !isProcessOf(start.process, package_)) continue;
    pids.add(start.pid);
    uids.add(start.uid);
  }
  for (const { pid, process } of exits) if (isProcessOf(process, package_)) pids.add(pid);
  return ({ pid, uid }) => (uid === undefined || uids.size === 0 ? pids.has(pid) : uids.has(uid));
}

function startIn({ message, tag }: LogLine): { pid: number; uid: number; process: string } | undefined {
  if (!startTags.includes(tag)) return undefined;
  // [user,pid,uid,process,why,component]
  const event = /^\[\d+,(\d+),(\d+),([^,\]]+)/.exec(message);
  if (event !== null && tag === 'am_proc_start')
    return { pid: Number(event[1]), uid: Number(event[2]), process: event[3] ?? '' };
  const told = /^Start proc (\d+):(\S+?)\/u(\d+)a(\d+)\b/.exec(message);
  if (told === null) return undefined;
  const uid = Number(told[3]) * perUser + firstApp + Number(told[4]);
  return { pid: Number(told[1]), uid, process: told[2] ?? '' };
}
