// Measures policies on generated apps in memory. `load(path)` gives modules of the product.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expand } from './expand.mjs';
import { modelHand, monkey } from './hand.mjs';

export function readSpecs(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
}

/** Steps allowed for every edge of the known graph. */
export const stepsPerEdge = 3;

/** What one policy saw of one app: `reached[n]` screens after n steps, and how it ended. */
export async function measurePolicy(spec, name, seed, load) {
  const { data, classes, edges } = expand(spec, { harmless: true });
  const { Graph } = await load('explore/graph.js');
  const { wander } = await load('explore/wander.js');
  const { policies } = await load('explore/policies/index.js');
  const { canonical, mapOf } = await load('explore/map.js');
  const steps = edges * stepsPerEdge;
  const hand = await modelHand(data, load);
  const graph = new Graph();
  graph.observe({ deed: undefined, outcome: hand.first() });
  const reached = [hand.app.seen.size];
  const end = await wander({
    graph,
    hand,
    seed,
    policy: policies[name],
    budget: { steps, milliseconds: Number.POSITIVE_INFINITY, screens: 2000, depth: 100 },
    onStep: () => reached.push(hand.app.seen.size),
  });
  const missed = [...classes].filter((one) => !hand.app.seen.has(one));
  return {
    classes: classes.size,
    edges,
    steps: reached.length - 1,
    reached,
    end,
    missed,
    graph: canonical(mapOf(graph)),
    states: graph.states.size,
  };
}

export async function measureMonkey(spec, seed, load) {
  const { data, edges } = expand(spec, { harmless: true });
  const { chanceFrom } = await load('explore/chance.js');
  return monkey(data, edges * stepsPerEdge, chanceFrom(seed)).curve;
}

export function at(curve, step) {
  return curve[Math.min(step, curve.length - 1)];
}

/** Steps after which so many screens had been reached; undefined: never. */
export function stepsTo(curve, screens) {
  const step = curve.findIndex((one) => one >= screens);
  return step < 0 ? undefined : step;
}
