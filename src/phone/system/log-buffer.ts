import type { LogBuffer, LogEntry } from './model.ts';

/** Entries of each buffer that are kept; the oldest go first, as in logd's rings. */
const capacity = 20_000;
const longestMessage = 4000;

export function createLogBuffer(now: () => number): LogBuffer {
  let entries: LogEntry[] = [];
  const listeners = new Set<(entry: LogEntry) => void>();
  return {
    add(entry) {
      const lines = entry.message.slice(0, longestMessage);
      const added: LogEntry = { tid: entry.pid, ...entry, message: lines, at: now() };
      entries.push(added);
      if (entries.length > capacity * 1.25) entries = entries.slice(-capacity);
      for (const listener of listeners) listener(added);
    },
    entries: (buffers) => entries.filter(({ buffer }) => buffers.includes(buffer)),
    clear(buffers) {
      entries = entries.filter(({ buffer }) => !buffers.includes(buffer));
    },
    follow(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
