/** A line of text longer than this is cut around the place that is shown. */
const widest = 100;

/** Line and column from 1, in UTF-16 units; `lineStart` is an offset. */
export function position(text: string, offset: number): { line: number; column: number; lineStart: number } {
  const at = Math.min(offset, text.length);
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  let line = 1;
  for (let next = text.indexOf('\n'); next !== -1 && next < at; next = text.indexOf('\n', next + 1)) line++;
  return { line, column: at - lineStart + 1, lineStart };
}

/** The line that `start` (an offset) stands in, with its number, and a caret under what reaches to `end`. Two lines. */
export function snippetOf(text: string, start: number, end: number): string {
  const { line, column, lineStart } = position(text, start);
  const lineEnd = text.indexOf('\n', lineStart);
  const source = text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd).replace(/\r$/, '');
  const from = column > widest ? column - widest / 2 : 0;
  const snippet = printable(source.slice(from, from + widest));
  const before = printable(source.slice(from, column - 1));
  const marked = printable(source.slice(column - 1, Math.min(end - lineStart, from + widest)));
  const number = String(line);
  return [
    `  ${number} | ${snippet}`,
    `  ${' '.repeat(number.length)} | ${' '.repeat(width(before))}${'^'.repeat(Math.max(1, width(marked)))}`,
  ].join('\n');
}

/** Tabs as one blank and no control characters, so that the caret stands where it should. */
function printable(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, ' ');
}

/** Columns on a terminal: East Asian characters take two (Unicode UAX #11). */
function width(text: string): number {
  let columns = 0;
  for (const character of text)
    columns +=
      /[\u1100-\u115f\u2e80-\u303e\u3041-\uabff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u.test(
        character,
      )
        ? 2
        : 1;
  return columns;
}
