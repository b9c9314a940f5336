import type { CommandIo, ShellCommand } from '../command.ts';
import { ProgramFailure, wordsOf } from '../failures.ts';
import { lineBatches, isDirectory, pathOf } from './inputs.ts';
import { numberOf, type Options, parseOptions } from './options.ts';
import { bounded, escapeRegExp, posixToRegExp } from './pattern.ts';
import { walk } from './walk.ts';

const long = {
  color: 'Z',
  count: 'c',
  'extended-regexp': 'E',
  'fixed-strings': 'F',
  'ignore-case': 'i',
  'invert-match': 'v',
  'line-number': 'n',
  'only-matching': 'o',
  quiet: 'q',
};

/** `grep [-EFivcoqnwxlhHsra] [-e PATTERN] [-m COUNT] [-A -B -C LINES] PATTERN [FILE…]`: 0 found, 1 not, 2 wrong. */
export const grep =
  (extendedAlways: boolean, fixedAlways: boolean): ShellCommand =>
  async (arguments_, io) => {
    const options = parseOptions(arguments_, { flags: 'EFGivcoqnwxlhHsraZ', valued: 'emABC', long });
    const operands = [...options.operands];
    const patterns = options.all.get('e') ?? operands.splice(0, 1);
    if (patterns.length === 0) throw new ProgramFailure('no REGEX', 2);
    const { flags } = options;
    const extended = extendedAlways || flags.has('E');
    const fixed = fixedAlways || flags.has('F');
    const source = compile(patterns, options, extended, fixed);
    const names = operands.length > 0 ? operands : flags.has('r') ? ['.'] : ['-'];
    const files = flags.has('r') ? names.flatMap((name) => filesBelow(name, io)) : names;
    const prefixes = (files.length > 1 || flags.has('H') || flags.has('r')) && !flags.has('h');
    let found = false;
    let failed = false;
    for (const name of files) {
      try {
        if (await search(name, prefixes ? `${name}:` : '', source, options, io)) found = true;
        if (found && flags.has('q')) return 0;
      } catch (error) {
        if (!(error instanceof ProgramFailure)) throw error;
        failed = true;
        if (!flags.has('s')) await io.error(`grep: ${wordsOf(error)}\n`);
      }
    }
    if (failed) return 2;
    return found ? 0 : 1;
  };

function compile(patterns: readonly string[], { flags }: Options, extended: boolean, fixed: boolean): RegExp {
  const letters = flags.has('i') ? 'gi' : 'g';
  const sources = patterns
    .flatMap((pattern) => pattern.split('\n'))
    .map((pattern) => (fixed ? escapeRegExp(pattern) : posixToRegExp(pattern, extended, letters).source));
  let source = sources.map((each) => `(?:${each})`).join('|');
  if (flags.has('x')) source = `^(?:${source})$`;
  if (flags.has('w')) source = `(?<!\\w)(?:${source})(?!\\w)`;
  return new RegExp(source, letters);
}

async function search(
  name: string,
  prefix: string,
  pattern: RegExp,
  options: Options,
  io: CommandIo,
): Promise<boolean> {
  const { flags } = options;
  const limit = numberOf(options, 'm', Infinity);
  const around = numberOf(options, 'C', 0);
  const before = numberOf(options, 'B', around);
  const after = numberOf(options, 'A', around);
  const held: string[] = [];
  let number = 0;
  let count = 0;
  let due = 0;
  for await (const lines of lineBatches(name, io)) {
    const verdicts = bounded(() => lines.map((line) => matchesOf(line, pattern, flags.has('o')) ?? false));
    let output = '';
    for (const [index, line] of lines.entries()) {
      number += 1;
      const matches = verdicts[index] ?? false;
      const show = (text: string, mark: string): void => {
        const shown = flags.has('n') ? `${number}${mark}${text}` : text;
        output += `${mark === ':' ? prefix : prefix.replace(/:$/, '-')}${shown}\n`;
      };
      if ((matches !== false) === flags.has('v') || count >= limit) {
        if (due > 0) show(line, '-');
        due -= 1;
        if (before > 0 && due < 0) held.push(line);
        if (held.length > before) held.shift();
        continue;
      }
      count += 1;
      if (flags.has('q') || flags.has('l')) break;
      if (flags.has('c')) continue;
      for (const earlier of held.splice(0)) output += `${prefix.replace(/:$/, '-')}${earlier}\n`;
      due = after;
      if (!flags.has('o')) show(line, ':');
      else if (matches !== false) for (const match of matches) show(match, ':');
    }
    if (output !== '') await io.out(output);
    if ((count >= limit && due <= 0) || (count > 0 && (flags.has('q') || flags.has('l')))) break;
  }
  if (flags.has('l') && count > 0 && !flags.has('q')) await io.out(`${name}\n`);
  if (flags.has('c') && !flags.has('q')) await io.out(`${prefix}${count}\n`);
  return count > 0;
}

/** Undefined: no match. The texts are needed by `-o` only. */
function matchesOf(line: string, pattern: RegExp, texts: boolean): string[] | undefined {
  pattern.lastIndex = 0;
  if (!pattern.test(line)) return undefined;
  pattern.lastIndex = 0;
  return texts ? [...line.matchAll(pattern)].map(([text]) => text).filter((text) => text !== '') : [];
}

function filesBelow(name: string, io: CommandIo): string[] {
  if (name === '-' || !isDirectory(pathOf(name, io), io)) return [name];
  return [...walk(name, io)].filter((path) => !isDirectory(pathOf(path, io), io));
}
