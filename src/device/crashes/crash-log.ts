import type { LogLine, ProcessExit } from '../session.ts';
import { isProcessOf, ownLines, startTags } from './own-processes.ts';

/** One crash as the log tells it, its lines together. */
export interface LoggedCrash {
  kind: 'crash' | 'native-crash' | 'not-responding' | 'web-error';
  /** Seconds since 1970, the phone's clock. */
  at: number;
  process: string;
  /** Exception class and message, signal, or the reason of the freeze. */
  reason: string;
  /** As logged, without time and tag, the first 40. */
  lines: readonly string[];
}

const lineLimit = 40;
const crashLimit = 200;

/**
 * Crashes of the package's processes in log lines, in their order. Shapes: AndroidRuntime `FATAL EXCEPTION`, debuggerd's `Fatal signal` and
 * `>>> process <<<`, ActivityManager `ANR in` (AOSP `RuntimeInit`, `debuggerd`, `ProcessErrorStateRecord`), Chromium's console, which names no
 * process: its lines count where the package's processes wrote them.
 */
export function crashesInLog(
  log: readonly LogLine[],
  package_: string,
  exits: readonly ProcessExit[] = [],
): LoggedCrash[] {
  const isOwn = ownLines(log, exits, package_);
  const found: LoggedCrash[] = [];
  for (let index = 0; index < log.length && found.length < crashLimit; index += 1) {
    const line = log[index]!;
    const read = readers[line.tag];
    const crash = read?.(line, log, index, package_);
    if (crash !== undefined && (crash.kind !== 'web-error' || isOwn(line))) found.push(crash);
  }
  return found;
}

type Reader = (line: LogLine, log: readonly LogLine[], index: number, package_: string) => LoggedCrash | undefined;

const readers: Readonly<Record<string, Reader>> = {
  AndroidRuntime: readJavaCrash,
  DEBUG: readNativeCrash,
  libc: readFatalSignal,
  ActivityManager: readNotResponding,
  chromium: readWebError,
  'chromium.console': readWebError,
};

/** Lines of other tags say nothing about crashes or about whose they are. */
export function tellsOfCrashes({ tag }: LogLine): boolean {
  return Object.hasOwn(readers, tag) || startTags.includes(tag);
}

function readJavaCrash(line: LogLine, log: readonly LogLine[], index: number, package_: string) {
  if (!line.message.startsWith('FATAL EXCEPTION')) return undefined;
  const lines = following(log, index, ({ tag, pid }) => tag === 'AndroidRuntime' && pid === line.pid);
  const process = /^Process: (\S+?),/m.exec(lines.join('\n'))?.[1] ?? '';
  if (!isProcessOf(process, package_)) return undefined;
  const reason = lines.find((text, at) => at > 0 && !text.startsWith('Process:') && !text.startsWith('PID:')) ?? '';
  return { kind: 'crash' as const, at: line.at, process, reason, lines };
}

/** A signal whose tombstone is logged too is told by the tombstone. */
function readFatalSignal(line: LogLine, log: readonly LogLine[], index: number, package_: string) {
  const match = /^Fatal signal (\d+ \([A-Z]+\)).*?pid \d+ \(([^)]*)\)?/.exec(line.message);
  if (match === null) return undefined;
  const process = match[2] ?? '';
  // The kernel cuts process names to 15 characters, from the front.
  const cut = process.length === 15 && package_.endsWith(process);
  if (!isProcessOf(process, package_) && !cut) return undefined;
  const told = log
    .slice(index, index + 400)
    .some(({ tag, message }) => tag === 'DEBUG' && message.includes(`>>> ${package_}`));
  if (told) return undefined;
  return {
    kind: 'native-crash' as const,
    at: line.at,
    process: package_,
    reason: `signal ${match[1]}`,
    lines: [line.message],
  };
}

function readNativeCrash(line: LogLine, log: readonly LogLine[], index: number, package_: string) {
  const process = />>> (\S+) <<</.exec(line.message)?.[1];
  if (process === undefined || !isProcessOf(process, package_)) return undefined;
  const lines = following(log, index, ({ tag, pid }) => tag === 'DEBUG' && pid === line.pid);
  const signal = lines
    .map((text) => /^signal (\d+ \([A-Z]+\))/.exec(text.trim())?.[1])
    .find((one) => one !== undefined);
  return { kind: 'native-crash' as const, at: line.at, process, reason: `signal ${signal ?? '?'}`, lines };
}

function readNotResponding(line: LogLine, log: readonly LogLine[], index: number, package_: string) {
  const process = /^ANR in (\S+)/.exec(line.message)?.[1];
  if (process === undefined || !isProcessOf(process, package_)) return undefined;
  const lines = following(log, index, ({ tag, pid }) => tag === 'ActivityManager' && pid === line.pid);
  const reason = lines.map((text) => /^Reason: (.*)/.exec(text)?.[1]).find((one) => one !== undefined);
  return { kind: 'not-responding' as const, at: line.at, process, reason: reason ?? 'ANR', lines };
}

/** `[INFO:CONSOLE(12)] "Uncaught TypeError: …", source: https://…/app.js (12)`: a page that broke goes on, but not as meant. */
function readWebError(line: LogLine, _log: readonly LogLine[], _index: number, package_: string) {
  const match = /CONSOLE[(:](\d+)\)?\] "(Uncaught [^]*?)", source: (\S*)/.exec(line.message);
  if (match === null) return undefined;
  return { kind: 'web-error' as const, at: line.at, process: package_, reason: match[2] ?? '', lines: [line.message] };
}

/** The lines of one entry: consecutive ones of the same writer, as logd splits long messages. */
function following(log: readonly LogLine[], index: number, same: (line: LogLine) => boolean): string[] {
  const lines: string[] = [];
  for (let at = index; at < log.length && lines.length < lineLimit; at += 1) {
    const line = log[at]!;
    if (at > index && line.message.startsWith('FATAL EXCEPTION')) break;
    if (same(line)) lines.push(...line.message.split('\n'));
    // Other writers come between, but not for long.
    else if (at - index > 400) break;
  }
  return lines.slice(0, lineLimit);
}
