import type { ShellCommand } from '../command.ts';
import { ProgramFailure } from '../failures.ts';
import { wallTime } from './calendar.ts';
import { parseOptions } from './options.ts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** strftime of `milliseconds` since 1970 in an IANA zone, with toybox's `%N` (nanoseconds) and `%3N`. */
export function formatDate(format: string, milliseconds: number, timeZone: string): string {
  const at = wallTime(milliseconds, timeZone);
  const two = (value: number): string => String(value).padStart(2, '0');
  const nanoseconds = two(((milliseconds % 1000) + 1000) % 1000)
    .padStart(3, '0')
    .padEnd(9, '0');
  const offset = `${at.offsetMinutes < 0 ? '-' : '+'}${two(Math.trunc(Math.abs(at.offsetMinutes) / 60))}${two(Math.abs(at.offsetMinutes) % 60)}`;
  const month = months[at.month - 1] ?? '';
  const weekday = weekdays[at.weekday] ?? '';
  const twelve = at.hour % 12 === 0 ? 12 : at.hour % 12;
  const day = `${at.year}-${two(at.month)}-${two(at.day)}`;
  const time = `${two(at.hour)}:${two(at.minute)}:${two(at.second)}`;
  const fields: Readonly<Record<string, string>> = {
    '%': '%',
    a: weekday.slice(0, 3),
    A: weekday,
    b: month.slice(0, 3),
    B: month,
    c: `${weekday.slice(0, 3)} ${month.slice(0, 3)} ${String(at.day).padStart(2)} ${time} ${at.year}`,
    d: two(at.day),
    D: `${two(at.month)}/${two(at.day)}/${two(at.year % 100)}`,
    e: String(at.day).padStart(2),
    F: day,
    h: month.slice(0, 3),
    H: two(at.hour),
    I: two(twelve),
    j: String(at.dayOfYear).padStart(3, '0'),
    m: two(at.month),
    M: two(at.minute),
    n: '\n',
    N: nanoseconds,
    p: at.hour < 12 ? 'AM' : 'PM',
    R: time.slice(0, 5),
    s: String(Math.floor(milliseconds / 1000)),
    S: two(at.second),
    t: '\t',
    T: time,
    u: String(at.weekday === 0 ? 7 : at.weekday),
    w: String(at.weekday),
    x: `${two(at.month)}/${two(at.day)}/${two(at.year % 100)}`,
    X: time,
    y: two(at.year % 100),
    Y: String(at.year),
    z: offset,
    Z: at.zone,
  };
  return format.replaceAll(/%(?:([1-9])N|([^]))/g, (all, digits?: string, letter?: string) =>
    digits === undefined ? (fields[letter ?? ''] ?? all) : nanoseconds.slice(0, Number(digits)),
  );
}

/** `date [-u] [-d TIME] [-r FILE] [+FORMAT]`. A shell may not set the clock of a phone that is not rooted. */
export const date =
  (now: () => number, timeZone: () => string): ShellCommand =>
  async (arguments_, io) => {
    const options = parseOptions(arguments_, { flags: 'u', valued: 'dDrs' });
    const operands = options.operands.filter((word) => !word.startsWith('+'));
    if (operands.length > 0 || options.values.has('s'))
      throw new ProgramFailure('cannot set date: Operation not permitted');
    const zone = options.flags.has('u') ? 'UTC' : (io.variables.get('TZ') ?? timeZone());
    const format = options.operands.find((word) => word.startsWith('+'))?.slice(1) ?? '%a %b %e %H:%M:%S %Z %Y';
    const file = options.values.get('r');
    const given = options.values.get('d');
    let at = given === undefined ? now() : parseTime(given, zone);
    if (file !== undefined) {
      const stat = io.files.stat(file);
      if (stat === undefined) throw new ProgramFailure(`${file}: No such file or directory`);
      at = stat.modifiedAt * 1000;
    }
    await io.out(`${formatDate(format, at, zone)}\n`);
    return 0;
  };

/** `@SECONDS` or `YYYY-MM-DD[ HH:MM[:SS]]` on the wall of the zone. */
function parseTime(text: string, zone: string): number {
  const seconds = /^@(-?\d{1,12})(?:\.\d*)?$/.exec(text)?.[1];
  if (seconds !== undefined) return Number(seconds) * 1000;
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d)(?::(\d\d))?)?$/.exec(text);
  if (match === null) throw new ProgramFailure(`bad date '${text}'`);
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((field) => Number(field ?? 0));
  const asUtc = Date.UTC(year, month - 1, day, hour, minute, second);
  return asUtc - wallTime(asUtc, zone).offsetMinutes * 60_000;
}
