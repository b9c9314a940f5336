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
  const width = classes.size + 1;
  const { next, output } = buildAutomaton(wanted, classOf, width);
  const all = wanted.reduce((bits, { category }) => bits | category, 0);

  return (bytes, start, end) => {
    let state = 0;
    let found = 0;
    for (let at = start; at < end; at++) {
      state = next[state * width + (classOf[bytes[at] ?? 0] ?? 0)] ?? 0;
      const categories = output[state] ?? 0;
      if (categories === 0) continue;
      found |= categories;
      if (found === all) return found;
    }
    return found;
  };
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
  /** State by `state * width + class`. */
  next: Int32Array;
  /** Categories complete in each state, those of its suffixes included. */
  output: Int32Array;
}

function buildAutomaton(
  wanted: readonly { path: number[]; category: number }[],
  classOf: Uint8Array,
  width: number,
): Automaton {
  const states = 1 + wanted.reduce((sum, { path }) => sum + path.length, 0);
  const next = new Int32Array(states * width);
  const output = new Int32Array(states);
  let used = 1;
  for (const { path, category } of wanted) {
    let state = 0;
    for (const byte of path) {
      const edge = state * width + (classOf[byte] ?? 0);
      if (next[edge] === 0) next[edge] = used++;
      state = next[edge] ?? 0;
    }
    output[state]! |= category;
  }
  linkSuffixes(next, output, width);
  return { next, output };
}

/** Breadth first, so that the state of the longest suffix is complete before it is copied from. */
function linkSuffixes(next: Int32Array, output: Int32Array, width: number): void {
  const suffix = new Int32Array(output.length);
  const queue: number[] = [];
  for (let edge = 0; edge < width; edge++) if ((next[edge] ?? 0) > 0) queue.push(next[edge] ?? 0);
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head] ?? 0;
    const fallback = suffix[state] ?? 0;
    output[state]! |= output[fallback] ?? 0;
    for (let edge = 0; edge < width; edge++) {
      const target = next[state * width + edge] ?? 0;
      const onFallback = next[fallback * width + edge] ?? 0;
      if (target === 0) {
        next[state * width + edge] = onFallback;
        continue;
      }
      suffix[target] = onFallback;
      queue.push(target);
    }
  }
}
