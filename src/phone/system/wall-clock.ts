/** A moment as the clocks of a time zone show it, every part padded as Android's dumps write it. */
export interface WallClock {
  year: string;
  month: string;
  day: string;
  hour: string;
  minute: string;
  second: string;
  millisecond: string;
  /** `+0800`. */
  offset: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (format === undefined) {
    const two = '2-digit';
    const shape = { year: 'numeric', month: two, day: two, hour: two, minute: two, second: two } as const;
    format = new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', timeZoneName: 'longOffset', ...shape });
    formats.set(timeZone, format);
  }
  return format;
}

export function wallClock(at: number, timeZone: string): WallClock {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '00';
  const offset = part('timeZoneName').replace('GMT', '').replace(':', '');
  return {
    year: part('year').padStart(4, '0'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
    millisecond: String(((Math.floor(at) % 1000) + 1000) % 1000).padStart(3, '0'),
    offset: offset === '' ? '+0000' : offset,
  };
}

/** `2026-10-08 22:49:31`, with `.375` behind it where asked for. */
export function dateTime(at: number, timeZone: string, milliseconds = false): string {
  const { year, month, day, hour, minute, second, millisecond } = wallClock(at, timeZone);
  return `${year}-${month}-${day} ${hour}:${minute}:${second}${milliseconds ? `.${millisecond}` : ''}`;
}

/** `+4h42m14s943ms`, as `TimeUtils.formatDuration` writes durations. */
export function duration(milliseconds: number): string {
  if (milliseconds === 0) return '0';
  let rest = Math.abs(Math.round(milliseconds));
  const parts: string[] = [];
  for (const [unit, size] of [
    ['d', 86_400_000],
    ['h', 3_600_000],
    ['m', 60_000],
    ['s', 1000],
  ] as const) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0 || parts.length > 0) parts.push(`${count}${unit}`);
  }
  return `${milliseconds < 0 ? '-' : '+'}${parts.join('')}${rest}ms`;
}
