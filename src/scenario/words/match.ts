import { compilePattern, plain } from '../selector/pattern.ts';
import { longestName, type WordList } from './list.ts';

/** Compiled lists; they are data and never change. */
const compiled = new WeakMap<WordList, (wording: string) => boolean>();

/** Whether a wording of the screen is, or for `within` lists names, one of the list's. */
export function isInList(list: WordList, wording: string): boolean {
  let matches = compiled.get(list);
  if (matches === undefined) {
    matches = compile(list);
    compiled.set(list, matches);
  }
  return matches(wording);
}

/** Wording reduced to what is compared with the words of a list: no digits, seconds, blanks, signs. */
export function bare(wording: string): string {
  const reduced = plain(wording)
    .toLowerCase()
    .replaceAll(/\d+ ?(?:s(?![a-z])|秒)后?/g, '')
    .replaceAll(/[\p{N}\p{P}\p{S}\p{Z}\s]+/gu, '');
  // A lone × or ✕ is punctuation and all that the button says.
  return reduced === '' ? plain(wording).toLowerCase() : reduced;
}

function compile(list: WordList): (wording: string) => boolean {
  const isExpression = (word: string): boolean => word.length >= 2 && word.startsWith('/') && word.endsWith('/');
  const expressions = list.words.filter(isExpression).map(compilePattern);
  const words = list.words.filter((word) => !isExpression(word)).map(bare);
  const whole = new Set(words);
  return (wording) => {
    const reduced = bare(wording);
    if (reduced === '') return false;
    if (whole.has(reduced)) return true;
    if (list.match === 'within' && reduced.length <= longestName && words.some((word) => reduced.includes(word)))
      return true;
    return expressions.some((matches) => matches(wording));
  };
}
