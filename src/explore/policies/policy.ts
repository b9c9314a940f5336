import type { Chance } from '../chance.ts';
import type { Graph } from '../graph.ts';
import type { Deed } from '../look.ts';

/** Chooses what to do next. Keeps nothing between two questions: the graph is all that it knows. */
export interface Policy {
  readonly name: PolicyName;
  /** undefined: there is nothing left to try. `depth`: screens so far from the first one are looked at and no more. */
  next(graph: Graph, chance: Chance, depth: number): Deed | undefined;
}

export const policyNames = ['untried-first', 'breadth-first', 'words-guided', 'random'] as const;
export type PolicyName = (typeof policyNames)[number];
