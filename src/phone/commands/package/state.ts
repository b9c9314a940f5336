import type { EnabledState } from '../../system/packages/model.ts';
import { fullComponent } from '../../system/activities/resolve.ts';
import { stopPackage } from '../activity/processes.ts';
import { fail, type SystemCommand } from '../command.ts';
import { readOptions } from '../options.ts';

/** `pm uninstall`. */
export const uninstall: SystemCommand = (system) => async (words, io) => {
  const name = readOptions(words, { flags: ['-k'], valued: ['--user', '--versionCode'] }).words[0];
  if (name === undefined) return fail(io, 'Error: package name not specified');
  if (system.packages.system.some((one) => one.name === name))
    return said(io.out, 'Failure [DELETE_FAILED_INTERNAL_ERROR]\n', 1);
  await stopPackage(system, name, `stop ${name} due to uninstall pkg`);
  const gone = await system.packages.uninstall(name);
  if (!gone)
    return said(
      io.out,
      system.profile.apiLevel >= 29 ? 'Failure [DELETE_FAILED_INTERNAL_ERROR]\n' : `Failure [not installed for 0]\n`,
      1,
    );
  system.appOps.reset(name);
  system.exits.clear(name);
  system.notifications.cancel(name);
  system.display.removeNotifications(name);
  return said(io.out, 'Success\n', 0);
};

/** `pm clear`: stops the app and starts it anew with empty data and without runtime permissions. */
export const clear: SystemCommand = (system) => async (words, io) => {
  const name = readOptions(words, { flags: ['--cache-only'], valued: ['--user'] }).words[0];
  const app = name === undefined ? undefined : system.packages.find(name);
  if (name === undefined) return fail(io, 'Error: no package specified');
  if (app === undefined) return said(io.out, 'Failed\n', 1);
  await stopPackage(system, name, `stop ${name} due to clear data`);
  system.packages.clear(app);
  system.appOps.reset(name);
  system.notifications.cancel(name);
  system.display.removeNotifications(name);
  return said(io.out, 'Success\n', 0);
};

/** `pm enable`, `disable`, `disable-user`, `default-state`, of packages and components. */
export const setEnabled =
  (state: EnabledState): SystemCommand =>
  (system) =>
  async (words, io) => {
    const target = readOptions(words, { valued: ['--user'] }).words[0];
    if (target === undefined) return fail(io, 'Error: no package or component specified');
    const { package: name, activity: component } = fullComponent(target);
    const app = system.packages.find(name);
    if (app === undefined)
      return fail(
        io,
        `\nException occurred while executing 'enable':\njava.lang.IllegalArgumentException: Unknown package: ${name}`,
        255,
      );
    if (component === '') {
      app.enabled = state;
      if (state.startsWith('disabled')) await stopPackage(system, name, `stop ${name} due to disabled`);
      return said(io.out, `Package ${name} new state: ${state}\n`, 0);
    }
    app.components.set(component, state);
    return said(io.out, `Component {${name}/${component}} new state: ${state}\n`, 0);
  };

async function said(out: (text: string) => Promise<void>, text: string, code: number): Promise<number> {
  await out(text);
  return code;
}
