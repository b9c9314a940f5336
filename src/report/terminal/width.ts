/** Characters that terminals show two columns wide: CJK, kana, hangul, full-width forms, most emoji (Unicode East Asian Width W and F). */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
const combining = /\p{M}/u;

/** Columns a text takes in a terminal. */
export function columns(text: string): number {
  let total = 0;
  for (const character of text) total += columnsOf(character);
  return total;
}

function columnsOf(character: string): number {
  if (combining.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

/** Pads with blanks to `width` columns, or cuts to it with `…`. */
export function fit(text: string, width: number): string {
  const total = columns(text);
  if (total <= width) return text + ' '.repeat(width - total);
  let kept = '';
  let used = 0;
  for (const character of text) {
    const next = columnsOf(character);
    if (used + next > width - 1) break;
    kept += character;
    used += next;
  }
  return `${kept}…${' '.repeat(width - used - 1)}`;
}

/** Breaks a text into lines of at most `width` columns; between words where there are blanks, between characters in Chinese. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of pieces(text)) {
    const size = columns(piece);
    if (used + size > width && line !== '') {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    if (line === '' && piece === ' ') continue;
    line += piece;
    used += size;
  }
  if (line !== '') lines.push(line.trimEnd());
  return lines;
}

function* pieces(text: string): Iterable<string> {
  let word = '';
  for (const character of text) {
    if (character !== ' ' && !wide.test(character) && word.length < 40) {
      word += character;
      continue;
    }
    if (word !== '') yield word;
    word = '';
    yield character;
  }
  if (word !== '') yield word;
}
