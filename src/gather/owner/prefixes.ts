/** Longest-prefix table over Java names. `com.amap.api` covers itself, `com.amap.api.Map` and `com.amap.api$Inner`, not `com.amap.apix`. */
export interface PrefixTable<Value> {
  /** The longest prefix that covers `name`; undefined when none does. */
  find(name: string): Match<Value> | undefined;
}

export interface Match<Value> {
  value: Value;
  /** Of the prefix, in characters. */
  length: number;
}

/** When two entries have the same prefix, the first keeps it. A trailing `*` (`md5*`) also covers what continues the last segment. */
export function prefixTable<Value>(entries: Iterable<readonly [prefix: string, value: Value]>): PrefixTable<Value> {
  const exact = new Map<string, Value>();
  const open: { prefix: string; value: Value }[] = [];
  for (const [prefix, value] of entries) {
    if (prefix.endsWith('*')) open.push({ prefix: prefix.slice(0, -1), value });
    else if (prefix !== '' && !exact.has(prefix)) exact.set(prefix, value);
  }
  const findExact = (name: string): Match<Value> | undefined => {
    for (let end = name.length; end > 0; end = lastBoundary(name, end)) {
      const value = exact.get(end === name.length ? name : name.slice(0, end));
      if (value !== undefined) return { value, length: end };
    }
    return undefined;
  };
  // Most prefixes are packages, and an app has few packages for its many classes: a package is looked up once.
  const namesClassesOf = new Set([...exact.keys()].map(packageOf));
  const byPackage = new Map<string, Match<Value> | undefined>();
  const findForPackage = (name: string): Match<Value> | undefined => {
    if (!byPackage.has(name)) byPackage.set(name, findExact(name));
    return byPackage.get(name);
  };
  return {
    find(name) {
      const packageName = packageOf(name);
      const found = namesClassesOf.has(packageName) ? findExact(name) : findForPackage(packageName);
      if (found !== undefined) return found;
      for (const { prefix, value } of open) if (name.startsWith(prefix)) return { value, length: prefix.length };
      return undefined;
    },
  };
}

function packageOf(name: string): string {
  return name.slice(0, Math.max(name.lastIndexOf('.'), 0));
}

function lastBoundary(name: string, before: number): number {
  return Math.max(name.lastIndexOf('.', before - 1), name.lastIndexOf('$', before - 1));
}
