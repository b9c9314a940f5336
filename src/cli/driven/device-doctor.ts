import { examineDevice } from '../../device/doctor.ts';
import { drivenTexts } from '../../i18n/driven.ts';
import { pick } from '../../i18n/locale.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { withDevice } from './virtual-device.ts';

/** `zhijian doctor --device`: whether a phone is fit for an inspection. Exit 2 when something stands against it. */
export function deviceDoctorCommand(terminal: Terminal, device: string, json: boolean): Promise<number> {
  return withDevice(device, {}, async ({ adbPort, serial }) => {
    const checks = await examineDevice(serial, adbPort === undefined ? {} : { adbPort });
    if (json) terminal.out(JSON.stringify({ device, checks }, null, 2));
    for (const { code, message, remedy, state } of json ? [] : checks) {
      const head = `${pick(drivenTexts.checkStates[state], terminal.locale)}  ${pick(message, terminal.locale)}  (${code})`;
      terminal.out(remedy === undefined ? head : `${head}\n        ${pick(remedy, terminal.locale)}`);
    }
    return checks.some(({ state }) => state === 'fail') ? exitCodes['cannot-run'] : exitCodes.done;
  });
}
