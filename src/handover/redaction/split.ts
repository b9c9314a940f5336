import type { Redactor } from './redactor.ts';

/** What may be part of a number that is shown in pieces: a digit in a box of its own, or four. */
const piece = /^[\d*Xx -]{1,8}$/;

/** Lengths of the pieces: a box for each digit, 3 4 4 of a phone, fours of a card, 6 8 4 of an identity card. Other rows are tables. */
const shapes = /^(?:1(?: 1){5,19}|3 4 4|4(?: 4){2,3}(?: [1-4])?|6 8 4|6 4 4 4)$/;

/** Which of the texts, in reading order, are pieces of a number or of a value of the account file that would be taken out were it in one. */
export function piecesOf(texts: readonly string[], redactor: Redactor): ReadonlySet<number> {
  return new Set([...piecesOfNumbers(texts, redactor), ...piecesOfValues(texts, redactor)]);
}

/** Runs of texts that are a value when put together, blanks and the width of characters aside. */
function piecesOfValues(texts: readonly string[], { values }: Redactor): number[] {
  const wanted = new Set(values.searched.map(({ value }) => bare(value)));
  if (wanted.size === 0) return [];
  const begun = new Set([...wanted].flatMap((value) => [...value].map((_, at, all) => all.slice(0, at + 1).join(''))));
  const said = texts.map(bare);
  return said.flatMap((first, from) => {
    let joined = first;
    for (let to = from + 1; to < said.length && joined !== '' && begun.has(joined); to += 1) {
      joined += said[to] ?? '';
      if (wanted.has(joined)) return Array.from({ length: to - from + 1 }, (_, one) => from + one);
    }
    return [];
  });
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}

/** The text with lists of single characters that are a number or a value when put together taken out: `["T","i","g"]`, `[1,3,9]`. */
export function withoutSpelled(text: string, redactor: Pick<Redactor, 'text'>): string {
  if (!text.includes('[')) return text;
  return text.replace(spelled, (whole) => {
    const joined = whole.replace(/\\*["'\s,[\]]/g, '');
    return joined !== '' && redactor.text(joined) !== joined ? `["${pieceMask}"]` : whole;
  });
}

const character = String.raw`\s{0,4}(?:\\*["'][^"'\\\r\n]{1,2}\\*["']|\d)\s{0,4}`;
const spelled = new RegExp(`\\[(?:${character},)+${character}\\]`, 'g');

function piecesOfNumbers(texts: readonly string[], redactor: Redactor): ReadonlySet<number> {
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
