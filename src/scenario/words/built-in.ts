import { type PatternId, patternIds, patterns } from '../../standards/lexicon.ts';
import { choiceWords } from './choices.ts';
import { entryWords } from './entries.ts';
import type { WordList } from './list.ts';

/** Lists every scenario can name: choices, entries, and the lexicon's patterns by their ids. */
export const builtInLists: Readonly<Record<string, WordList>> = {
  ...Object.fromEntries(patternIds.map((id) => [id, lexiconList(id)])),
  ...asLists('whole', choiceWords),
  ...asLists('within', entryWords),
};

/** Strong and plain wordings of a function; the common words that say nothing alone are left out. */
function lexiconList(id: PatternId): WordList {
  const { strong, feature } = patterns[id];
  return { match: 'within', words: [...new Set([...strong, ...feature])] };
}

function asLists(
  match: WordList['match'],
  lists: Readonly<Record<string, readonly string[]>>,
): Record<string, WordList> {
  return Object.fromEntries(Object.entries(lists).map(([name, words]) => [name, { match, words }]));
}
