/** A moment as a clock on the wall of a zone shows it. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** 0 is Sunday. */
  weekday: number;
  dayOfYear: number;
  /** East of Greenwich. */
  offsetMinutes: number;
  /** `CST`, `GMT`; `GMT+8` where Intl has no short name. */
  zone: string;
}

const abbreviations: Readonly<Record<string, string>> = { 'Asia/Shanghai': 'CST', UTC: 'UTC', 'Etc/UTC': 'UTC' };

/** `milliseconds` since 1970 in an IANA zone; an unknown zone is UTC, as for libc. */
export function wallTime(milliseconds: number, timeZone: string): WallTime {
  const at = Math.max(-8.64e15, Math.min(8.64e15, milliseconds));
  const zone = knownZone(timeZone);
  const fields = new Intl.DateTimeFormat('en-US-u-ca-gregory-hc-h23', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  }).formatToParts(at);
  const text = (type: string): string => fields.find((field) => field.type === type)?.value ?? '0';
  const [year, month, day, hour, minute, second] = ['year', 'month', 'day', 'hour', 'minute', 'second'].map((type) =>
    Number(text(type)),
  ) as [number, number, number, number, number, number];
  const asUtc = Date.UTC(year, month - 1, day, hour, minute, second);
  return {
    year,
    month,
    day,
    hour,
    minute,
    second,
    weekday: new Date(asUtc).getUTCDay(),
    dayOfYear: Math.floor((asUtc - Date.UTC(year, 0, 1)) / 86_400_000) + 1,
    offsetMinutes: Math.round((asUtc - Math.floor(at / 1000) * 1000) / 60_000),
    zone: abbreviations[zone] ?? text('timeZoneName'),
  };
}

function knownZone(timeZone: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone }).format(0);
    return timeZone;
  } catch {
    return 'UTC';
  }
}
