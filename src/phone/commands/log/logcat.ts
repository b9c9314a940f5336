import type { CommandIo } from '../../shell/command.ts';
import type { LogEntry } from '../../system/model.ts';
import type { System } from '../../system/system.ts';
import { fail, type SystemCommand } from '../command.ts';
import { tagFilter } from './filter.ts';
import { formatEntry, type LogStyle } from './format.ts';
import { readLogcatOptions, type LogcatOptions } from './options.ts';

type Buffer_ = LogEntry['buffer'];

/** `logcat`: dumps and follows the log, clears it, tells the sizes of its buffers. */
export const logcat: SystemCommand = (system) => async (words, io) => {
  const options = readLogcatOptions(words, system);
  if ('error' in options) {
    if (options.unknown) system.strict.note('option', ['logcat', ...words].join(' '));
    return fail(io, options.error);
  }
  if (options.clear) {
    system.log.clear(options.buffers);
    return 0;
  }
  if (options.size) return printSizes(options.buffers, io);
  return follow(system, options, io);
};

async function printSizes(buffers: readonly Buffer_[], io: CommandIo): Promise<number> {
  for (const buffer of buffers)
    await io.out(`${buffer}: ring buffer is 256 KiB (64 KiB consumed), max entry is 5120 B, max payload is 4068 B\n`);
  return 0;
}

async function follow(system: System, options: LogcatOptions, io: CommandIo): Promise<number> {
  const passes = entryFilter(options);
  const style: LogStyle = options.style;
  const writer = createWriter(io, style, options);
  const pending: LogEntry[] = [];
  let wake: (() => void) | undefined;
  const stop = options.dump
    ? undefined
    : system.log.follow((entry) => {
        if (!options.buffers.includes(entry.buffer) || !passes(entry)) return;
        // A reader that hangs must not fill the memory: logd drops it then, and so does this.
        if (pending.length < 50_000) pending.push(entry);
        wake?.();
      });
  try {
    const past = system.log
      .entries(options.buffers)
      .filter(passes)
      .filter(({ at }) => options.since === undefined || at >= options.since);
    const shown = options.last === undefined ? past : past.slice(-options.last);
    // The driver waits for a first line; a log without one yet begins with its divider, as a phone's does.
    if (options.dividers) await io.out(`--------- beginning of ${options.buffers[0] ?? 'main'}\n`);
    if (options.most !== undefined) return await writeSome(writer, shown.slice(0, options.most));
    for (const entry of shown) await writer(entry);
    while (!options.dump && !io.signal.aborted) {
      const entry = pending.shift();
      if (entry !== undefined) await writer(entry);
      else await nextEntry(io.signal, (resolve) => (wake = resolve));
    }
    return 0;
  } finally {
    stop?.();
  }
}

async function writeSome(writer: (entry: LogEntry) => Promise<void>, entries: readonly LogEntry[]): Promise<number> {
  for (const entry of entries) await writer(entry);
  return 0;
}

function nextEntry(signal: AbortSignal, onWake: (resolve: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      signal.removeEventListener('abort', done);
      resolve();
    };
    signal.addEventListener('abort', done, { once: true });
    onWake(done);
  });
}

/** Prints a divider where a buffer is seen for the first time, and with `-D` wherever it is another one than before. */
function createWriter(
  io: CommandIo,
  style: LogStyle,
  { buffers, dividers, switches }: LogcatOptions,
): (entry: LogEntry) => Promise<void> {
  let current = buffers[0] ?? 'main';
  const begun = new Set<Buffer_>([current]);
  return async (entry) => {
    if (dividers && entry.buffer !== current && (switches || !begun.has(entry.buffer))) {
      await io.out(`--------- ${begun.has(entry.buffer) ? 'switch to' : 'beginning of'} ${entry.buffer}\n`);
    }
    current = entry.buffer;
    begun.add(entry.buffer);
    await io.out(formatEntry(entry, style));
  };
}

function entryFilter({ filters, silent, pid, uids, pattern }: LogcatOptions): (entry: LogEntry) => boolean {
  const passesTag = tagFilter(filters, silent);
  return (entry) =>
    (pid === undefined || entry.pid === pid) &&
    (uids === undefined || uids.includes(entry.uid)) &&
    (pattern === undefined || pattern.test(entry.message)) &&
    passesTag(entry);
}
