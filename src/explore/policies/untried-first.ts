import { staleness, towards } from './goals.ts';
import type { Policy } from './policy.ts';

/**
 * The nearest action that was not tried, those before that nobody knows anything of; then ways to screens with such actions; by what the same
 * action led to on other screens.
 */
export const untriedFirst: Policy = {
  name: 'untried-first',
  next: (graph, _, depth) =>
    towards(
      graph,
      depth,
      (goal) => goal.way + staleness(graph, goal) + goal.tried.offer.rank / 16 + goal.place / 10_000,
    ),
};
