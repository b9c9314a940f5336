/**
 * A time as the phone's services print it (`2026-10-08 22:49:31.375`, its own zone, no offset) as ISO 8601 with the offset that the zone had
 * then. Without a zone that is known here it stays local.
 */
export function zonedTime(local: string, timeZone: string | undefined): string {
  const text = local.replace(' ', 'T');
  const asIfUtc = Date.parse(`${text}Z`);
  if (timeZone === undefined || Number.isNaN(asIfUtc)) return text;
  const offset = offsetAt(asIfUtc, timeZone);
  return offset === undefined ? text : text + offset;
}

/** `+08:00`. Near a change of summer time it may be the other one: services print no more than the local time. */
function offsetAt(time: number, timeZone: string): string | undefined {
  try {
    const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(time);
    const name = parts.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', '');
    return name === '' ? '+00:00' : name;
  } catch {
    return undefined;
  }
}
