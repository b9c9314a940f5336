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
  if (drivenFields.has(kind)) return drivenSubject(drivenFields.get(kind) ?? [], at);
  if (typeof at !== 'object' || at === null) return `${lastNames(pointer)} = ${String(at)}`;
  const fields = at as Readonly<Record<string, unknown>>;
  for (const field of tellingFields) {
    const value = fields[field];
    if (typeof value === 'string' && value !== '' && !(field === 'file' && kind !== 'web-assets')) return value;
  }
  return null;
}

/** Of what driving the app gave, the words that were on the screen; ids and codes tell a reader nothing there. */
const drivenFields: ReadonlyMap<string, readonly string[]> = new Map([
  ['forced-use', ['wording', 'note', 'words']],
  ['prompts', ['message']],
  ['crashes', ['reason']],
  ['entries', ['words']],
  ['launch', ['message']],
  ['runs', ['label', 'title']],
  ['screens', ['url', 'activity']],
  ['device', ['detail', 'key']],
  ['coverage', ['wording']],
  ['forms', ['title', 'label', 'words']],
  ['stability', ['detail']],
]);

function drivenSubject(names: readonly string[], at: unknown): string | null {
  if (typeof at !== 'object' || at === null) return null;
  const fields = at as Readonly<Record<string, unknown>>;
  const told = names.map((name) => fields[name]).find((value) => typeof value === 'string' && value !== '');
  return typeof told === 'string' ? told : null;
}

/** `/application/debuggable` → `application.debuggable`; list positions are left out. */
function lastNames(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .filter((step) => !/^\d+$/.test(step))
    .join('.');
}
