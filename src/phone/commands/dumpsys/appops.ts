import type { OpMode, OpUse } from '../../system/app-ops.ts';
import type { InstalledPackage } from '../../system/packages/model.ts';
import { userOf } from '../../system/processes.ts';
import type { System } from '../../system/system.ts';
import { dateTime, duration } from '../../system/wall-clock.ts';
import { readOptions } from '../options.ts';
import type { Dump } from './dump.ts';

/** `dumpsys appops [--op OP] [--package PKG]`: modes, and when each op was last used or refused. */
export const appOps: Dump = (system, words) => {
  const options = readOptions(words, { flags: ['-a'], valued: ['--op', '--package', '--mode', '--watchers'] });
  const op = options
    .value('--op')
    ?.toUpperCase()
    .replace(/^ANDROID:/, '');
  const package_ = options.value('--package') ?? options.words[0];
  const apps = system.packages.list().filter(({ name }) => package_ === undefined || name === package_);
  const blocks = apps.flatMap((app) => block(system, app, op));
  return ['Current AppOps Service state:', '  Settings:', '    top_state_settle_time=+5s0ms', ...blocks].join('\n');
};

function block(system: System, app: InstalledPackage, wanted: string | undefined): readonly string[] {
  const ops = system.appOps.list(app).filter(({ op }) => wanted === undefined || op === wanted);
  if (ops.length === 0) return [];
  const front = system.activities.front()?.app.name === app.name;
  return [
    `  Uid ${userOf(app.uid)}:`,
    `    state=${front ? 'top' : 'cch'}`,
    `    Package ${app.name}:`,
    ...ops.flatMap(({ op, mode, use }) => [`      ${op} (${mode}):`, ...useLines(system, use)]),
  ];
}

function useLines(system: System, use: OpUse | undefined): readonly string[] {
  if (use === undefined) return [];
  const state = use.background ? 'cch' : 'top';
  const line = (kind: string, at: number | undefined): readonly string[] =>
    at === undefined
      ? []
      : [
          `          ${kind}: [${state}-s] ${dateTime(at, system.profile.timeZone, true)} (${duration(at - system.now())})`,
        ];
  const uses = [...line('Access', use.accessAt), ...line('Reject', use.rejectAt)];
  return system.profile.apiLevel >= 30 ? ['        null=[', ...uses, '        ]'] : uses;
}

/** `appops get`: one line for each op. */
export function opLine(system: System, op: string, mode: OpMode, use: OpUse | undefined): string {
  const ago = (at: number | undefined, word: string): string =>
    at === undefined ? '' : `; ${word}=${duration(system.now() - at)} ago`;
  return `${op}: ${mode}${ago(use?.accessAt, 'time')}${ago(use?.rejectAt, 'rejectTime')}`;
}
