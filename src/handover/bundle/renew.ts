/** New hashes of files whose content changed, by path. */
export type Renewed = ReadonlyMap<string, string>;

/** The value with the hash beside the path of every changed file brought up to date: `{ path, sha256 }` wherever it stands. */
export function renewHashes<T>(value: T, renewed: Renewed): T {
  if (renewed.size === 0) return value;
  const visit = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(visit);
    if (typeof one !== 'object' || one === null) return one;
    const fields = one as Readonly<Record<string, unknown>>;
    const { path } = fields;
    const now = typeof path === 'string' && typeof fields['sha256'] === 'string' ? renewed.get(path) : undefined;
    const members = Object.entries(fields).map(([name, member]) => [name, visit(member)]);
    return { ...Object.fromEntries(members), ...(now === undefined ? {} : { sha256: now }) };
  };
  return visit(value) as T;
}
