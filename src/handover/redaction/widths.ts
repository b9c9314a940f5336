/** A text with every character in its compatible form, and where in the original each of its units began. */
export interface Folded {
  folded: string;
  /** From a place in `folded` to the place in the original. */
  placeOf(at: number): number;
}

/** Full-width and half-width forms, circled and styled letters as the letters they stand for (Unicode NFKC, character by character). */
export function foldWidths(text: string): Folded {
  if (!/[^\0-\u00ff\u4e00-\u9fff]/.test(text) || text.normalize('NFKC') === text)
    return { folded: text, placeOf: (at) => at };
  const places: number[] = [];
  const units: string[] = [];
  let at = 0;
  for (const one of text) {
    const plain = one.normalize('NFKC');
    units.push(plain);
    for (let unit = 0; unit < plain.length; unit += 1) places.push(at);
    at += one.length;
  }
  return { folded: units.join(''), placeOf: (place) => places[place] ?? text.length };
}
