import { compileNeedles, type Needle } from './needles.ts';
import { containsDottedQuad, containsHan } from './predicates.ts';

/** Category bits for what a string may hold; what is left out is not looked for. */
export interface StringCategories {
  /** A Han character. */
  han?: number;
  /** Any byte above 0x7f. */
  nonAscii?: number;
  /** `://` */
  scheme?: number;
  /** Four numbers of 0 to 255 with dots between them. */
  dottedQuad?: number;
  needles?: readonly Needle[];
  /** Fold ASCII letters when comparing needles. */
  ignoreCase?: boolean;
}

/**
 * Compiles the questions into one predicate that reads each byte twice at most and looks closer only where a byte gives cause: faster than
 * asking them one by one. The answer is the or of the bits that apply, at most 32 of them.
 */
export function compileClassifier(wanted: StringCategories): (bytes: Uint8Array, start: number, end: number) => number {
  const { han = 0, nonAscii = 0, scheme = 0, dottedQuad = 0 } = wanted;
  const needles = [...(wanted.needles ?? []), ...(scheme === 0 ? [] : [{ text: '://', category: scheme }])];
  const search = compileNeedles(needles, { ignoreCase: wanted.ignoreCase === true });
  const looksAtHigh = (han | nonAscii) !== 0;
  return (bytes, start, end) => {
    let found = needles.length === 0 ? 0 : search(bytes, start, end);
    if (!looksAtHigh && dottedQuad === 0) return found;
    let high = 0;
    let dots = 0;
    for (let at = start; at < end; at++) {
      const byte = bytes[at] ?? 0;
      high |= byte;
      if (byte === 0x2e) dots++;
    }
    if (high >= 0x80) found |= nonAscii;
    if (high >= 0x80 && han !== 0 && containsHan(bytes, start, end)) found |= han;
    if (dots >= 3 && dottedQuad !== 0 && containsDottedQuad(bytes, start, end)) found |= dottedQuad;
    return found;
  };
}
