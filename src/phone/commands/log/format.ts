import { userOf } from '../../system/processes.ts';
import type { LogEntry } from '../../system/model.ts';
import { wallClock } from '../../system/wall-clock.ts';

export const logFormats = ['brief', 'long', 'process', 'raw', 'tag', 'thread', 'threadtime', 'time'] as const;
export type LogFormat = (typeof logFormats)[number];

/** `-v` words that change a format and are none themselves. */
export const logModifiers = [
  'epoch',
  'uid',
  'year',
  'usec',
  'nsec',
  'zone',
  'UTC',
  'monotonic',
  'printable',
  'color',
  'colour',
  'descriptive',
] as const;
export type LogModifier = (typeof logModifiers)[number];

export interface LogStyle {
  format: LogFormat;
  modifiers: ReadonlySet<LogModifier>;
  timeZone: string;
}

/** An entry as AOSP `android_log_formatLogLine` prints it: each line of its message with the prefix of the format. */
export function formatEntry(entry: LogEntry, style: LogStyle): string {
  const lines = entry.message.replace(/\n$/, '').split('\n');
  if (style.format === 'long') return `${prefixOf(entry, style)}\n${lines.join('\n')}\n\n`;
  const prefix = prefixOf(entry, style);
  return lines.map((line) => `${prefix}${line}\n`).join('');
}

function prefixOf(entry: LogEntry, style: LogStyle): string {
  const { priority, tag, pid, tid } = entry;
  const time = timeOf(entry.at, style);
  const uid = style.modifiers.has('uid') ? uidOf(entry.uid) : '';
  const pid5 = String(pid).padStart(5);
  const tid5 = String(tid).padStart(5);
  switch (style.format) {
    case 'brief':
      return `${priority}/${tag.padEnd(8)}(${uid}${uid && ':'}${pid5}): `;
    case 'process':
      return `${priority}(${uid}${uid && ':'}${pid5}) `;
    case 'tag':
      return `${priority}/${tag.padEnd(8)}: `;
    case 'thread':
      return `${priority}(${uid}${uid && ':'}${pid5}:${tid5}) `;
    case 'raw':
      return '';
    case 'time':
      return `${time} ${priority}/${tag.padEnd(8)}(${uid}${uid && ':'}${pid5}): `;
    case 'long':
      return `[ ${time} ${uid}${uid && ':'}${pid5}:${tid5} ${priority}/${tag.padEnd(8)} ]`;
    default:
      return `${time} ${uid}${uid && ' '}${pid5} ${tid5} ${priority} ${tag.padEnd(8)}: `;
  }
}

/** With `-v uid`, a name where there is one, at least five wide. */
function uidOf(uid: number): string {
  return userOf(uid).padStart(5);
}

function timeOf(at: number, { modifiers, timeZone }: LogStyle): string {
  const fraction = modifiers.has('nsec') ? '000000' : modifiers.has('usec') ? '000' : '';
  if (modifiers.has('epoch')) {
    const seconds = Math.floor(at / 1000);
    return `${String(seconds).padStart(19)}.${String(Math.floor(at) - seconds * 1000).padStart(3, '0')}${fraction}`;
  }
  const clock = wallClock(at, modifiers.has('UTC') ? 'UTC' : timeZone);
  const year = modifiers.has('year') ? `${clock.year}-` : '';
  const zone = modifiers.has('zone') || modifiers.has('UTC') ? ` ${clock.offset}` : '';
  return `${year}${clock.month}-${clock.day} ${clock.hour}:${clock.minute}:${clock.second}.${clock.millisecond}${fraction}${zone}`;
}
