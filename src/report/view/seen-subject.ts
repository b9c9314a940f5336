/** The field that says what an item of the evidence is, tried in this order. */
const tellingFields = [
  'text',
  'url',
  'address',
  'host',
  'api',
  'masked',
  'name',
  'code',
  'id',
  'file',
  'subject',
] as const;

/** What stands at a pointer, in a few words: an item's telling field, or `versionName = 1.2` for a single value. */
export function subjectOf(kind: string, pointer: string, at: unknown): string | null {
  if (Array.isArray(at)) return null;
  if (typeof at !== 'object' || at === null) return `${lastNames(pointer)} = ${String(at)}`;
  const fields = at as Readonly<Record<string, unknown>>;
  for (const field of tellingFields) {
    const value = fields[field];
    if (typeof value === 'string' && value !== '' && !(field === 'file' && kind !== 'web-assets')) return value;
  }
  return null;
}

/** `/application/debuggable` → `application.debuggable`; list positions are left out. */
function lastNames(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .filter((step) => !/^\d+$/.test(step))
    .join('.');
}
