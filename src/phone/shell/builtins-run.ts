import { ProgramFailure, UnknownOption } from './failures.ts';
import type { Builtin, Call, Invoker } from './invoke.ts';
import { chunksOf } from './lines.ts';
import { resolvePath } from './paths.ts';
import { Exit, subshell } from './scope.ts';

const maxInput = 8 * 1024 * 1024;
const timedOutCode = 124;

async function readAll(call: Call): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunksOf(call.streams.stdin)) {
    size += chunk.length;
    if (size > maxInput) throw new ProgramFailure('input too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function readScript(path: string, { scope }: Call, { files }: Invoker): string {
  const bytes = files.read(resolvePath(scope.variables.get('PWD') ?? '/', path));
  if (bytes === undefined) throw new ProgramFailure(`${path}: No such file or directory`, 127);
  return Buffer.from(bytes).toString('utf8');
}

/** `sh -c TEXT`, `sh FILE`, and `sh` alone, which takes all its input for the script. */
const sh: Builtin = async (arguments_, call, invoker) => {
  const [first, ...rest] = arguments_;
  if (first !== undefined && first !== '-c' && /^[-+]/.test(first)) throw new UnknownOption(first);
  if (first === '-c' && rest[0] === undefined) throw new ProgramFailure('-c requires an argument');
  const text =
    first === '-c' ? (rest[0] ?? '') : first === undefined ? await readAll(call) : readScript(first, call, invoker);
  const scope = { ...subshell(call.scope), positional: first === '-c' ? rest.slice(2) : rest };
  for (const [name, value] of call.temporary) scope.variables.set(name, value);
  try {
    return await call.runner.runText(text, scope, call.streams);
  } catch (error) {
    if (error instanceof Exit) return error.code;
    throw error;
  }
};

const source: Builtin = ([path], call, invoker) => {
  if (path === undefined) throw new ProgramFailure('missing argument');
  return runHere(readScript(path, call, invoker), call);
};

const exec: Builtin = async (arguments_, call, invoker) => {
  if (arguments_.length === 0) return 0;
  throw new Exit(await invoker.invoke(arguments_, call));
};

const which: Builtin = async (arguments_, { streams }, invoker) => {
  let status = 0;
  for (const name of arguments_.filter((word) => word !== '-a')) {
    const found = invoker.program(name) !== undefined || invoker.builtins.has(name);
    if (found) await streams.out(name.includes('/') ? `${name}\n` : `/system/bin/${name}\n`);
    else status = 1;
  }
  return status;
};

const command: Builtin = async (arguments_, call, invoker) => {
  const [first, ...rest] = arguments_;
  if (first !== '-v' && first !== '-V') return arguments_.length === 0 ? 0 : invoker.invoke(arguments_, call);
  const [name = ''] = rest;
  if (invoker.builtins.has(name) || call.scope.functions.has(name)) await call.streams.out(`${name}\n`);
  else return which(rest, call, invoker);
  return 0;
};

/** `timeout SECONDS COMMAND`: 124 when it was ended. */
const timeout: Builtin = async (arguments_, call, invoker) => {
  const at = arguments_[0] === '-s' || arguments_[0] === '-k' ? 2 : 0;
  const seconds = /^(\d+(?:\.\d+)?)([smh]?)$/.exec(arguments_[at] ?? '');
  if (seconds === null || arguments_.length < at + 2) throw new ProgramFailure('Needs 2 arguments');
  const unit = { s: 1, m: 60, h: 3600 }[seconds[2] || 's'] ?? 1;
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), Math.min(Number(seconds[1]) * unit * 1000, 2 ** 31 - 1));
  const signal = AbortSignal.any([call.streams.signal, late.signal]);
  try {
    const status = await invoker.invoke(arguments_.slice(at + 1), { ...call, streams: { ...call.streams, signal } });
    return late.signal.aborted ? timedOutCode : status;
  } catch (error) {
    if (late.signal.aborted && !call.streams.signal.aborted) return timedOutCode;
    throw error;
  } finally {
    clearTimeout(timer);
  }
};

/** `xargs [-0] [-r] [-n COUNT] [-I TOKEN] COMMAND`. */
const xargs: Builtin = async (arguments_, call, invoker) => {
  let at = 0;
  let perCall = Infinity;
  let token: string | undefined;
  let separator = /\s+/;
  for (; arguments_[at]?.startsWith('-') === true; at += 1) {
    const option = arguments_[at] ?? '';
    const value = arguments_[at + 1] ?? '';
    if (option === '-0') separator = /\0/;
    else if (option === '-n') perCall = Math.max(1, Number(value) || 1);
    else if (option === '-I') {
      token = value;
      separator = /\n/;
      perCall = 1;
    } else if (option !== '-r') throw new UnknownOption(option);
    if (option === '-n' || option === '-I') at += 1;
  }
  const words = arguments_.slice(at).length === 0 ? ['echo'] : arguments_.slice(at);
  const items = (await readAll(call)).split(separator).filter((item) => item !== '');
  const { limits } = invoker;
  const inner: Call = { ...call, streams: { ...call.streams } };
  let status = 0;
  for (let from = 0; from < items.length; from += perCall) {
    await limits.step(call.streams.signal);
    const some = items.slice(from, perCall === Infinity ? undefined : from + perCall);
    const line =
      token === undefined ? [...words, ...some] : words.map((word) => word.replaceAll(token, () => some[0] ?? ''));
    if ((await invoker.invoke(line, inner)) !== 0) status = 123;
  }
  return status;
};

const evaluate: Builtin = (arguments_, call) => runHere(arguments_.join(' '), call);

/** In the scope of the caller, one level deeper: text that runs itself comes to an end. */
async function runHere(text: string, { scope, streams, runner }: Call): Promise<number> {
  if (text.trim() === '') return 0;
  scope.depth += 1;
  try {
    return await runner.runText(text, scope, streams);
  } finally {
    scope.depth -= 1;
  }
}

const plainRun: Builtin = (arguments_, call, invoker) => {
  if (arguments_.length === 0) throw new ProgramFailure('Needs 1 argument');
  return invoker.invoke(arguments_, call);
};

/** Commands of the shell that run others. */
export const runBuiltins: readonly (readonly [string, Builtin])[] = [
  ['sh', sh],
  ['.', source],
  ['source', source],
  ['exec', exec],
  ['eval', evaluate],
  ['which', which],
  ['type', which],
  ['command', command],
  ['timeout', timeout],
  ['nohup', plainRun],
  ['xargs', xargs],
];
