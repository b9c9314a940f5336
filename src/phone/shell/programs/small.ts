import { createHash } from 'node:crypto';
import { setImmediate, setTimeout as delay } from 'node:timers/promises';

import type { ShellCommand } from '../command.ts';
import { ProgramFailure } from '../failures.ts';
import { forEachOperand, readAll } from './inputs.ts';
import { parseOptions } from './options.ts';

const longestSleep = 2 ** 31 - 1;

/** In real time, not the phone's: a shifted clock does not make anybody wait. */
export const sleep: ShellCommand = async (arguments_, io) => {
  let milliseconds = 0;
  for (const word of arguments_) {
    const match = /^(\d+(?:\.\d*)?|\.\d+)([smhd]?)$/.exec(word);
    if (match === null) throw new ProgramFailure(`Unknown suffix '${word}'`);
    milliseconds += Number(match[1]) * ({ m: 60, h: 3600, d: 86_400 }[match[2] ?? ''] ?? 1) * 1000;
  }
  if (arguments_.length === 0) throw new ProgramFailure('Needs 1 argument');
  await delay(Math.min(milliseconds, longestSleep), undefined, { signal: io.signal });
  return 0;
};

export const id: ShellCommand = async (arguments_, io) => {
  const { flags } = parseOptions(arguments_, { flags: 'ungGZr' });
  const name = flags.has('n') ? 'shell' : '2000';
  const single = flags.has('u') || flags.has('g') || flags.has('G');
  const context = 'u:r:shell:s0';
  const groups =
    '2000(shell),1004(input),1007(log),1011(adb),1015(sdcard_rw),1028(sdcard_r),3001(net_bt_admin),3002(net_bt),3003(inet),3006(net_bw_stats),3009(readproc),3011(uhid)';
  if (flags.has('Z')) await io.out(`${context}\n`);
  else if (single) await io.out(`${name}\n`);
  else await io.out(`uid=2000(shell) gid=2000(shell) groups=${groups} context=${context}\n`);
  return 0;
};

export const whoami: ShellCommand = async (_arguments, io) => {
  await io.out('shell\n');
  return 0;
};

export const uname: ShellCommand = async (arguments_, io) => {
  const { flags } = parseOptions(arguments_, { flags: 'asnrvmo' });
  const fields = {
    s: 'Linux',
    n: 'localhost',
    r: '5.10.149-android13-4',
    v: '#1 SMP PREEMPT',
    m: 'aarch64',
    o: 'Android',
  };
  const letters = flags.has('a') ? Object.keys(fields) : flags.size === 0 ? ['s'] : [...flags];
  const shown = Object.entries(fields).filter(([letter]) => letters.includes(letter));
  await io.out(`${shown.map(([, value]) => value).join(' ')}\n`);
  return 0;
};

export const basename: ShellCommand = async ([path, suffix = ''], io) => {
  if (path === undefined) throw new ProgramFailure('Needs 1 argument');
  const trimmed = path.replace(/(?<=[^/])\/+$/, '');
  const name = /^\/+$/.test(trimmed) ? '/' : trimmed.slice(trimmed.lastIndexOf('/') + 1);
  await io.out(`${suffix !== '' && name !== suffix && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name}\n`);
  return 0;
};

export const dirname: ShellCommand = async ([path], io) => {
  if (path === undefined) throw new ProgramFailure('Needs 1 argument');
  const trimmed = path.replace(/(?<=[^/])\/+$/, '');
  const slash = trimmed.lastIndexOf('/');
  await io.out(`${slash === -1 ? '.' : trimmed.slice(0, slash).replace(/\/+$/, '') || '/'}\n`);
  return 0;
};

export const digest =
  (algorithm: 'md5' | 'sha1' | 'sha256'): ShellCommand =>
  (arguments_, io) => {
    const { flags, operands } = parseOptions(arguments_, { flags: 'b' });
    return forEachOperand(`${algorithm}sum`, operands.length > 0 ? operands : ['-'], io, async (name) => {
      const sum = createHash(algorithm)
        .update(await readAll(name, io))
        .digest('hex');
      await io.out(flags.has('b') ? `${sum}\n` : `${sum}  ${name}\n`);
    });
  };

export const base64: ShellCommand = (arguments_, io) => {
  const { flags, values, operands } = parseOptions(arguments_, { flags: 'di', valued: 'w' });
  return forEachOperand('base64', operands.length > 0 ? operands : ['-'], io, async (name) => {
    const bytes = await readAll(name, io);
    if (flags.has('d')) return io.out(Buffer.from(bytes.toString('latin1'), 'base64'));
    const width = Number(values.get('w') ?? 76);
    const text = bytes.toString('base64');
    if (width === 0 || !Number.isInteger(width)) return io.out(text);
    for (let at = 0; at < text.length; at += width) await io.out(`${text.slice(at, at + width)}\n`);
  });
};

const maxSequence = 10_000_000;

export const seq: ShellCommand = async (arguments_, io) => {
  const { values, operands } = parseOptions(
    arguments_.map((word) => (/^-\d/.test(word) ? `\0${word}` : word)),
    { valued: 's' },
  );
  const numbers = operands.map((word) => Number(word.replace('\0', '')));
  if (numbers.length === 0 || numbers.length > 3 || numbers.some(Number.isNaN)) throw new ProgramFailure('bad number');
  const last = numbers.at(-1) ?? 0;
  const first = numbers.length > 1 ? (numbers[0] ?? 1) : 1;
  const step = numbers.length === 3 ? (numbers[1] ?? 1) : 1;
  if (step === 0 || Math.abs((last - first) / step) > maxSequence) throw new ProgramFailure('bad number');
  const separator = values.get('s') ?? '\n';
  let output = '';
  for (let index = 0; step > 0 ? first + index * step <= last : first + index * step >= last; index += 1) {
    output += (index === 0 ? '' : separator) + String(first + index * step);
    if (output.length > 16_384) {
      await io.out(output);
      output = '';
    }
  }
  if (step > 0 ? first <= last : first >= last) await io.out(`${output}\n`);
  return 0;
};

export const yes: ShellCommand = async (arguments_, io) => {
  const line = `${arguments_.length === 0 ? 'y' : arguments_.join(' ')}\n`;
  const block = line.repeat(Math.max(1, Math.floor(65_536 / line.length)));
  while (!io.signal.aborted) {
    await io.out(block);
    await setImmediate();
  }
  return 0;
};
