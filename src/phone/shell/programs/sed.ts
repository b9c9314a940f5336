import type { CommandIo, ShellCommand } from '../command.ts';
import { ProgramFailure } from '../failures.ts';
import { linesOf, pathOf } from './inputs.ts';
import { parseOptions } from './options.ts';
import { bounded, posixToRegExp } from './pattern.ts';

type Address = { kind: 'line'; number: number } | { kind: 'last' } | { kind: 'match'; pattern: RegExp };

interface Instruction {
  from: Address | undefined;
  to: Address | undefined;
  negated: boolean;
  action: 'p' | 'd' | 'q' | 's';
  pattern?: RegExp;
  replacement?: string;
  global?: boolean;
  printing?: boolean;
  /** Inside a range. */
  active: boolean;
}

/** `sed [-nEri] [-e SCRIPT] SCRIPT [FILE…]` with `s p d q` and addresses. Other commands are unknown. */
export const sed: ShellCommand = async (arguments_, io) => {
  const options = parseOptions(arguments_, { flags: 'nEri', valued: 'e' });
  const operands = [...options.operands];
  const scripts = options.all.get('e') ?? operands.splice(0, 1);
  if (scripts.length === 0) throw new ProgramFailure('no pattern');
  const extended = options.flags.has('E') || options.flags.has('r');
  const instructions = parseScript(scripts.join('\n'), extended);
  const inPlace = options.flags.has('i');
  const quiet = options.flags.has('n');
  for (const name of operands.length > 0 ? operands : ['-']) {
    let edited = '';
    const write = inPlace
      ? async (text: string): Promise<void> => {
          edited += text;
        }
      : io.out;
    const ended = await edit(name, instructions, quiet, io, write);
    if (inPlace) io.files.write(pathOf(name, io), Buffer.from(edited));
    if (ended) break;
  }
  return 0;
};

/** True when `q` was met. */
async function edit(
  name: string,
  instructions: readonly Instruction[],
  quiet: boolean,
  io: CommandIo,
  write: (text: string) => Promise<void>,
): Promise<boolean> {
  let number = 0;
  let line: string | undefined;
  for await (const next of linesOf(name, io)) {
    if (line !== undefined && (await apply(line, false))) return true;
    line = next;
  }
  return line !== undefined && (await apply(line, true));

  async function apply(text: string, last: boolean): Promise<boolean> {
    number += 1;
    let output = '';
    let space = text;
    let deleted = false;
    let ended = false;
    for (const instruction of instructions) {
      if (!selects(instruction, space, number, last)) continue;
      if (instruction.action === 'd') deleted = true;
      if (instruction.action === 'q') ended = true;
      if (instruction.action === 'p') output += `${space}\n`;
      if (instruction.action === 's') {
        const before = space;
        space = bounded(() => substitute(before, instruction));
        if (instruction.printing === true && space !== before) output += `${space}\n`;
      }
      if (deleted || ended) break;
    }
    if (!deleted && !quiet) output += `${space}\n`;
    if (output !== '') await write(output);
    return ended;
  }
}

function selects(instruction: Instruction, line: string, number: number, last: boolean): boolean {
  const { from, to } = instruction;
  const at = (address: Address): boolean => {
    if (address.kind === 'line') return address.number === number;
    return address.kind === 'last' ? last : bounded(() => address.pattern.test(line));
  };
  let selected = true;
  if (from !== undefined && to === undefined) selected = at(from);
  else if (from !== undefined && to !== undefined) {
    if (instruction.active) {
      selected = true;
      if (at(to) || (to.kind === 'line' && to.number <= number)) instruction.active = false;
    } else {
      selected = at(from);
      instruction.active = selected && !(to.kind === 'line' && to.number <= number);
    }
  }
  return selected !== instruction.negated;
}

function substitute(line: string, { pattern, replacement = '', global = false }: Instruction): string {
  if (pattern === undefined) return line;
  const replace = (...match: readonly unknown[]): string =>
    replacement.replaceAll(/\\(\d)|\\n|\\([^])|&/g, (all, group?: string, other?: string) => {
      if (all === '&') return String(match[0]);
      if (all === '\\n') return '\n';
      return group === undefined ? (other ?? '') : String(match[Number(group)] ?? '');
    });
  return global
    ? line.replaceAll(pattern, replace)
    : line.replace(new RegExp(pattern.source, pattern.flags.replace('g', '')), replace);
}

function parseScript(script: string, extended: boolean): Instruction[] {
  const instructions: Instruction[] = [];
  let rest = script.replace(/^[\s;]+/, '');
  while (rest !== '') {
    const { instruction, left } = parseInstruction(rest, extended);
    instructions.push(instruction);
    rest = left.replace(/^[\s;]+/, '');
  }
  return instructions;
}

function parseInstruction(text: string, extended: boolean): { instruction: Instruction; left: string } {
  let rest = text;
  const address = (): Address | undefined => {
    const number = /^\d{1,9}/.exec(rest)?.[0];
    if (number !== undefined) {
      rest = rest.slice(number.length);
      return { kind: 'line', number: Number(number) };
    }
    if (rest.startsWith('$')) {
      rest = rest.slice(1);
      return { kind: 'last' };
    }
    if (!rest.startsWith('/')) return undefined;
    const [source = '', after] = delimited(rest.slice(1), '/');
    rest = after;
    return { kind: 'match', pattern: posixToRegExp(source, extended, '') };
  };
  const from = address();
  let to: Address | undefined;
  if (from !== undefined && rest.startsWith(',')) {
    rest = rest.slice(1);
    to = address();
    if (to === undefined) throw new ProgramFailure(`bad pattern '${text}'`);
  }
  rest = rest.trimStart();
  const negated = rest.startsWith('!');
  if (negated) rest = rest.slice(1).trimStart();
  const action = rest.charAt(0);
  const base = { from, to, negated, active: false };
  if (action === 'p' || action === 'd' || action === 'q')
    return { instruction: { ...base, action }, left: rest.slice(1) };
  if (action !== 's' || rest.length < 4) throw new ProgramFailure(`bad pattern '${text}'@0 (${action})`);
  const delimiter = rest.charAt(1);
  const [source = '', afterSource] = delimited(rest.slice(2), delimiter);
  const [replacement = '', afterReplacement] = delimited(afterSource, delimiter);
  const letters = /^[gpiI]*/.exec(afterReplacement)?.[0] ?? '';
  const pattern = posixToRegExp(source, extended, /[iI]/.test(letters) ? 'gi' : 'g');
  return {
    instruction: {
      ...base,
      action,
      pattern,
      replacement,
      global: letters.includes('g'),
      printing: letters.includes('p'),
    },
    left: afterReplacement.slice(letters.length),
  };
}

/** What stands before an unescaped delimiter, and what behind. */
function delimited(text: string, delimiter: string): [string, string] {
  for (let at = 0; at < text.length; at += 1) {
    if (text.charAt(at) === '\\') at += 1;
    else if (text.charAt(at) === delimiter) {
      const inner = text.slice(0, at);
      return [
        delimiter === '/' ? inner.replaceAll('\\/', '/') : inner.replaceAll(`\\${delimiter}`, delimiter),
        text.slice(at + 1),
      ];
    }
  }
  throw new ProgramFailure('bad pattern: no closing delimiter');
}
