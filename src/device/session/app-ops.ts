import type { AppOpUse } from '../session.ts';
import type { DeviceShell } from '../shell.ts';
import { zonedTime } from './local-time.ts';

export async function appOps(shell: DeviceShell, package_: string, timeZone: string | undefined): Promise<AppOpUse[]> {
  const { stdout } = await shell.run('dumpsys appops', { timeout: 30_000 });
  return parseAppOps(stdout, package_, timeZone);
}

/**
 * When the app used what an op guards. Two shapes of `dumpsys appops` (AOSP AppOpsService.dump): from API 29 `Access: [fg-s] <time>` and
 * `Reject:` below `OP (mode):`; before, one line `OP (mode): time=+2m3s ago; rejectTime=+1h ago` or `OP: mode=0; time=…`, with no clock time.
 */
export function parseAppOps(text: string, package_: string, timeZone: string | undefined): AppOpUse[] {
  const uses: AppOpUse[] = [];
  let ours = false;
  let op = '';
  for (const line of text.split('\n')) {
    const block = /^\s*Package (\S+):\s*$/.exec(line);
    if (block !== null) {
      ours = block[1] === package_;
      continue;
    }
    if (/^\s*Uid \S+:/.test(line)) ours = false;
    if (!ours) continue;
    const head = /^\s+([A-Z][A-Z0-9_]+)(?: \([^)]*\))?:\s*(.*)$/.exec(line);
    if (head !== null) {
      op = head[1] ?? '';
      uses.push(...shortForm(op, head[2] ?? ''));
      continue;
    }
    const use = /^\s*(Access|Reject): \[([^\]]*)\] (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?)/.exec(line);
    if (use === null || op === '') continue;
    const [, how, state = '', at = ''] = use;
    uses.push({ op, granted: how === 'Access', at: zonedTime(at, timeZone), state });
  }
  return uses;
}

function shortForm(op: string, detail: string): AppOpUse[] {
  const found: AppOpUse[] = [];
  if (/(?:^|[;\s])time=/.test(detail)) found.push({ op, granted: true, at: null, state: '' });
  if (/rejectTime=/.test(detail)) found.push({ op, granted: false, at: null, state: '' });
  return found;
}
