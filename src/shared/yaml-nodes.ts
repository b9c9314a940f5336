import { isCollection, isMap, isNode, isScalar, type Document, type Node, visit } from 'yaml';

type Path = readonly PropertyKey[];

/** The node at a path; undefined when there is none. Aliases are followed. */
export function nodeAt(document: Document, path: Path): Node | undefined {
  let node: unknown = document.contents;
  for (const step of path) {
    if (!isCollection(node)) return undefined;
    node = node.get(step, true);
  }
  return isNode(node) ? node : undefined;
}

export interface Span {
  start: number;
  end: number;
}

/** Where a key stands in the map at `path`; the start of what is there instead when there is no such key. */
export function keySpan(document: Document, path: Path, key: PropertyKey): Span {
  const map = nodeAt(document, path);
  if (isMap(map)) {
    const pair = map.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    if (pair !== undefined && isScalar(pair.key) && pair.key.range)
      return { start: pair.key.range[0], end: pair.key.range[1] };
  }
  const start = map?.range?.[0] ?? 0;
  return { start, end: start + 1 };
}

/** Where the value at `path` stands; for a missing one the key, or else the start, of its parent. */
export function pathSpan(document: Document, path: Path): Span {
  const range = nodeAt(document, path)?.range;
  if (range) return { start: range[0], end: range[1] };
  const parent = path.slice(0, -1);
  const key = parent.at(-1);
  if (typeof key === 'string') return keySpan(document, parent.slice(0, -1), key);
  const start = nodeAt(document, parent)?.range?.[0] ?? 0;
  return { start, end: start + 1 };
}

/** Keys that stand more than once in their map; all but the first of each. In linear time, unlike the library's own search. */
export function repeatedKeys(document: Document): (Span & { name: string })[] {
  const found: (Span & { name: string })[] = [];
  visit(document, {
    Map(_, map) {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key) || !key.range) continue;
        const name = String(key.value);
        if (seen.has(name)) found.push({ start: key.range[0], end: key.range[1], name });
        seen.add(name);
      }
    },
  });
  return found;
}
