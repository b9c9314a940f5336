import { towards } from './goals.ts';
import type { Policy } from './policy.ts';

/** Everything on the screen nearest to the first one, before anything that lies deeper. */
export const breadthFirst: Policy = {
  name: 'breadth-first',
  next: (graph, _, depth) =>
    towards(
      graph,
      depth,
      ({ depth: from, place, tried: { offer }, way }) => from * 1000 + way + offer.rank / 16 + place / 10_000,
    ),
};
