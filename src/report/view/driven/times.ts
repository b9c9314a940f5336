/** Milliseconds as seconds with one digit: `12.3`. */
export function secondsOf(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}

/** `2026-11-23T06:30:15.123Z` → `06:30:15`; what is no such time stays as it is. */
export function timeOf(iso: string): string {
  return /T(\d\d:\d\d:\d\d)/.exec(iso)?.[1] ?? iso;
}

/** `2026-11-23T06:30:15.123Z` → `2026-11-23 06:30:15`. */
export function momentOf(iso: string): string {
  return iso.replace('T', ' ').replace(/\.\d+|Z$/g, '');
}
