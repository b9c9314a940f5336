import { matchWords } from '../../standards/lexicon.ts';
import { staleness, towards } from './goals.ts';
import type { Policy } from './policy.ts';

/** Half touches that an action is worth going further for because its wording speaks of what is looked for. */
const worthOf = { strong: 24, feature: 14, weak: 4 } as const;

const known = new Map<string, number>();
/** Wordings whose worth is remembered. */
const mostKnown = 5000;

/** As `untried-first`, but goes first, and further, to what the lexicon of forced use knows. */
export const wordsGuided: Policy = {
  name: 'words-guided',
  next: (graph, _, depth) =>
    towards(
      graph,
      depth,
      (goal) =>
        goal.way +
        staleness(graph, goal) -
        promise(goal.tried.offer.words) +
        goal.tried.offer.rank / 16 +
        goal.place / 10_000,
    ),
};

function promise(words: string): number {
  if (words === '') return 0;
  let worth = known.get(words);
  if (worth === undefined) {
    worth = Math.max(0, ...matchWords(words).map(({ grade }) => worthOf[grade]));
    if (known.size >= mostKnown) known.clear();
    known.set(words, worth);
  }
  return worth;
}
