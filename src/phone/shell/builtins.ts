import { textBuiltins } from './builtins-text.ts';
import { runBuiltins } from './builtins-run.ts';
import { ProgramFailure, UnknownOption } from './failures.ts';
import type { Builtin } from './invoke.ts';
import { resolvePath } from './paths.ts';
import { Exit, Jump, type Scope } from './scope.ts';
import { testExpression } from './test-expression.ts';

const directoryBits = 0o040000;

const changeDirectory: Builtin = (arguments_, { scope }, { files }) => {
  const before = scope.variables.get('PWD') ?? '/';
  const target = arguments_.find((word) => word !== '-L' && word !== '-P') ?? scope.variables.get('HOME') ?? '/';
  const path = target === '-' ? (scope.variables.get('OLDPWD') ?? before) : resolvePath(before, target);
  const stat = files.stat(path);
  if (stat === undefined) throw new ProgramFailure(`${target}: No such file or directory`, 2);
  if ((stat.mode & directoryBits) === 0) throw new ProgramFailure(`${target}: Not a directory`, 2);
  scope.variables.set('OLDPWD', before);
  scope.variables.set('PWD', path);
  return 0;
};

const exportNames: Builtin = async (arguments_, { scope, streams }) => {
  for (const word of arguments_.filter((argument) => !argument.startsWith('-'))) {
    const name = assign(word, scope);
    scope.exported.add(name);
  }
  if (arguments_.length > 0) return 0;
  for (const name of [...scope.exported].sort())
    await streams.out(`export ${name}=${scope.variables.get(name) ?? ''}\n`);
  return 0;
};

/** `NAME=value` or `NAME` alone; the name. */
function assign(word: string, scope: Scope): string {
  const match = /^([A-Za-z_]\w*)(?:=([^]*))?$/.exec(word);
  const name = match?.[1];
  if (name === undefined) throw new ProgramFailure(`${word}: is not an identifier`);
  if (match?.[2] !== undefined) scope.variables.set(name, match[2]);
  return name;
}

const test =
  (closing: boolean): Builtin =>
  (arguments_, { scope }, { files }) => {
    if (closing && arguments_.at(-1) !== ']') throw new ProgramFailure('missing ]', 2);
    const words = closing ? arguments_.slice(0, -1) : arguments_;
    return testExpression(words, files, scope.variables.get('PWD') ?? '/') ? 0 : 1;
  };

const jump =
  (kind: 'break' | 'continue'): Builtin =>
  ([levels]) => {
    throw new Jump(kind, Math.max(1, toCode(levels, 1)));
  };

const declare: Builtin = (arguments_, { scope }) => {
  for (const word of arguments_) assign(word, scope);
  return 0;
};

const setPositional: Builtin = (arguments_, { scope }) => {
  if (arguments_.length === 0) return 0;
  if (arguments_[0] !== '--') throw new UnknownOption(arguments_[0] ?? '');
  scope.positional = arguments_.slice(1);
  return 0;
};

const shift: Builtin = ([count], { scope }) => {
  const by = toCode(count, 1);
  if (by > scope.positional.length) throw new ProgramFailure('nothing to shift');
  scope.positional = scope.positional.slice(by);
  return 0;
};

const wait: Builtin = async (_arguments, { streams }, { jobs }) => {
  const { signal } = streams;
  const aborted = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  await Promise.race([Promise.all(jobs), aborted]);
  return 0;
};

function toCode(word: string | undefined, fallback: number): number {
  if (word === undefined) return fallback;
  if (!/^\d{1,9}$/.test(word)) throw new ProgramFailure(`${word}: bad number`);
  return Number(word);
}

/** What the shell does itself. */
export const builtins: ReadonlyMap<string, Builtin> = new Map<string, Builtin>([
  [':', () => 0],
  ['true', () => 0],
  ['false', () => 1],
  ['cd', changeDirectory],
  ['export', exportNames],
  ['readonly', declare],
  ['local', declare],
  ['typeset', declare],
  ['[', test(true)],
  ['test', test(false)],
  ['break', jump('break')],
  ['continue', jump('continue')],
  ['set', setPositional],
  ['shift', shift],
  ['wait', wait],
  ['umask', () => 0],
  [
    'exit',
    ([code], { scope }) => {
      throw new Exit(toCode(code, scope.status) & 0xff);
    },
  ],
  [
    'return',
    ([code], { scope }) => {
      throw new Jump('return', toCode(code, scope.status) & 0xff);
    },
  ],
  [
    'unset',
    (names, { scope }) => {
      for (const name of names) {
        scope.variables.delete(name);
        scope.functions.delete(name);
      }
      return 0;
    },
  ],
  ...textBuiltins,
  ...runBuiltins,
]);
