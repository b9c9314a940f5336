import { isCollection, isMap, isNode, isScalar, type Document, type Node } from 'yaml';

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

/** Where a key stands in the map at `path`; the value's or the nearest parent's place when there is no such key. */
export function keySpan(document: Document, path: Path, key: PropertyKey): Span {
  const map = nodeAt(document, path);
  if (isMap(map)) {
    const pair = map.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    if (pair !== undefined && isScalar(pair.key) && pair.key.range)
      return { start: pair.key.range[0], end: pair.key.range[1] };
  }
  return pathSpan(document, path);
}

/** Where the value at `path` stands; for a missing one the key of its nearest parent. */
export function pathSpan(document: Document, path: Path): Span {
  const range = nodeAt(document, path)?.range;
  if (range) return { start: range[0], end: range[1] };
  const last = path.at(-1);
  if (last === undefined) return { start: 0, end: 1 };
  return keySpan(document, path.slice(0, -2), path.at(-2) ?? '');
}
