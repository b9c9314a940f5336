interface Node {
  next: Map<number, Node>;
  /** Bit mask of the patterns that have a root ending here. */
  patterns: number;
}

/** The roots of all patterns in one search tree: a single pass over a text tells which patterns are worth trying. */
export interface Roots {
  /** False when the text, as it is, holds no root and no character that `mayHide` says normalising could turn into part of one. */
  worthReading(text: string, mayHide: (code: number) => boolean): boolean;
  /** Bit mask of the patterns with a root in the text, in the order given to `compileRoots`. */
  patternsIn(text: string): number;
}

/** At most 31 patterns: their set is one integer. */
export function compileRoots(rootsByPattern: readonly (readonly string[])[]): Roots {
  if (rootsByPattern.length > 31) throw new RangeError('more patterns than bits');
  const tree: Node = { next: new Map(), patterns: 0 };
  const firsts = new Uint8Array(0x10000);
  for (const [index, roots] of rootsByPattern.entries()) {
    for (const root of roots) {
      for (const variant of new Set([root, root.toLowerCase(), root.toUpperCase()])) insert(tree, variant, 1 << index);
    }
  }
  for (const code of tree.next.keys()) firsts[code] = 1;

  const patternsIn = (text: string): number => {
    let found = 0;
    for (let at = 0; at < text.length; at += 1) {
      if (firsts[text.charCodeAt(at)] === 1) found |= startingAt(tree, text, at);
    }
    return found;
  };
  const worthReading = (text: string, mayHide: (code: number) => boolean): boolean => {
    let hides = false;
    let lastHan = false;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (firsts[code] === 1 && startingAt(tree, text, at) !== 0) return true;
      if (code === 0x20 || code === 0x09 || code === 0x3000) hides ||= lastHan;
      else if (code >= 0x80 && !hides) hides = mayHide(code);
      lastHan = code >= 0x4e00 && code <= 0x9fff;
    }
    return hides;
  };
  return { worthReading, patternsIn };
}

function insert(tree: Node, root: string, bit: number): void {
  let node = tree;
  for (let at = 0; at < root.length; at += 1) {
    const code = root.charCodeAt(at);
    let next = node.next.get(code);
    if (next === undefined) {
      next = { next: new Map(), patterns: 0 };
      node.next.set(code, next);
    }
    node = next;
  }
  node.patterns |= bit;
}

function startingAt(tree: Node, text: string, from: number): number {
  let found = 0;
  let node = tree.next.get(text.charCodeAt(from));
  for (let at = from + 1; node !== undefined; at += 1) {
    found |= node.patterns;
    node = at < text.length ? node.next.get(text.charCodeAt(at)) : undefined;
  }
  return found;
}
