import { ProgramFailure } from './failures.ts';
import { formatPrintf, unescape } from './format.ts';
import type { Builtin } from './invoke.ts';
import { readLine } from './lines.ts';

/** As mksh's: escapes are read unless `-E`. */
const echo: Builtin = async (arguments_, { streams }) => {
  let newline = true;
  let escapes = true;
  let at = 0;
  for (; /^-[neE]+$/.test(arguments_[at] ?? ''); at += 1) {
    const option = arguments_[at] ?? '';
    if (option.includes('n')) newline = false;
    if (option.includes('E')) escapes = false;
    if (option.includes('e')) escapes = true;
  }
  const plain = arguments_.slice(at).join(' ');
  const { text, ended } = escapes ? unescape(plain) : { text: plain, ended: false };
  await streams.out(newline && !ended ? `${text}\n` : text);
  return 0;
};

const printf: Builtin = async ([format, ...arguments_], { streams }) => {
  if (format === undefined) throw new ProgramFailure('Needs 1 argument');
  await streams.out(formatPrintf(format, arguments_));
  return 0;
};

const read: Builtin = async (arguments_, { scope, streams }) => {
  const raw = arguments_.includes('-r');
  const names = arguments_.filter((word) => word !== '-r');
  const unknown = names.find((name) => !/^[A-Za-z_]\w*$/.test(name));
  if (unknown !== undefined) throw new ProgramFailure(`${unknown}: is not an identifier`);
  const line = await readLine(streams.stdin);
  const text = (line ?? '').replace(/\n$/, '');
  const plain = raw ? text : text.replaceAll(/\\([^])/g, '$1');
  const trims = scope.variables.get('IFS') !== '';
  let rest = trims ? plain.trim() : plain;
  const targets = names.length === 0 ? ['REPLY'] : names;
  for (const [index, name] of targets.entries()) {
    const end = index === targets.length - 1 || !trims ? rest.length : rest.search(/\s|$/);
    scope.variables.set(name, rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return line?.endsWith('\n') === true ? 0 : 1;
};

const pwd: Builtin = async (_arguments, { scope, streams }) => {
  await streams.out(`${scope.variables.get('PWD') ?? '/'}\n`);
  return 0;
};

const env: Builtin = async (arguments_, call, invoker) => {
  const temporary = new Map(call.temporary);
  let at = 0;
  for (; at < arguments_.length; at += 1) {
    const match = /^([A-Za-z_]\w*)=([^]*)$/.exec(arguments_[at] ?? '');
    if (match === null) break;
    temporary.set(match[1] ?? '', match[2] ?? '');
  }
  if (at < arguments_.length) return invoker.invoke(arguments_.slice(at), { ...call, temporary });
  const { variables } = invoker.io({ ...call, temporary });
  await call.streams.out([...variables].map(([name, value]) => `${name}=${value}\n`).join(''));
  return 0;
};

/** Commands of the shell that write and read text. */
export const textBuiltins: readonly (readonly [string, Builtin])[] = [
  ['echo', echo],
  ['printf', printf],
  ['read', read],
  ['pwd', pwd],
  ['env', env],
  ['printenv', env],
];
