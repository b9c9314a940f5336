import { normalise } from '../standards/lexicon/normalise.ts';

/** Longer texts are cut before expressions run over them. */
const longest = 2000;

/** As words are compared: half-width, simplified, blanks inside made one. */
export function plain(text: string): string {
  return normalise(text.slice(0, longest))
    .replaceAll(/[ \t]+/g, ' ')
    .trim();
}

/** What a label says without numbers, punctuation and blanks; a lone sign such as × stays. */
export function bare(text: string): string {
  const words = plain(text).toLowerCase();
  const reduced = words.replaceAll(/[\p{N}\p{P}\p{Z}\s]+/gu, '');
  return reduced === '' ? words : reduced;
}
