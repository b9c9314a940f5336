import { type ListedDevice, listDevices } from '../../device/devices.ts';
import { pick } from '../../i18n/locale.ts';
import { drivenTexts } from '../../i18n/driven.ts';
import { apiLevels, phoneProfile } from '../../phone/profile.ts';
import { findChromium } from '../../phone/webview/chromium.ts';
import { InspectorError } from '../../shared/errors.ts';
import { visible } from '../../shared/text.ts';
import { exitCodes } from '../exit-codes.ts';
import { describeError } from '../print-error.ts';
import type { Terminal } from '../terminal.ts';

/** `zhijian devices`: what there is to drive an app on, and what blocks its use. */
export async function devicesCommand(terminal: Terminal, flags: { json?: boolean }): Promise<number> {
  let attached: ListedDevice[] = [];
  let trouble: InspectorError | undefined;
  try {
    attached = await listDevices();
  } catch (error) {
    if (!(error instanceof InspectorError)) throw error;
    trouble = error;
  }
  const devices = [...attached, virtualPhone()];
  if (flags.json === true) terminal.out(JSON.stringify(devices, null, 2));
  else terminal.out(devices.map((device) => line(device, terminal)).join('\n'));
  // Without adb the virtual phone is of no use either, but the list is still an answer.
  if (trouble !== undefined) terminal.log(describeError(trouble.toRecord(), terminal.locale));
  return exitCodes.done;
}

function virtualPhone(): ListedDevice {
  const { abi, apiLevel, manufacturer, model, release } = phoneProfile();
  return {
    serial: 'virtual',
    state: 'ready',
    busyBy: undefined,
    manufacturer,
    model,
    apiLevel,
    release,
    abis: [abi],
    virtual: true,
    blocked: findChromium() === undefined ? drivenTexts.chromiumMissing : undefined,
  };
}

function line(device: ListedDevice, { locale }: Terminal): string {
  const state = pick(drivenTexts.deviceStates[device.blocked === undefined ? device.state : 'blocked'], locale);
  const name = visible([device.manufacturer, device.model].filter((part) => part !== undefined).join(' '), 60);
  const system = device.apiLevel === undefined ? '' : `Android ${device.release ?? '?'} (API ${device.apiLevel})`;
  const levels = device.serial === 'virtual' ? `--api-level ${apiLevels[0]}–${apiLevels.at(-1)}` : '';
  const facts = [visible(device.serial, 60).padEnd(20), state, name, system, device.abis.join(','), levels];
  const head = facts.filter((fact) => fact !== '').join('  ');
  return device.blocked === undefined ? head : `${head}\n${' '.repeat(22)}${pick(device.blocked, locale)}`;
}
