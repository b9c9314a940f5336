/**
 * Widths of characters in em, as the fonts that Android and headless Chromium use have them, within a tenth. Lines are broken here and not
 * by the browser, so that trees have bounds without a browser and the drawing agrees with them.
 */
const narrow = new Set(" .,:;'|!iljtfI()[]/`“”‘’·");
const wide = new Set('mwMW@%—…');

function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x1100 && !(code >= 0x2010 && code < 0x2100)) return 1;
  if (narrow.has(character)) return 0.34;
  if (wide.has(character)) return 0.9;
  if (code >= 0x41 && code <= 0x5a) return 0.67;
  return 0.57;
}

export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return Math.ceil(width * size);
}

/** Latin words stay together, Han characters break anywhere. */
const pieces = /[\u0021-\u024f]+[ ]?|\s|./gsu;

/** Lines of `text` that are no wider than `limit`; at most `most` of them, the last one cut with an ellipsis. */
export function breakLines(text: string, size: number, limit: number, most = 60): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const piece of splitPieces(paragraph, size, limit)) {
      if (line !== '' && textWidth(line + piece.trimEnd(), size) > limit) {
        lines.push(line);
        line = '';
      }
      line += piece;
      if (lines.length > most) break;
    }
    lines.push(line);
    if (lines.length > most) break;
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${(lines[most - 1] ?? '').slice(0, -1)}…`];
}

function splitPieces(paragraph: string, size: number, limit: number): string[] {
  return (paragraph.match(pieces) ?? []).flatMap((piece) => (textWidth(piece, size) > limit ? [...piece] : [piece]));
}
