import { wallClock } from '../../system/wall-clock.ts';

/**
 * The moments that `logcat -t` takes: `[YYYY-]MM-DD hh:mm:ss.mmm`, `hh:mm:ss.mmm`-less forms are refused as there, or seconds since 1970
 * with a fraction. Milliseconds since 1970; undefined when it is none of them.
 */
export function parseSince(text: string, now: number, timeZone: string): number | undefined {
  const epoch = /^\d+\.\d+$/.exec(text);
  if (epoch !== null) return Number(text) * 1000;
  const parts = /^(?:(\d{4})-)?(\d{1,2})-(\d{1,2})\s+(\d{1,2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?$/.exec(text);
  if (parts === null) return undefined;
  const [, year = wallClock(now, timeZone).year, month, day, hour, minute, second, fraction = '0'] = parts;
  const local = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  const milliseconds = Number(`0.${fraction}`) * 1000;
  return local + milliseconds - offsetOf(local, timeZone);
}

/** Milliseconds that the zone is ahead of UTC around that moment. */
export function offsetOf(at: number, timeZone: string): number {
  const { offset } = wallClock(at, timeZone);
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3, 5));
  return (offset.startsWith('-') ? -minutes : minutes) * 60_000;
}
