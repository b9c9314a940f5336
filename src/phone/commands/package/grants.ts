import { SecurityFailure } from '../../system/permissions/permissions.ts';
import type { InstalledPackage } from '../../system/packages/model.ts';
import type { System } from '../../system/system.ts';
import { initialPermissions } from '../../system/permissions/initial.ts';
import { fail, type SystemCommand } from '../command.ts';
import { readOptions } from '../options.ts';

type Act = (system: System, app: InstalledPackage, permission: string) => void;

const changing =
  (verb: 'grant' | 'revoke', act: Act): SystemCommand =>
  (system) =>
  async (words, io) => {
    const [name, permission] = readOptions(words, { flags: ['--all-permissions'], valued: ['--user'] }).words;
    if (name === undefined) return fail(io, 'Error: no package specified', 255);
    if (permission === undefined) return fail(io, 'Error: no permission specified', 255);
    const app = system.packages.find(name);
    const exception = (kind: string, text: string): Promise<number> =>
      fail(io, `\nException occurred while executing '${verb}':\njava.lang.${kind}: ${text}`, 255);
    if (app === undefined) return exception('IllegalArgumentException', `Unknown package: ${name}`);
    try {
      act(system, app, permission);
      return 0;
    } catch (error) {
      if (error instanceof SecurityFailure) return exception('SecurityException', error.message);
      throw error;
    }
  };

export const grant = changing('grant', ({ permissions }, app, permission) => permissions.grant(app, permission));
export const revoke = changing('revoke', ({ permissions }, app, permission) => permissions.revoke(app, permission));

/** `pm reset-permissions`: of all apps, or of those named from Android 13 on. */
export const resetPermissions: SystemCommand = (system) => () => {
  for (const app of system.packages.list()) {
    app.runtimePermissions = initialPermissions(
      app.manifest,
      system.profile.apiLevel,
      undefined,
      false,
    ).runtimePermissions;
  }
  return 0;
};

const flagNames = { 'user-set': 'USER_SET', 'user-fixed': 'USER_FIXED' } as const;

/** `pm set-permission-flags` and `clear-permission-flags`. */
export const permissionFlags =
  (on: boolean): SystemCommand =>
  (system) =>
  async (words, io) => {
    const [name = '', permission = '', ...flags] = readOptions(words, { valued: ['--user'] }).words;
    const app = system.packages.find(name);
    if (app === undefined) return fail(io, `Error: Unknown package: ${name}`);
    for (const flag of flags) {
      if (flag !== 'user-set' && flag !== 'user-fixed') return fail(io, `Error: unknown flag ${flag}`);
      try {
        system.permissions.setFlag(app, permission, flagNames[flag], on);
      } catch (error) {
        if (error instanceof SecurityFailure) return fail(io, `java.lang.SecurityException: ${error.message}`, 255);
        throw error;
      }
    }
    return 0;
  };
