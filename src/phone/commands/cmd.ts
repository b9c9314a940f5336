import { am } from './activity/index.ts';
import { appops } from './appops.ts';
import { cmdAlarm } from './clock.ts';
import { printing, silent, unknownOption, type SystemCommand } from './command.ts';
import { deviceIdle } from './dumpsys/small-services.ts';
import { ime } from './input-methods.ts';
import { pm } from './package/index.ts';
import { cmdBluetooth, cmdConnectivity, cmdPhone, cmdWifi } from './radios.ts';
import { statusBar, wm } from './screen.ts';
import { settings } from './settings.ts';

/** `cmd notification`: what the tools allow themselves, and posting. */
const notification: SystemCommand = (system) => (words, io) => {
  const [verb, ...rest] = words;
  const quiet = [
    'allow_listener',
    'disallow_listener',
    'allow_assistant',
    'allow_dnd',
    'set_dnd',
    'snooze',
    'unsnooze',
  ];
  if (verb === 'post') {
    const texts = rest.filter((word) => !word.startsWith('-'));
    system.notifications.post({
      package: 'com.android.shell',
      uid: 2000,
      title: rest[rest.indexOf('-t') + 1] ?? '',
      text: texts.at(-1) ?? '',
    });
    return 0;
  }
  return quiet.includes(verb ?? '') ? 0 : unknownOption(system, io, 'notification', verb ?? '');
};

const uiMode: SystemCommand = (system) => async (words, io) => {
  const [verb, value] = words;
  if (verb !== 'night') return unknownOption(system, io, 'uimode', verb ?? '');
  const numbers: Readonly<Record<string, string>> = { auto: '0', no: '1', yes: '2' };
  if (value !== undefined) system.settings.put('secure', 'ui_night_mode', numbers[value] ?? '1');
  const mode =
    Object.entries(numbers).find(([, number]) => number === system.setting('secure', 'ui_night_mode'))?.[0] ?? 'no';
  await io.out(`Night mode: ${mode}\n`);
  return 0;
};

const locale: SystemCommand = printing((system, words) => {
  const [verb, name = ''] = words;
  if (verb === 'get-app-locales') return `Locales for ${name} for user 0 are []`;
  if (verb === 'set-app-locales') return '';
  system.strict.note('option', `cmd locale ${words.join(' ')}`);
  return `Unknown command: ${verb ?? ''}`;
});

const services: ReadonlyMap<string, SystemCommand> = new Map<string, SystemCommand>([
  ['activity', am],
  ['alarm', cmdAlarm],
  ['appops', appops],
  ['bluetooth_manager', cmdBluetooth],
  ['connectivity', cmdConnectivity],
  ['deviceidle', printing(deviceIdle)],
  ['input_method', ime],
  ['jobscheduler', silent(() => undefined)],
  ['locale', locale],
  ['notification', notification],
  ['package', pm],
  ['phone', cmdPhone],
  ['settings', settings],
  ['statusbar', statusBar],
  ['uimode', uiMode],
  ['wifi', cmdWifi],
  ['window', wm],
]);

/** Services whose shell command came later than Android 8. */
const since: Readonly<Record<string, number>> = {
  alarm: 29,
  connectivity: 30,
  locale: 33,
  phone: 29,
  uimode: 29,
  wifi: 30,
};

/** `cmd [-w] SERVICE words…`. `pm` and `am` made here share their state with those of their own names. */
export const cmd =
  (shared: ReadonlyMap<string, ReturnType<SystemCommand>>): SystemCommand =>
  (system) => {
    const commands = new Map([...services].map(([name, make]) => [name, shared.get(name) ?? make(system)] as const));
    return async (words, io) => {
      const [name = '', ...rest] = words[0] === '-w' ? words.slice(1) : words;
      if (name === '-l') {
        await io.out(`Currently running services:\n${[...commands.keys()].map((one) => `  ${one}\n`).join('')}`);
        return 0;
      }
      const command = commands.get(name);
      if (command !== undefined && system.profile.apiLevel >= (since[name] ?? 0)) return command(rest, io);
      // A service of later releases is missed as it is on a phone of this one: nothing about it is unknown.
      if (command === undefined) system.strict.note('shell', ['cmd', ...words].join(' '));
      await io.error(`cmd: Can't find service: ${name}\n`);
      return 20;
    };
  };
