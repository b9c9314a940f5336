import { evaluateArithmetic } from './arithmetic.ts';
import { type GlobPiece, globMatcher, hasGlob } from './glob.ts';
import { pathsMatching } from './path-glob.ts';
import type { Part, Word } from './syntax.ts';

/** What expansion needs from the shell. */
export interface Expansion {
  variable(name: string): string | undefined;
  assign(name: string, value: string): void;
  positional: readonly string[];
  /** Output of a command, without the newlines at its end. */
  substitute(source: string): Promise<string>;
  /** Names in a folder; undefined when there is none. */
  list(path: string): readonly string[] | undefined;
  exists(path: string): boolean;
  directory: string;
}

/** `${x:?word}` of an unset variable and its like: ends the command line. */
export class ExpansionError extends Error {}

/** A word may grow by loops and `${x}${x}`; not without end. */
const maxExpansion = 8 * 1024 * 1024;

/** Words as arguments: split at blanks and matched against file names where they are not quoted. */
export async function expandWords(words: readonly Word[], expansion: Expansion): Promise<string[]> {
  const arguments_: string[] = [];
  for (const word of words) {
    for (const field of await fieldsOf(word, expansion)) {
      const paths = hasGlob(field) ? pathsMatching(field, expansion) : [];
      if (paths.length > 0) arguments_.push(...paths);
      else arguments_.push(textOf(field));
    }
  }
  return arguments_;
}

/** A word as one text: the value of an assignment, a file to redirect to. */
export async function expandText(word: Word, expansion: Expansion): Promise<string> {
  return textOf(await expandPattern(word, expansion));
}

/** A word as a pattern: of `case`, of `${x#…}`. */
export async function expandPattern(word: Word, expansion: Expansion): Promise<GlobPiece[]> {
  const pieces: GlobPiece[] = [];
  let size = 0;
  for (const part of word) {
    const text = (await valuesOf(part, expansion)).join(' ');
    size += text.length;
    checkSize(size);
    pieces.push({ text, quoted: part.quoted });
  }
  return pieces;
}

async function fieldsOf(word: Word, expansion: Expansion): Promise<GlobPiece[][]> {
  const fields: GlobPiece[][] = [];
  let open: GlobPiece[] | undefined;
  let size = 0;
  const close = (): void => {
    if (open !== undefined) fields.push(open);
    open = undefined;
  };
  const add = (text: string, quoted: boolean): void => {
    size += text.length;
    checkSize(size);
    open ??= [];
    open.push({ text, quoted });
  };
  for (const part of word) {
    if (part.kind === 'text') {
      if (part.quoted || part.text !== '') add(part.text, part.quoted);
      continue;
    }
    const values = await valuesOf(part, expansion);
    for (const [index, value] of values.entries()) {
      if (index > 0) close();
      if (part.quoted) add(value, true);
      else splitBlanks(value, add, close);
    }
  }
  close();
  return fields;
}

function splitBlanks(value: string, add: (text: string, quoted: boolean) => void, close: () => void): void {
  for (const piece of value.split(/([ \t\n]+)/)) {
    if (/^[ \t\n]/.test(piece)) close();
    else if (piece !== '') add(piece, false);
  }
}

/** One text, or for `$@` each of the parameters. */
async function valuesOf(part: Part, expansion: Expansion): Promise<readonly string[]> {
  switch (part.kind) {
    case 'text':
      return [part.text];
    case 'command':
      return [await expansion.substitute(part.source)];
    case 'arithmetic': {
      const expression = await expandText(part.expression, expansion);
      return [String(evaluateArithmetic(expression, expansion.variable, expansion.assign))];
    }
    case 'length':
      if (part.name === '@' || part.name === '*') return [String(expansion.positional.length)];
      return [String([...(expansion.variable(part.name) ?? '')].length)];
    default:
      if (part.operator !== '') return [await parameterWith(part, expansion)];
      if (part.name === '@' || (part.name === '*' && !part.quoted)) return expansion.positional;
      if (part.name === '*') return [expansion.positional.join(' ')];
      return [expansion.variable(part.name) ?? ''];
  }
}

async function parameterWith(part: Part & { kind: 'parameter' }, expansion: Expansion): Promise<string> {
  const { name, operator, operand } = part;
  const value = name === '@' || name === '*' ? expansion.positional.join(' ') : expansion.variable(name);
  const isSet = operator.startsWith(':') ? (value ?? '') !== '' : value !== undefined;
  switch (operator.replace(':', '')) {
    case '-':
      return isSet ? (value ?? '') : expandText(operand, expansion);
    case '+':
      return isSet ? expandText(operand, expansion) : '';
    case '=': {
      if (isSet) return value ?? '';
      const fallback = await expandText(operand, expansion);
      expansion.assign(name, fallback);
      return fallback;
    }
    case '?':
      if (isSet) return value ?? '';
      throw new ExpansionError(`${name}: ${(await expandText(operand, expansion)) || 'parameter null or not set'}`);
    default:
      return cut(value ?? '', operator, globMatcher(await expandPattern(operand, expansion)));
  }
}

/** Text longer than this is not searched for prefixes: each length is a match of its own. */
const maxCut = 16 * 1024;

function cut(value: string, operator: string, matches: (text: string) => boolean): string {
  if (value.length > maxCut) return value;
  const lengths = Array.from({ length: value.length + 1 }, (_, length) => length);
  if (operator.length === 2) lengths.reverse();
  const prefix = operator.startsWith('#');
  const found = lengths.find((length) => matches(prefix ? value.slice(0, length) : value.slice(value.length - length)));
  if (found === undefined) return value;
  return prefix ? value.slice(found) : value.slice(0, value.length - found);
}

function textOf(pieces: readonly GlobPiece[]): string {
  return pieces.map(({ text }) => text).join('');
}

function checkSize(size: number): void {
  if (size > maxExpansion) throw new ExpansionError('argument list too long');
}
