import { breadthFirst } from './breadth-first.ts';
import type { Policy, PolicyName } from './policy.ts';
import { random } from './random.ts';
import { untriedFirst } from './untried-first.ts';
import { wordsGuided } from './words-guided.ts';

export const policies: Readonly<Record<PolicyName, Policy>> = {
  'untried-first': untriedFirst,
  'breadth-first': breadthFirst,
  'words-guided': wordsGuided,
  random,
};
