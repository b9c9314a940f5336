/** A text to find and the caller's category bits for it. */
export interface Needle {
  text: string;
  category: number;
}

export type NeedleSearch = (bytes: Uint8Array, start: number, end: number) => number;

/**
 * Compiles `needles` into one search that reads every byte once (Aho–Corasick) and answers the categories of all needles it saw, or-ed.
 * Needles are compared as UTF-8, so characters outside the basic plane are not found in MUTF-8. `ignoreCase` folds ASCII letters only.
 */
export function compileNeedles(needles: readonly Needle[], options: { ignoreCase?: boolean } = {}): NeedleSearch {
  const fold = options.ignoreCase === true ? foldAscii : (byte: number): number => byte;
  const wanted = needles
    .map(({ text, category }) => ({ path: [...Buffer.from(text, 'utf8')].map(fold), category }))
    .filter(({ path }) => path.length > 0);
  const classes = byteClasses(wanted.flatMap(({ path }) => path));
  const classOf = Uint8Array.from({ length: 256 }, (_, byte) => classes.get(fold(byte)) ?? 0);
  const automaton = buildAutomaton(wanted, classOf, classes.size + 1);
  const all = wanted.reduce((bits, { category }) => bits | category, 0);
  return (bytes, start, end) => search(automaton, all, bytes, start, end);
}

/** Stands apart from `compileNeedles`, so that all searches share one compiled function. */
function search(
  { table, classOf, classes }: Automaton,
  all: number,
  bytes: Uint8Array,
  start: number,
  end: number,
): number {
  let state = 0;
  let found = 0;
  for (let at = start; at < end; at++) {
    state = table[state + (classOf[bytes[at] ?? 0] ?? 0)] ?? 0;
    const categories = table[state + classes] ?? 0;
    if (categories === 0) continue;
    found |= categories;
    if (found === all) return found;
  }
  return found;
}

function foldAscii(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte;
}

/** Bytes that occur in no needle share class 0, which keeps the table small. */
function byteClasses(bytes: readonly number[]): Map<number, number> {
  const classes = new Map<number, number>();
  for (const byte of bytes) if (!classes.has(byte)) classes.set(byte, classes.size + 1);
  return classes;
}

interface Automaton {
  /** Class of each byte. */
  classOf: Uint8Array;
  /** How many classes there are. */
  classes: number;
  /**
   * A row per state: the next state for each class, then the categories complete in it, those of its suffixes included. States are named
   * by the place of their row, 0 is the start.
   */
  table: Int32Array;
}

function buildAutomaton(
  wanted: readonly { path: number[]; category: number }[],
  classOf: Uint8Array,
  classes: number,
): Automaton {
  const rows = 1 + wanted.reduce((sum, { path }) => sum + path.length, 0);
  const row = classes + 1;
  const table = new Int32Array(rows * row);
  let used = row;
  for (const { path, category } of wanted) {
    let state = 0;
    for (const byte of path) {
      const edge = state + (classOf[byte] ?? 0);
      if (table[edge] === 0) {
        table[edge] = used;
        used += row;
      }
      state = table[edge] ?? 0;
    }
    table[state + classes]! |= category;
  }
  linkSuffixes(table, classes);
  return { classOf, classes, table };
}

/** Breadth first, so that the state of the longest suffix is complete before it is copied from. */
function linkSuffixes(table: Int32Array, classes: number): void {
  const row = classes + 1;
  const suffix = new Int32Array(table.length / row);
  const queue: number[] = [];
  for (let edge = 0; edge < classes; edge++) if ((table[edge] ?? 0) > 0) queue.push(table[edge] ?? 0);
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head] ?? 0;
    const fallback = suffix[state / row] ?? 0;
    table[state + classes]! |= table[fallback + classes] ?? 0;
    for (let edge = 0; edge < classes; edge++) {
      const target = table[state + edge] ?? 0;
      const onFallback = table[fallback + edge] ?? 0;
      if (target === 0) {
        table[state + edge] = onFallback;
        continue;
      }
      suffix[target / row] = onFallback;
      queue.push(target);
    }
  }
}
