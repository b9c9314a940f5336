/** Longest-prefix table over Java names. `com.amap.api` covers itself, `com.amap.api.Map` and `com.amap.api$Inner`, not `com.amap.apix`. */
export interface PrefixTable<Value> {
  /** The value of the longest prefix that covers `name`, and that prefix's length; undefined when none does. */
  find(name: string): { value: Value; length: number } | undefined;
}

/** When two entries have the same prefix, the first keeps it. A trailing `*` (`md5*`) also covers what continues the last segment. */
export function prefixTable<Value>(entries: Iterable<readonly [prefix: string, value: Value]>): PrefixTable<Value> {
  const exact = new Map<string, Value>();
  const open: { prefix: string; value: Value }[] = [];
  for (const [prefix, value] of entries) {
    if (prefix.endsWith('*')) open.push({ prefix: prefix.slice(0, -1), value });
    else if (prefix !== '' && !exact.has(prefix)) exact.set(prefix, value);
  }
  return {
    find(name) {
      for (let end = name.length; end > 0; end = lastBoundary(name, end)) {
        const value = exact.get(end === name.length ? name : name.slice(0, end));
        if (value !== undefined) return { value, length: end };
      }
      for (const { prefix, value } of open) if (name.startsWith(prefix)) return { value, length: prefix.length };
      return undefined;
    },
  };
}

function lastBoundary(name: string, before: number): number {
  return Math.max(name.lastIndexOf('.', before - 1), name.lastIndexOf('$', before - 1));
}
