import type { ClassPattern } from './model.ts';

/**
 * Tells strings that cannot be one of some texts off by their first bytes, without locating or decoding them. It may let a stranger pass,
 * so who asks compares the decoded text afterwards.
 */
export interface PatternTrie {
  /** State by `state * width + class`; 0, which is the root, where no pattern goes on. */
  readonly next: Uint32Array;
  readonly width: number;
  /** Class of each byte; those in no pattern share class 0. */
  readonly classOf: Uint8Array;
  /** `ends` flags per state. */
  readonly ends: Uint8Array;
}

/** A pattern that ends in a state: with the string, or whatever the string goes on with. */
const ends = { whole: 1, prefix: 2 } as const;

/** `patterns` are texts, or prefixes that end in `*`. */
export function compileTrie(patterns: Iterable<ClassPattern>): PatternTrie {
  const paths = [...patterns].map(asciiPath);
  const classOf = new Uint8Array(256);
  let classes = 0;
  let states = 1;
  for (const { path } of paths) {
    states += path.length;
    for (const byte of path) if (classOf[byte] === 0) classOf[byte] = ++classes;
  }
  const width = classes + 1;
  const trie = { next: new Uint32Array(states * width), width, classOf, ends: new Uint8Array(states) };
  let used = 1;
  for (const { path, end } of paths) {
    let state = 0;
    for (const byte of path) {
      const edge = state * width + (classOf[byte] ?? 0);
      if (trie.next[edge] === 0) trie.next[edge] = used++;
      state = trie.next[edge] ?? 0;
    }
    trie.ends[state]! |= end;
  }
  return trie;
}

/** What is not ASCII has several forms in hostile MUTF-8: from there on every string passes. */
function asciiPath(pattern: ClassPattern): { path: number[]; end: number } {
  const open = pattern.endsWith('*');
  const text = open ? pattern.slice(0, -1) : pattern;
  const path: number[] = [];
  while (path.length < text.length && isPlain(text.charCodeAt(path.length))) path.push(text.charCodeAt(path.length));
  return { path, end: open || path.length < text.length ? ends.prefix : ends.whole };
}

function isPlain(unit: number): boolean {
  return unit > 0 && unit < 0x80;
}

/** Whether the zero-terminated string at `start` may be meant. Reads one byte more than the longest pattern at most. */
export function mayMatch(
  { next, width, classOf, ends: endsOf }: PatternTrie,
  bytes: Uint8Array,
  start: number,
): boolean {
  let state = 0;
  for (let at = start; at < bytes.length; at++) {
    const end = endsOf[state] ?? 0;
    if ((end & ends.prefix) !== 0) return true;
    const byte = bytes[at] ?? 0;
    if (byte === 0) return end !== 0;
    if (byte >= 0x80) return true;
    state = next[state * width + (classOf[byte] ?? 0)] ?? 0;
    if (state === 0) return false;
  }
  return true;
}
