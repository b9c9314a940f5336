import type { CommandIo, ShellCommand } from '../command.ts';
import { ProgramFailure } from '../failures.ts';
import { forEachOperand, input, lineBatches, linesOf, pathOf, readAll } from './inputs.ts';
import { numberOf, parseOptions } from './options.ts';

const orInput = (operands: readonly string[]): readonly string[] => (operands.length > 0 ? operands : ['-']);

export const cat: ShellCommand = async (arguments_, io) => {
  const { flags, operands } = parseOptions(arguments_, { flags: 'une' });
  let number = 0;
  return forEachOperand('cat', orInput(operands), io, async (name) => {
    if (flags.has('n'))
      for await (const line of linesOf(name, io)) {
        number += 1;
        await io.out(`${String(number).padStart(6)}\t${line}\n`);
      }
    else for await (const chunk of input(name, io)) await io.out(chunk);
  });
};

export const head: ShellCommand = (arguments_, io) => {
  const options = parseOptions(arguments_, { flags: 'qv', valued: 'nc', numeric: 'n' });
  const operands = orInput(options.operands);
  const limit = numberOf(options, 'n', 10);
  const bytes = options.values.has('c') ? numberOf(options, 'c', 0) : undefined;
  return forEachOperand('head', operands, io, async (name) => {
    await title(name, operands, options.flags, io);
    let left = bytes ?? limit;
    if (left === 0) return;
    if (bytes !== undefined) {
      for await (const chunk of input(name, io)) {
        const part = chunk.subarray(0, left);
        await io.out(part);
        left -= part.length;
        if (left <= 0) return;
      }
      return;
    }
    for await (const batch of lineBatches(name, io)) {
      const part = batch.slice(0, left);
      await io.out(part.map((line) => `${line}\n`).join(''));
      left -= part.length;
      if (left <= 0) return;
    }
  });
};

export const tail: ShellCommand = (arguments_, io) => {
  const options = parseOptions(arguments_, { flags: 'qv', valued: 'nc', numeric: 'n' });
  const operands = orInput(options.operands);
  const fromStart = options.values.get('n')?.startsWith('+') === true;
  return forEachOperand('tail', operands, io, async (name) => {
    await title(name, operands, options.flags, io);
    const bytes = await readAll(name, io);
    if (options.values.has('c')) {
      const count = numberOf(options, 'c', 0);
      return io.out(count === 0 ? '' : bytes.subarray(-count));
    }
    const count = numberOf(options, 'n', 10);
    const lines = bytes.toString('utf8').replace(/\n$/, '').split('\n');
    const chosen = fromStart ? lines.slice(Math.max(0, count - 1)) : count === 0 ? [] : lines.slice(-count);
    if (bytes.length > 0) await io.out(chosen.map((line) => `${line}\n`).join(''));
  });
};

async function title(
  name: string,
  operands: readonly string[],
  flags: ReadonlySet<string>,
  io: CommandIo,
): Promise<void> {
  if ((operands.length > 1 && !flags.has('q')) || flags.has('v'))
    await io.out(`${name === operands[0] ? '' : '\n'}==> ${name === '-' ? 'standard input' : name} <==\n`);
}

export const wc: ShellCommand = async (arguments_, io) => {
  const { flags, operands } = parseOptions(arguments_, { flags: 'lwcm' });
  const all = flags.size === 0;
  const totals = { l: 0, w: 0, m: 0, c: 0 };
  const row = (counts: typeof totals, name: string): string => {
    const shown = (['l', 'w', 'm', 'c'] as const).filter((key) => flags.has(key) || (all && key !== 'm'));
    const single = shown.length === 1 && operands.length < 2;
    const cells = shown.map((key) => (single ? String(counts[key]) : String(counts[key]).padStart(7)));
    return `${cells.join(' ')}${name === '-' && operands.length === 0 ? '' : ` ${name}`}\n`;
  };
  const status = await forEachOperand('wc', orInput(operands), io, async (name) => {
    const bytes = await readAll(name, io);
    const counts = { l: 0, w: 0, m: 0, c: bytes.length };
    // A pulled video is long: only what is asked for is counted.
    if (all || flags.has('l') || flags.has('w') || flags.has('m')) {
      const text = bytes.toString('utf8');
      counts.l = text.split('\n').length - 1;
      counts.w = text.split(/\s+/).filter((word) => word !== '').length;
      counts.m = [...text].length;
    }
    for (const key of ['l', 'w', 'm', 'c'] as const) totals[key] += counts[key];
    await io.out(row(counts, name));
  });
  if (operands.length > 1) await io.out(row(totals, 'total'));
  return status;
};

