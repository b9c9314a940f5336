import { printing, silent, withSubcommands, type SystemCommand } from '../command.ts';
import { packageDump } from '../dumpsys/package.ts';
import { grant, permissionFlags, resetPermissions, revoke } from './grants.ts';
import { install } from './install.ts';
import { hasFeature, list, path } from './list.ts';
import { resolve } from './resolve.ts';
import { sessionCommands } from './sessions.ts';
import { clear, setEnabled, uninstall } from './state.ts';

const nothing = silent(() => undefined);

/** `pm`, which is `cmd package` too; the install sessions are one phone's. */
export const pm: SystemCommand = (system) =>
  withSubcommands(
    'pm',
    new Map([
      ['install', install],
      ...sessionCommands(),
      ['uninstall', uninstall],
      ['clear', clear],
      ['list', list],
      ['path', path],
      ['dump', printing((phone, words) => packageDump(phone, words))],
      ['grant', grant],
      ['revoke', revoke],
      ['reset-permissions', resetPermissions],
      ['set-permission-flags', permissionFlags(true)],
      ['clear-permission-flags', permissionFlags(false)],
      ['enable', setEnabled('enabled')],
      ['disable', setEnabled('disabled')],
      ['disable-user', setEnabled('disabled-user')],
      ['default-state', setEnabled('default')],
      ['has-feature', hasFeature],
      ['resolve-activity', resolve(false)],
      ['query-activities', resolve(true)],
      ['get-install-location', printing(() => '0[auto]')],
      ['get-max-users', printing(() => 'Maximum supported users: 4')],
      ['trim-caches', nothing],
      ['compile', printing(() => 'Success')],
      ['bg-dexopt-job', printing(() => 'Success')],
      ['wait-for-handler', printing(() => 'Success')],
      ['wait-for-background-handler', printing(() => 'Success')],
    ]),
    (word) => ({
      text: word === undefined ? 'Package manager (package) commands:' : `Unknown command: ${word}`,
      code: 255,
    }),
  )(system);
