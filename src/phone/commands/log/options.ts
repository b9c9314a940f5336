import type { LogEntry } from '../../system/model.ts';
import type { System } from '../../system/system.ts';
import { logFormats, logModifiers, type LogFormat, type LogModifier, type LogStyle } from './format.ts';
import { parseSince } from './since.ts';

export interface LogcatOptions {
  buffers: readonly LogEntry['buffer'][];
  clear: boolean;
  dump: boolean;
  size: boolean;
  /** `-t`, `-T` with a count. */
  last: number | undefined;
  /** `-t`, `-T` with a time. */
  since: number | undefined;
  /** `-m`. */
  most: number | undefined;
  pid: number | undefined;
  uids: readonly number[] | undefined;
  pattern: RegExp | undefined;
  silent: boolean;
  filters: readonly string[];
  style: LogStyle;
  dividers: boolean;
  /** `-D`: a divider wherever the buffer changes, and not only where one begins. */
  switches: boolean;
}

interface Failure {
  error: string;
  unknown: boolean;
}

const allBuffers = ['main', 'system', 'crash', 'events'] as const;
const defaultBuffers = ['main', 'system', 'crash'] as const;
const longNames: Readonly<Record<string, string>> = {
  '--buffer': '-b',
  '--clear': '-c',
  '--dump': '-d',
  '--buffer-size': '-g',
  '--max-count': '-m',
  '--format': '-v',
  '--regex': '-e',
  '--last': '-L',
  '--dividers': '-D',
  '--binary': '-B',
};
const valued = new Set(['-b', '-v', '-t', '-T', '-m', '-e', '-r', '-n', '-f', '-G', '--pid', '--uid', '--id']);
const flags = new Set(['-c', '-d', '-g', '-s', '-S', '-L', '-D', '-B', '-p', '--print', '--wrap', '--prune']);

export function readLogcatOptions(words: readonly string[], system: System): LogcatOptions | Failure {
  const given = new Map<string, string[]>();
  const filters: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const { name, value } = splitOption(words[index] ?? '');
    if (name === undefined) filters.push(...(words[index] ?? '').split(/\s+/).filter(Boolean));
    else if (valued.has(name)) given.set(name, [...(given.get(name) ?? []), value ?? words[(index += 1)] ?? '']);
    else if (flags.has(name) && value === undefined) given.set(name, []);
    else
      return {
        error: `logcat: unrecognized option '${words[index] ?? ''}'\nTry 'logcat --help' for more information.`,
        unknown: true,
      };
  }
  if (given.has('-B')) return { error: 'logcat: binary output is not available', unknown: false };
  return interpret(given, filters, system);
}

/** `-vtime`, `--pid=12`, `-b main`: name, and the value where it is part of the word. */
function splitOption(word: string): { name: string | undefined; value: string | undefined } {
  if (!word.startsWith('-') || word === '-') return { name: undefined, value: undefined };
  if (word.startsWith('--')) {
    const [name = '', value] = word.split('=', 2);
    return { name: longNames[name] ?? name, value };
  }
  return { name: word.slice(0, 2), value: word.length > 2 ? word.slice(2) : undefined };
}

function interpret(
  given: ReadonlyMap<string, readonly string[]>,
  filters: readonly string[],
  system: System,
): LogcatOptions | Failure {
  const buffers = readBuffers(given.get('-b'));
  if (buffers === undefined)
    return { error: `logcat: Unable to open log device '${given.get('-b')?.join() ?? ''}'`, unknown: true };
  const style = readStyle(given.get('-v') ?? [], system.profile.timeZone);
  if (typeof style === 'string')
    return {
      error: `logcat: Invalid parameter "${style}" to -v\nTry 'logcat --help' for more information.`,
      unknown: true,
    };
  const value = (name: string): string | undefined => given.get(name)?.at(-1);
  const tail = value('-t') ?? value('-T');
  const count = tail !== undefined && /^\d+$/.test(tail) ? Number(tail) : undefined;
  const since =
    tail === undefined || count !== undefined ? undefined : parseSince(tail, system.now(), system.profile.timeZone);
  if (tail !== undefined && count === undefined && since === undefined)
    return { error: `logcat: -t "${tail}" not in time format`, unknown: false };
  const pid = value('--pid');
  return {
    buffers,
    clear: given.has('-c'),
    dump: given.has('-d') || given.has('-t') || given.has('-L'),
    size: given.has('-g'),
    last: count,
    since,
    most: value('-m') === undefined ? undefined : Number(value('-m')),
    pid: pid === undefined ? undefined : Number(pid),
    uids: value('--uid')?.split(',').map(Number),
    pattern: safePattern(value('-e')),
    silent: given.has('-s'),
    filters,
    style,
    dividers: style.format !== 'raw',
    switches: given.has('-D'),
  };
}

function readBuffers(values: readonly string[] | undefined): LogcatOptions['buffers'] | undefined {
  if (values === undefined) return defaultBuffers;
  const found = new Set<LogEntry['buffer']>();
  for (const name of values.flatMap((value) => value.split(','))) {
    if (name === 'all') for (const buffer of allBuffers) found.add(buffer);
    else if (name === 'default') for (const buffer of defaultBuffers) found.add(buffer);
    else if (name === 'main' || name === 'system' || name === 'crash' || name === 'events') found.add(name);
    // Buffers a phone has and this one writes nothing to.
    else if (!['radio', 'kernel', 'security', 'stats'].includes(name)) return undefined;
  }
  return allBuffers.filter((buffer) => found.has(buffer));
}

/** The word that is no format, or the style. */
function readStyle(values: readonly string[], timeZone: string): LogStyle | string {
  let format: LogFormat = 'threadtime';
  const modifiers = new Set<LogModifier>();
  for (const word of values.flatMap((value) => value.split(/[,\s]+/)).filter(Boolean)) {
    const named = logFormats.find((one) => one === word);
    const modifier = logModifiers.find((one) => one === word);
    if (named !== undefined) format = named;
    else if (modifier !== undefined) modifiers.add(modifier);
    else return word;
  }
  return { format, modifiers, timeZone };
}

/** A pattern from the command line may be no JavaScript one; it then matches as plain text. */
function safePattern(source: string | undefined): RegExp | undefined {
  if (source === undefined) return undefined;
  try {
    return new RegExp(source);
  } catch {
    return new RegExp(source.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  }
}