export const sort: ShellCommand = async (arguments_, io) => {
  const options = parseOptions(arguments_, { flags: 'nrufbsg', valued: 'ktoM' });
  const { flags } = options;
  const lines: string[] = [];
  for (const name of orInput(options.operands))
    for await (const batch of lineBatches(name, io)) for (const line of batch) lines.push(line);
  const separator = options.values.get('t');
  const field = Number(/^\d{1,4}/.exec(options.values.get('k') ?? '')?.[0] ?? 0);
  const keyNumeric = /^[\d,.]+n/.test(options.values.get('k') ?? '') || flags.has('n') || flags.has('g');
  const reversed = flags.has('r') || /r/.test(options.values.get('k') ?? '');
  const keyOf = (line: string): string => {
    const key =
      field === 0
        ? line
        : ((separator === undefined ? line.trim().split(/\s+/) : line.split(separator))[field - 1] ?? '');
    return flags.has('f') ? key.toUpperCase() : key;
  };
  const compare = (left: string, right: string): number => {
    const a = keyOf(left);
    const b = keyOf(right);
    const order = keyNumeric ? (Number.parseFloat(a) || 0) - (Number.parseFloat(b) || 0) : 0;
    const either = order !== 0 ? order : a < b ? -1 : a > b ? 1 : 0;
    return reversed ? -either : either;
  };
  lines.sort(compare);
  const kept = flags.has('u')
    ? lines.filter((line, index) => index === 0 || compare(line, lines[index - 1] ?? '') !== 0)
    : lines;
  const text = kept.map((line) => `${line}\n`).join('');
  const target = options.values.get('o');
  if (target === undefined) await io.out(text);
  else io.files.write(pathOf(target, io), Buffer.from(text));
  return 0;
};

export const uniq: ShellCommand = async (arguments_, io) => {
  const { flags, operands } = parseOptions(arguments_, { flags: 'cduiz' });
  let last: string | undefined;
  let count = 0;
  const flush = async (): Promise<void> => {
    if (last === undefined || (flags.has('d') && count < 2) || (flags.has('u') && count > 1)) return;
    await io.out(flags.has('c') ? `${String(count).padStart(7)} ${last}\n` : `${last}\n`);
  };
  const key = (line: string | undefined): string | undefined => (flags.has('i') ? line?.toLowerCase() : line);
  for await (const line of linesOf(operands[0] ?? '-', io)) {
    if (key(line) === key(last)) count += 1;
    else {
      await flush();
      last = line;
      count = 1;
    }
  }
  await flush();
  return 0;
};

/** Fields or characters `1,3-5,7-`. */
export const cut: ShellCommand = async (arguments_, io) => {
  const { flags, values, operands } = parseOptions(arguments_, { flags: 's', valued: 'dfcb' });
  const list = values.get('f') ?? values.get('c') ?? values.get('b');
  if (list === undefined) throw new ProgramFailure('no -fFcCbd');
  const ranges = list.split(',').map(parseRange);
  const chosen = (position: number): boolean => ranges.some(({ from, to }) => position >= from && position <= to);
  const delimiter = values.get('d') ?? '\t';
  for (const name of orInput(operands))
    for await (const line of linesOf(name, io)) {
      if (!values.has('f')) {
        await io.out(`${[...line].filter((_, index) => chosen(index + 1)).join('')}\n`);
      } else if (line.includes(delimiter)) {
        const fields = line.split(delimiter).filter((_, index) => chosen(index + 1));
        await io.out(`${fields.join(delimiter)}\n`);
      } else if (!flags.has('s')) await io.out(`${line}\n`);
    }
  return 0;
};

function parseRange(text: string): { from: number; to: number } {
  const match = /^(\d{0,9})(-?)(\d{0,9})$/.exec(text);
  if (match === null || text === '' || text === '-') throw new ProgramFailure(`bad range '${text}'`);
  const from = match[1] === '' ? 1 : Number(match[1]);
  const to = match[2] === '' ? from : match[3] === '' ? Infinity : Number(match[3]);
  return { from, to };
}

export const tee: ShellCommand = async (arguments_, io) => {
  const { flags, operands } = parseOptions(arguments_, { flags: 'ai' });
  const paths = operands.map((name) => pathOf(name, io));
  for (const path of paths) io.files.write(path, new Uint8Array(), { append: flags.has('a') });
  for await (const chunk of input('-', io)) {
    for (const path of paths) io.files.write(path, chunk, { append: true });
    await io.out(chunk);
  }
  return 0;
};
