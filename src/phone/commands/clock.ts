import type { ShellCommand } from '../shell/command.ts';
import { offsetOf } from './log/since.ts';
import { fail, unknownOption, type SystemCommand } from './command.ts';

/** `cmd alarm set-time MILLISECONDS | set-timezone ZONE`. Automatic time would set it back at once, so it goes off. */
export const cmdAlarm: SystemCommand = (system) => (words, io) => {
  const [verb, value = ''] = words;
  if (verb === 'set-timezone') {
    system.properties.set('persist.sys.timezone', value);
    return 0;
  }
  if (verb !== 'set-time') return unknownOption(system, io, 'alarm', verb ?? '');
  const at = Number(value);
  if (value === '' || !Number.isFinite(at)) return fail(io, `Error: bad time ${value}`, 255);
  system.settings.put('global', 'auto_time', '0');
  system.clock.set(at);
  return 0;
};

/** `date` that sets the clock (`MMDDhhmm[[CC]YY][.ss]`, `@SECONDS`, `-s …`); every other form is `show`'s. */
export const dateCommand =
  (show: ShellCommand): SystemCommand =>
  (system) =>
  (words, io) => {
    const utc = words.includes('-u');
    const text = setting(words);
    if (text === undefined) return show(words, io);
    const at = momentOf(text, system.now(), utc ? 'UTC' : system.profile.timeZone);
    if (at === undefined) return fail(io, `date: bad date '${text}'`);
    system.settings.put('global', 'auto_time', '0');
    system.clock.set(at);
    return show(utc ? ['-u'] : [], io);
  };

/** The word that sets the clock; undefined when the command only shows a time. */
function setting(words: readonly string[]): string | undefined {
  if (words.some((word) => word === '-d' || word.startsWith('+'))) return undefined;
  const at = words.indexOf('-s');
  if (at >= 0)
    return words
      .slice(at + 1)
      .filter((word) => word !== '-u')
      .join(' ');
  return words.find((word) => /^(?:@\d+|\d{8}(?:\d{2}){0,2}(?:\.\d{2})?)$/.test(word));
}

function momentOf(text: string, now: number, timeZone: string): number | undefined {
  if (text.startsWith('@')) return Number(text.slice(1)) * 1000;
  const posix = /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(\d{2})?(?:\.(\d{2}))?$/.exec(text);
  const plain = /^(\d{4})-?(\d{2})-?(\d{2})[T. ]?(\d{2}):?(\d{2})(?::?(\d{2}))?$/.exec(text);
  const year = new Date(now).getUTCFullYear();
  let local: number;
  if (plain !== null) local = utcOf(plain.slice(1).map(Number));
  else if (posix !== null) {
    const [, month, day, hour, minute, first, second, seconds = '0'] = posix;
    const full =
      first === undefined ? year : second === undefined ? 2000 + Number(first) : Number(first) * 100 + Number(second);
    local = utcOf([full, Number(month), Number(day), Number(hour), Number(minute), Number(seconds)]);
  } else return undefined;
  return Number.isNaN(local) ? undefined : local - offsetOf(local, timeZone);
}

function utcOf([year = NaN, month = NaN, day = NaN, hour = NaN, minute = NaN, second]: readonly number[]): number {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour < 24 && minute < 60)) return NaN;
  return Date.UTC(year, month - 1, day, hour, minute, Number.isNaN(second ?? NaN) ? 0 : second);
}
