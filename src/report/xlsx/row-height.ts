/** Points of one line of the default font (11 points), and the tallest row that a spreadsheet has. */
const lineHeight = 14;
const tallest = 400;

interface Wrapped {
  text: string;
  /** Of its column, in digits of the default font. */
  width: number;
}

/** How high a row has to be for its longest cell once that is wrapped; in points. */
export function heightOf(cells: readonly Wrapped[]): number {
  const most = Math.max(1, ...cells.map(({ text, width }) => linesOf(text, width)));
  return Math.min(tallest, most * lineHeight + 3);
}

function linesOf(text: string, width: number): number {
  if (text === '') return 1;
  const usable = Math.max(1, width - 1);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / usable)), 0);
}

/** A Chinese character takes the place of two digits. Words that move to the next line as a whole cost a little more than this. */
function widthOf(line: string): number {
  let width = 0;
  for (const character of line) width += character > '\u2e7f' ? 1.85 : 0.98;
  return width;
}
