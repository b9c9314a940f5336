import { keyCode } from './key-codes.ts';
import type { Stroke } from '../display/model.ts';
import { fail, unknownOption, type SystemCommand } from './command.ts';
import type { System } from '../system/system.ts';

const sources = new Set([
  'dpad',
  'keyboard',
  'mouse',
  'touchpad',
  'gamepad',
  'touchnavigation',
  'joystick',
  'touchscreen',
  'stylus',
  'trackball',
]);

type Action = (system: System, words: readonly string[]) => Promise<string | undefined>;

const tap: Action = async ({ display }, words) => {
  const [x, y] = words.map(Number);
  if (x === undefined || y === undefined || Number.isNaN(x + y)) return 'Error: Invalid arguments for command: tap';
  await display.touch([
    {
      points: [
        { x, y, at: 0 },
        { x, y, at: 10 },
      ],
    },
  ]);
  return undefined;
};

const swipe: Action = async ({ display }, words) => {
  const [x1, y1, x2, y2, time = 300] = words.map(Number);
  if (
    x1 === undefined ||
    y1 === undefined ||
    x2 === undefined ||
    y2 === undefined ||
    Number.isNaN(x1 + y1 + x2 + y2 + time)
  ) {
    return 'Error: Invalid arguments for command: swipe';
  }
  await display.touch([line(x1, y1, x2, y2, Math.min(Math.max(time, 1), 60_000))]);
  return undefined;
};

/** Moves every 16 ms, as InputShellCommand does it once a frame. */
function line(x1: number, y1: number, x2: number, y2: number, time: number): Stroke {
  const steps = Math.max(1, Math.min(500, Math.round(time / 16)));
  const points = Array.from({ length: steps + 1 }, (_, step) => ({
    x: x1 + ((x2 - x1) * step) / steps,
    y: y1 + ((y2 - y1) * step) / steps,
    at: (time * step) / steps,
  }));
  return { points };
}

const keyevent: Action = async ({ display }, words) => {
  const long = words.includes('--longpress');
  const names = words.filter((word) => !word.startsWith('--'));
  if (names.length === 0) return 'Error: Invalid arguments for command: keyevent';
  for (const name of names) {
    const code = keyCode(name);
    if (code === undefined) return `Error: Unknown keycode: ${name}`;
    await display.key(code, { long });
  }
  return undefined;
};

/** `%s` stands for a blank. Only what a hardware keyboard types: the command fails on anything else, as Android's does. */
const text: Action = async (system, words) => {
  const typed = words.join(' ').replaceAll('%s', ' ');
  const utf7 = system.setting('secure', 'default_input_method')?.startsWith('io.appium.settings/.UnicodeIME') === true;
  const readable = utf7 ? fromUtf7(typed) : typed;
  // eslint-disable-next-line no-control-regex
  if (!utf7 && /[^\u0020-\u007e]/.test(readable)) {
    return "\nException occurred while executing 'text':\njava.lang.NullPointerException: Attempt to get length of null array";
  }
  await system.display.typeText(readable);
  return undefined;
};

/** IMAP's UTF-7 (RFC 3501 §5.1.3), which Appium's Unicode input method takes. */
function fromUtf7(source: string): string {
  return source.replace(/&([^-]*)-/g, (_, encoded: string) => {
    if (encoded === '') return '&';
    const bytes = Buffer.from(encoded.replaceAll(',', '/'), 'base64');
    return bytes
      .subarray(0, bytes.length - (bytes.length % 2))
      .swap16()
      .toString('utf16le');
  });
}

/** `motionevent DOWN|MOVE|UP x y`: one stroke is complete when the finger goes up. */
function motionEvents(): Action {
  let points: { x: number; y: number; at: number }[] = [];
  let begun = 0;
  return async ({ display }, [action = '', ...place]) => {
    const [x = NaN, y = NaN] = place.map(Number);
    if (Number.isNaN(x + y)) return 'Error: Invalid arguments for command: motionevent';
    if (action === 'DOWN') {
      begun = performance.now();
      points = [];
    }
    points.push({ x, y, at: Math.round(performance.now() - begun) });
    if (action === 'UP') await display.touch([{ points }]);
    if (action === 'UP' || action === 'CANCEL') points = [];
    return undefined;
  };
}

/** `input [SOURCE] COMMAND words`. */
export const input: SystemCommand = (system) => {
  const actions: Readonly<Record<string, Action>> = {
    tap,
    swipe,
    draganddrop: swipe,
    keyevent,
    text,
    press: async () => undefined,
    roll: async () => undefined,
    motionevent: motionEvents(),
  };
  return async (words, io) => {
    const rest = sources.has(words[0] ?? '') ? words.slice(1) : words;
    const [name = '', ...arguments_] = rest[0] === '-d' ? rest.slice(2) : rest;
    const act = actions[name];
    if (act === undefined) return unknownOption(system, io, 'input', name);
    const error = await act(system, arguments_);
    return error === undefined ? 0 : fail(io, error, 255);
  };
};
