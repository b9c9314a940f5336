import { fail, unknownOption, withSubcommands, type SystemCommand } from './command.ts';
import { readOptions } from './options.ts';

/** `screencap [-p] [-d ID] [FILE]`: PNG; the raw form has no use here and is refused. */
export const screencap: SystemCommand = (system) => async (words, io) => {
  const options = readOptions(words, { flags: ['-p', '-j'], valued: ['-d'] });
  const file = options.words[0];
  if (!options.has('-p') && file?.endsWith('.png') !== true) {
    system.strict.note('option', ['screencap', ...words].join(' '));
    return fail(io, 'screencap: raw pictures are not available, use -p');
  }
  const picture = await system.display.screenshot();
  if (file === undefined) await io.out(picture);
  else io.files.write(file, picture);
  return 0;
};

export const screenrecord: SystemCommand = () => (_words, io) =>
  fail(io, 'ERROR: unable to create video/avc codec instance\nScreen recording is not supported on this device');

const size: SystemCommand = (system) => async (words, io) => {
  const { profile, display } = system;
  const wanted = /^(\d+)x(\d+)$/.exec(words[0] ?? '');
  if (wanted !== null)
    await display.resize({ width: Number(wanted[1]), height: Number(wanted[2]), density: display.metrics.density });
  else if (words[0] === 'reset')
    await display.resize({ width: profile.width, height: profile.height, density: display.metrics.density });
  else await io.out(sizeText(profile, display.metrics));
  return 0;
};

function sizeText(
  physical: { width: number; height: number },
  metrics: { width: number; height: number; rotation: number },
): string {
  const sideways = metrics.rotation % 2 === 1;
  const [width, height] = sideways ? [metrics.height, metrics.width] : [metrics.width, metrics.height];
  const override = width === physical.width && height === physical.height ? '' : `Override size: ${width}x${height}\n`;
  return `Physical size: ${physical.width}x${physical.height}\n${override}`;
}

const density: SystemCommand = (system) => async (words, io) => {
  const { profile, display } = system;
  const natural =
    display.metrics.rotation % 2 === 1
      ? { width: display.metrics.height, height: display.metrics.width }
      : display.metrics;
  const resize = (next: number): Promise<void> =>
    display.resize({ width: natural.width, height: natural.height, density: next });
  if (/^\d+$/.test(words[0] ?? '')) await resize(Number(words[0]));
  else if (words[0] === 'reset') await resize(profile.density);
  else {
    const override =
      display.metrics.density === profile.density ? '' : `Override density: ${display.metrics.density}\n`;
    await io.out(`Physical density: ${profile.density}\n${override}`);
  }
  return 0;
};

const userRotation: SystemCommand = (system) => async (words, io) => {
  const [mode, rotation = '0'] = words;
  if (mode === 'free') system.settings.put('system', 'accelerometer_rotation', '1');
  else if (mode === 'lock') {
    system.settings.put('system', 'accelerometer_rotation', '0');
    system.settings.put('system', 'user_rotation', rotation);
  } else
    await io.out(
      system.setting('system', 'accelerometer_rotation') === '0'
        ? `lock ${system.setting('system', 'user_rotation') ?? '0'}\n`
        : 'free\n',
    );
  return 0;
};

const nothing: SystemCommand = () => () => 0;

/** `wm`, which is `cmd window` too. */
export const wm: SystemCommand = withSubcommands(
  'wm',
  new Map([
    ['size', size],
    ['density', density],
    ['dismiss-keyguard', nothing],
    ['user-rotation', userRotation],
    ['set-user-rotation', userRotation],
    ['fixed-to-user-rotation', nothing],
    ['set-ignore-orientation-request', nothing],
  ]),
  (word) => ({
    text: word === undefined ? 'Window manager (window) commands:' : `Unknown command: ${word}`,
    code: 255,
  }),
);

/** `cmd statusbar`. */
export const statusBar: SystemCommand = (system) => async (words, io) => {
  const [word = ''] = words;
  if (word === 'expand-notifications' || word === 'expand-settings') system.display.openNotifications();
  else if (word === 'collapse') system.display.collapse();
  else if (word !== 'get-status-icons') return unknownOption(system, io, 'statusbar', word);
  return 0;
};
