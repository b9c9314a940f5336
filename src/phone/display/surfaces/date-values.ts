/** What a date or time input holds, as numbers. Those that a kind does not use keep what they were. */
export interface DateValue {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  hour: number;
  minute: number;
  /** ISO week. */
  week: number;
}

export type DateKind = 'date' | 'time' | 'datetime-local' | 'month' | 'week';

/** Value of an input (HTML living standard, dates and times); what it does not say comes from `now`, the phone's local time. */
export function readDateValue(kind: DateKind, value: string, now: Date): DateValue {
  const base: DateValue = {
    year: now.getUTCFullYear(),
    month: now.getUTCMonth() + 1,
    day: now.getUTCDate(),
    hour: now.getUTCHours(),
    minute: now.getUTCMinutes(),
    week: weekOf(now),
  };
  const numbers = value
    .split(/\D+/)
    .filter((part) => part !== '')
    .map(Number);
  const names = fieldsOf(kind);
  if (numbers.length < names.length) return base;
  names.forEach((name, index) => (base[name] = numbers[index] ?? base[name]));
  return base;
}

export function writeDateValue(kind: DateKind, value: DateValue): string {
  const date = `${pad(value.year, 4)}-${pad(value.month)}-${pad(value.day)}`;
  const time = `${pad(value.hour)}:${pad(value.minute)}`;
  if (kind === 'date') return date;
  if (kind === 'time') return time;
  if (kind === 'datetime-local') return `${date}T${time}`;
  return kind === 'month' ? `${pad(value.year, 4)}-${pad(value.month)}` : `${pad(value.year, 4)}-W${pad(value.week)}`;
}

/** Fields of a kind in the order in which they are written and shown. */
export function fieldsOf(kind: DateKind): readonly (keyof DateValue)[] {
  const fields = {
    date: ['year', 'month', 'day'],
    time: ['hour', 'minute'],
    'datetime-local': ['year', 'month', 'day', 'hour', 'minute'],
    month: ['year', 'month'],
    week: ['year', 'week'],
  } as const;
  return fields[kind];
}

/** Smallest and greatest value of a field, given the others. */
export function rangeOf(field: keyof DateValue, value: DateValue): readonly [number, number] {
  if (field === 'day') return [1, daysIn(value.year, value.month)];
  return { year: [1900, 2100], month: [1, 12], hour: [0, 23], minute: [0, 59], week: [1, 53] }[field] as [
    number,
    number,
  ];
}

export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** 0 is Sunday. */
export function weekday(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

function weekOf(date: Date): number {
  const day = Math.floor(
    (Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()) - Date.UTC(date.getUTCFullYear(), 0, 1)) /
      86_400_000,
  );
  return Math.max(1, Math.ceil((day - ((date.getUTCDay() + 6) % 7) + 10) / 7));
}

function pad(number: number, length = 2): string {
  return String(number).padStart(length, '0');
}
