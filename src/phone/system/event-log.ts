import type { LogBuffer } from './model.ts';
import { systemServerPid } from './processes.ts';

/** What system_server writes to the events and system buffers. */
export interface EventLog {
  /** `am_proc_start` and its values, as `logcat -b events` prints them: `[0,4117,10101,…]`. */
  event(tag: string, values: readonly (string | number)[]): void;
  system(priority: 'D' | 'I' | 'W' | 'E', tag: string, message: string): void;
}

export function createEventLog(log: LogBuffer): EventLog {
  const own = { pid: systemServerPid, uid: 1000 };
  return {
    event: (tag, values) => log.add({ ...own, buffer: 'events', priority: 'I', tag, message: `[${values.join(',')}]` }),
    system: (priority, tag, message) => log.add({ ...own, buffer: 'system', priority, tag, message }),
  };
}
