import type { CommandTable, ShellCommand } from '../shell/command.ts';
import type { System } from '../system/system.ts';
import { am } from './activity/index.ts';
import { appops } from './appops.ts';
import { dateCommand } from './clock.ts';
import { cmd } from './cmd.ts';
import type { SystemCommand } from './command.ts';
import { content } from './content.ts';
import { dumpsys } from './dumpsys/index.ts';
import { ime } from './input-methods.ts';
import { input } from './input.ts';
import { log } from './log/log.ts';
import { logcat } from './log/logcat.ts';
import { monkey } from './monkey.ts';
import { pm } from './package/index.ts';
import { kill, pgrep, pidof, ps } from './processes.ts';
import { getprop, setprop } from './properties.ts';
import { svc } from './radios.ts';
import { screencap, screenrecord, wm } from './screen.ts';
import { settings } from './settings.ts';

const programs: ReadonlyMap<string, SystemCommand> = new Map<string, SystemCommand>([
  ['appops', appops],
  ['content', content],
  ['dumpsys', dumpsys],
  ['getprop', getprop],
  ['ime', ime],
  ['input', input],
  ['kill', kill],
  ['log', log],
  ['logcat', logcat],
  ['monkey', monkey],
  ['pgrep', pgrep],
  ['pidof', pidof],
  ['ps', ps],
  ['screencap', screencap],
  ['screenrecord', screenrecord],
  ['setprop', setprop],
  ['settings', settings],
  ['svc', svc],
  ['wm', wm],
]);

/** Programs that know the system, by name. `files` are those that only know files; their `date` is completed by setting the clock. */
export function systemCommands(system: System, files: CommandTable): CommandTable {
  // `pm install-create` and `cmd package install-write` work on the same sessions.
  const packageManager = pm(system);
  const activityManager = am(system);
  const shared = new Map([
    ['package', packageManager],
    ['activity', activityManager],
  ]);
  const table = new Map<string, ShellCommand>(files);
  for (const [name, make] of programs) table.set(name, make(system));
  table.set('pm', packageManager);
  table.set('am', activityManager);
  table.set('cmd', cmd(shared)(system));
  const show = files.get('date');
  if (show !== undefined) table.set('date', dateCommand(show)(system));
  return table;
}
