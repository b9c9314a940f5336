/**
 * A named list of wordings. `whole`: a widget matches when its wording, without digits, blanks and punctuation, is one of them; `within`:
 * when a short wording holds one of them. An entry between slashes is a regular expression in both.
 */
export interface WordList {
  match: 'whole' | 'within';
  words: readonly string[];
}

/** A wording longer than this is a sentence and no name of a function. */
export const longestName = 12;
