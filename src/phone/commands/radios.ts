import type { System } from '../system/system.ts';
import { fail, unknownOption, withSubcommands, type SystemCommand } from './command.ts';

const switching =
  (set: (system: System, on: boolean) => void): SystemCommand =>
  (system) =>
  async (words, io) => {
    const on = { enable: true, disable: false, enabled: true, disabled: false, on: true, off: false }[words[0] ?? ''];
    if (on === undefined) return fail(io, `Invalid argument: ${words[0] ?? ''}`, 255);
    set(system, on);
    return 0;
  };

const wifi = switching(({ networkSwitches }, on) => networkSwitches.setWifi(on));
const data = switching(({ networkSwitches }, on) => networkSwitches.setData(on));
const bluetooth = switching(({ settings }, on) => settings.put('global', 'bluetooth_on', on ? '1' : '0'));
const nfc = switching(() => undefined);

const power: SystemCommand = (system) => (words, io) => {
  if (words[0] !== 'stayon') return unknownOption(system, io, 'svc power', words[0] ?? '');
  system.settings.put('global', 'stay_on_while_plugged_in', words[1] === 'false' ? '0' : '7');
  return 0;
};

/** `svc wifi|data|bluetooth|nfc|power`. */
export const svc: SystemCommand = withSubcommands(
  'svc',
  new Map([
    ['wifi', wifi],
    ['data', data],
    ['bluetooth', bluetooth],
    ['nfc', nfc],
    ['power', power],
  ]),
  () => ({ text: 'Available commands:\n    help     Show information about the subcommands', code: 0 }),
);

/** `cmd wifi`, from Android 11 on. */
export const cmdWifi: SystemCommand = (system) => (words, io) => {
  const [verb, ...rest] = words;
  if (verb === 'set-wifi-enabled') return wifi(system)(rest, io);
  if (verb === 'status') {
    return io.out(`Wifi is ${system.networkSwitches.wifi ? 'enabled' : 'disabled'}\n`).then(() => 0);
  }
  return unknownOption(system, io, 'wifi', verb ?? '');
};

/** `cmd connectivity airplane-mode [enable|disable]`, from Android 11 on. */
export const cmdConnectivity: SystemCommand = (system) => async (words, io) => {
  const [verb, state] = words;
  if (verb !== 'airplane-mode') return unknownOption(system, io, 'connectivity', verb ?? '');
  if (state === undefined) await io.out(`${system.networkSwitches.airplane ? 'enabled' : 'disabled'}\n`);
  else system.networkSwitches.setAirplane(state === 'enable');
  return 0;
};

/** `cmd phone data enable|disable`, from Android 12 on. */
export const cmdPhone: SystemCommand = (system) => (words, io) => {
  const [verb, ...rest] = words;
  return verb === 'data' ? data(system)(rest, io) : unknownOption(system, io, 'phone', verb ?? '');
};

export const cmdBluetooth: SystemCommand = (system) => (words, io) => bluetooth(system)(words, io);
