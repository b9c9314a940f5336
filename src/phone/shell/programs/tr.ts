import type { ShellCommand } from '../command.ts';
import { ProgramFailure } from '../failures.ts';
import { unescape } from '../format.ts';
import { input } from './inputs.ts';
import { parseOptions } from './options.ts';

const classes: Readonly<Record<string, string>> = {
  alnum: 'A-Za-z0-9',
  alpha: 'A-Za-z',
  blank: ' \t',
  digit: '0-9',
  lower: 'a-z',
  space: ' \t\n\r\v\f',
  upper: 'A-Z',
};

/** `tr [-cds] SET1 [SET2]`. */
export const tr: ShellCommand = async (arguments_, io) => {
  const { flags, operands } = parseOptions(arguments_, { flags: 'cCds' });
  const [first, second] = operands;
  if (first === undefined || (second === undefined && !flags.has('d') && !flags.has('s')))
    throw new ProgramFailure('Needs 2 arguments');
  const from = charsOf(first);
  const to = charsOf(second ?? '');
  const complement = flags.has('c') || flags.has('C');
  const positions = new Map(from.map((char, index) => [char, index]));
  const inSet = (char: string): boolean => positions.has(char) !== complement;
  const squeezed = new Set(second === undefined ? from : to);
  const decoder = new TextDecoder();
  let last = '';
  for await (const chunk of input('-', io)) {
    let output = '';
    for (const char of decoder.decode(chunk, { stream: true })) {
      if (inSet(char) && flags.has('d')) continue;
      const mapped =
        !inSet(char) || to.length === 0 ? char : (to[Math.min(positions.get(char) ?? Infinity, to.length - 1)] ?? char);
      if (flags.has('s') && mapped === last && squeezed.has(mapped)) continue;
      output += mapped;
      last = mapped;
    }
    await io.out(output);
  }
  return 0;
};

function charsOf(set: string): string[] {
  const plain = unescape(set.replaceAll(/\[:(\w+):\]/g, (all, name: string) => classes[name] ?? all)).text;
  const chars = [...plain];
  const result: string[] = [];
  for (let at = 0; at < chars.length; at += 1) {
    const from = chars[at]?.codePointAt(0) ?? 0;
    const to = chars[at + 1] === '-' ? chars[at + 2]?.codePointAt(0) : undefined;
    if (to === undefined) result.push(chars[at] ?? '');
    else {
      if (to - from > 65_536) throw new ProgramFailure(`bad range in '${set}'`);
      for (let code = from; code <= to; code += 1) result.push(String.fromCodePoint(code));
      at += 2;
    }
  }
  return result;
}
