import { opModes } from '../system/app-ops.ts';
import { opOfPermission } from '../system/permissions/catalogue.ts';
import type { InstalledPackage } from '../system/packages/model.ts';
import { fail, unknownOption, type SystemCommand } from './command.ts';
import { opLine } from './dumpsys/appops.ts';
import { readOptions } from './options.ts';

/** `CAMERA`, `android:camera`, `OP_CAMERA` and `android.permission.CAMERA` are the same op. */
function opName(text: string): string {
  const ofPermission = opOfPermission(text);
  if (ofPermission !== undefined) return ofPermission;
  return text.replace(/^(?:android:|OP_|android\.permission\.)/, '').toUpperCase();
}

/** `appops get|set|reset|query-op`, which is `cmd appops` too. */
export const appops: SystemCommand = (system) => async (words, io) => {
  const [verb = '', ...rest] = words;
  const options = readOptions(rest, { flags: ['--uid'], valued: ['--user', '--attribution'] });
  const [name = '', op, mode = ''] = options.words;
  if (verb === 'reset') {
    system.appOps.reset(name === '' ? undefined : name);
    return 0;
  }
  if (verb === 'write-settings' || verb === 'read-settings') return 0;
  if (verb !== 'get' && verb !== 'set' && verb !== 'query-op') return unknownOption(system, io, 'appops', verb);
  if (verb === 'query-op') {
    const holders = system.packages.list().filter((app) => system.appOps.mode(app, opName(name)) === (op ?? 'allow'));
    await io.out(holders.map((app) => `${app.name}\n`).join(''));
    return 0;
  }
  const app = system.packages.find(name);
  if (app === undefined) return fail(io, `Error: No UID for ${name} in user 0`, 255);
  if (verb === 'get') return get(app, op);
  const chosen = opModes.find((one) => one === mode);
  if (op === undefined || chosen === undefined) return fail(io, `Error: Mode not specified!`, 255);
  system.appOps.setMode(name, opName(op), chosen === 'default' ? undefined : chosen);
  return 0;

  async function get(of: InstalledPackage, wanted: string | undefined): Promise<number> {
    const rows = system.appOps.list(of);
    const shown = wanted === undefined ? rows : rows.filter((row) => row.op === opName(wanted));
    if (shown.length > 0) await io.out(shown.map((row) => `${opLine(system, row.op, row.mode, row.use)}\n`).join(''));
    else if (wanted === undefined) await io.out('No operations.\n');
    else await io.out(`No operations.\nDefault mode: ${system.appOps.mode(of, opName(wanted))}\n`);
    return 0;
  }
};
