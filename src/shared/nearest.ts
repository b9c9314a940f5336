import { byText } from './order.ts';

/** Longer than any word of ours: what a stranger typed beyond this is not a typing mistake, and comparing costs its square. */
const longest = 64;

/** Up to `count` of `known` that are closest to what was typed, by edit distance; none that share less than half their letters. */
export function nearest(typed: string, known: readonly string[], count = 3): string[] {
  if (typed.length > longest) return [];
  return known
    .map((word) => ({ word, distance: word.includes(typed) && typed !== '' ? 0 : editDistance(typed, word) }))
    .filter(({ word, distance }) => distance <= Math.max(word.length, typed.length) / 2)
    .sort((left, right) => left.distance - right.distance || byText(left.word, right.word))
    .slice(0, count)
    .map(({ word }) => word);
}

/** Levenshtein distance. */
function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const swap = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, swap));
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
}
