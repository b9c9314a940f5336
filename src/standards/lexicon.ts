import { compileLexicon } from './lexicon/match.ts';
import { patterns } from './lexicon/patterns.ts';

export { isExcused, type WordHit } from './lexicon/match.ts';
export { patternIds, patterns, type PatternId } from './lexicon/patterns.ts';

/** The hits of all word patterns in one text, at most one per pattern, in the order of `patternIds`. */
export const matchWords = compileLexicon(patterns);
