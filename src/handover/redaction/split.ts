import type { Redactor } from './redactor.ts';

/** What may be part of a number that is shown in pieces: a digit in a box of its own, or four. */
const piece = /^[\d*Xx -]{1,8}$/;

/** Lengths of the pieces: a box for each digit, 3 4 4 of a phone, fours of a card, 6 8 4 of an identity card. Other rows are tables. */
const shapes = /^(?:1(?: 1){5,19}|3 4 4|4(?: 4){2,3}(?: [1-4])?|6 8 4|6 4 4 4)$/;

/** Which of the texts, in reading order, are pieces of a number that would be taken out were it in one. */
export function piecesOfNumbers(texts: readonly string[], redactor: Redactor): ReadonlySet<number> {
  const found = new Set<number>();
  for (let from = 0; from < texts.length; from += 1) {
    let to = from;
    while (to < texts.length && piece.test(texts[to]?.trim() ?? '')) to += 1;
    if (to - from > 1) for (const one of piecesIn(texts.slice(from, to), redactor)) found.add(from + one);
    from = Math.max(from, to);
  }
  return found;
}

function piecesIn(texts: readonly string[], redactor: Redactor): number[] {
  const trimmed = texts.map((text) => text.trim());
  const found: number[] = [];
  // The smallest group from each beginning on: what stands before and behind a number is not part of it.
  for (let from = 0; from < trimmed.length; from += 1)
    for (let to = from + 2; to <= Math.min(trimmed.length, from + 20); to += 1) {
      const joined = trimmed.slice(from, to).join('');
      if (
        !shapes.test(
          trimmed
            .slice(from, to)
            .map((one) => one.length)
            .join(' '),
        ) ||
        redactor.text(joined) === joined
      )
        continue;
      for (let one = from; one < to; one += 1) found.push(one);
      from = to - 1;
      break;
    }
  return found;
}

/** What stands in place of a piece. */
export const pieceMask = '‹number›';
