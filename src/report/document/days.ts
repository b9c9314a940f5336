/** `2026-11-23T06:30:15.123Z` → `2026-11-23`. */
export function dayOf(iso: string): string {
  return iso.split('T')[0] ?? iso;
}
