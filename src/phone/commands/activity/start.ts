import type { CommandIo } from '../../shell/command.ts';
import { fullComponent } from '../../system/activities/resolve.ts';
import type { StartResult } from '../../system/activities/model.ts';
import { fail, unknownOption, type SystemCommand } from '../command.ts';
import { intentText, parseIntent, type ParsedIntent } from './intent.ts';

const own = {
  '-W': false,
  '-S': false,
  '-D': false,
  '-N': false,
  '-R': true,
  '-P': true,
  '--user': true,
  '--display': true,
  '--windowingMode': true,
  '--activityType': true,
  '--task': true,
  '--lock-task': false,
  '--track-allocation': false,
  '--start-profiler': true,
  '--streaming': false,
};

/** `am start`, with what ActivityManagerShellCommand.runStartActivity prints. */
export const start: SystemCommand = (system) => async (words, io) => {
  const parsed = parseIntent(words, own);
  if (parsed.unknown !== undefined) return unknownOption(system, io, 'start', parsed.unknown);
  const { intent, options } = parsed;
  if (
    intent.action === undefined &&
    intent.data === undefined &&
    intent.component === undefined &&
    intent.package === undefined
  ) {
    return fail(
      io,
      `\nException occurred while executing 'start':\njava.lang.IllegalArgumentException: No intent supplied`,
      255,
    );
  }
  const stopFirst = options.has('-S');
  const named = intent.component === undefined ? intent.package : fullComponent(intent.component).package;
  if (stopFirst && named !== undefined) await io.out(`Stopping: ${named}\n`);
  await io.out(`Starting: ${intentText(parsed)}\n`);
  const waited = options.has('-W');
  const started = system.activities.start({ intent, categories: parsed.categories, stopFirst });
  // Without -W the command ends once the activity is known to exist, long before the first frame.
  const result = waited ? await started : await Promise.race([started, soon()]);
  if (result === undefined) {
    started.catch(() => undefined);
    return 0;
  }
  return print(io, parsed, result, waited, system.profile.apiLevel);
};

function soon(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), 50));
}

async function print(
  io: CommandIo,
  parsed: ParsedIntent,
  result: StartResult,
  waited: boolean,
  apiLevel: number,
): Promise<number> {
  switch (result.kind) {
    case 'no-such-activity':
      return fail(io, `Error type 3\nError: Activity class {${result.component}} does not exist.`);
    case 'unresolved':
      return fail(io, `Error: Activity not started, unable to resolve ${intentText(parsed)}`);
    case 'refused':
      return fail(
        io,
        `\nException occurred while executing 'start':\njava.lang.SecurityException: ${result.reason}`,
        255,
      );
    case 'cannot-run':
      return fail(io, `Error: ${result.error.code}: ${result.error.message}`);
    case 'died':
      if (waited) await io.out(`Status: timeout\nActivity: ${result.component}\nWaitTime: 10000\nComplete\n`);
      return 0;
    case 'brought':
    case 'delivered':
      await io.out(
        result.kind === 'brought'
          ? 'Warning: Activity not started, its current task has been brought to the front\n'
          : 'Warning: Activity not started, intent has been delivered to currently running top-most instance.\n',
      );
      if (waited) await io.out(waitText(result.component, 'UNKNOWN (0)', 0, 1, apiLevel));
      return 0;
    default:
      if (waited)
        await io.out(waitText(result.component, result.launchState, result.totalTime, result.waitTime, apiLevel));
      return 0;
  }
}

function waitText(component: string, state: string, totalTime: number, waitTime: number, apiLevel: number): string {
  const lines = ['Status: ok'];
  if (apiLevel >= 29) lines.push(`LaunchState: ${state}`);
  lines.push(`Activity: ${component}`);
  if (apiLevel < 29) lines.push(`ThisTime: ${totalTime}`);
  return `${[...lines, `TotalTime: ${totalTime}`, `WaitTime: ${waitTime}`, 'Complete'].join('\n')}\n`;
}
