import { InspectorError } from '../../shared/errors.ts';
import type { DeviceShell } from '../shell.ts';
import type { AppUnderTest, StartResult } from '../session.ts';
import { component } from './focus.ts';

/** `am start -W` itself gives up on a first frame after ten seconds on most releases. Milliseconds. */
const startTime = 60_000;

/**
 * Starts the app as its icon does, or by a link. Whether it could be started is in the result, also when the start hangs. Throws
 * `device-lost`.
 */
export async function start(
  shell: DeviceShell,
  app: Pick<AppUnderTest, 'package' | 'activity'>,
  data: string | undefined,
): Promise<StartResult> {
  const target = data === undefined ? await launcherOf(shell, app) : undefined;
  if (data === undefined && target === undefined) {
    return failed(`${app.package} has no activity that an icon could start`);
  }
  const words =
    data === undefined
      ? ['am', 'start', '-W', '-n', target ?? '', '-a', 'android.intent.action.MAIN']
      : ['am', 'start', '-W', '-a', 'android.intent.action.VIEW', '-d', data, app.package];
  const launcher = ['-c', 'android.intent.category.LAUNCHER', '-f', '0x10200000'];
  try {
    const { stderr, stdout } = await shell.run(data === undefined ? [...words, ...launcher] : words, {
      timeout: startTime,
    });
    return parseStart(`${stdout}\n${stderr}`);
  } catch (error) {
    if (error instanceof InspectorError && error.code === 'step-timeout') return failed(error.message);
    throw error;
  }
}

async function launcherOf(
  shell: DeviceShell,
  app: Pick<AppUnderTest, 'package' | 'activity'>,
): Promise<string | undefined> {
  if (app.activity !== undefined) return `${app.package}/${app.activity}`;
  const { stdout } = await shell.run(['cmd', 'package', 'resolve-activity', '--brief', app.package]);
  const line = stdout.split('\n').find((text) => component(text)?.package === app.package);
  return line?.trim();
}

/** What `am start -W` prints (AOSP ActivityManagerShellCommand.runStartActivity). */
export function parseStart(text: string): StartResult {
  const field = (name: string): string | undefined => new RegExp(`^\\s*${name}:\\s*(\\S+)`, 'm').exec(text)?.[1];
  const time = (name: string): number | undefined => {
    const value = Number(field(name));
    return Number.isNaN(value) ? undefined : value;
  };
  const failure = /^(?:Error|Exception|java\.lang\.\w+)[^\n]*$/m.exec(text)?.[0];
  const status = field('Status');
  const kind = field('LaunchState')?.toLowerCase();
  const activity = field('Activity');
  return {
    ok: failure === undefined && status === 'ok',
    kind: kind === 'cold' || kind === 'warm' || kind === 'hot' ? kind : undefined,
    totalTime: time('TotalTime'),
    waitTime: time('WaitTime'),
    activity: activity === undefined ? undefined : (component(activity)?.activity ?? activity),
    message: failure ?? text.trim(),
  };
}

function failed(message: string): StartResult {
  return { ok: false, kind: undefined, totalTime: undefined, waitTime: undefined, activity: undefined, message };
}
