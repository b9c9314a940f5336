import { type Graph, habitual, likely, outside, type State } from './graph.ts';
import type { Deed } from './look.ts';

/** What ways cost, in half touches. What nobody tried yet may fail. */
const costs = { tap: 2, scroll: 2, fill: 6, back: 2, guess: 3, start: 16 } as const;

interface Leg {
  to: string;
  deed: Deed;
  cost: number;
  /** Nobody went there from here yet. */
  guessed: boolean;
}

export interface Ways {
  /** Cost from the screen in front; undefined: no way is known. */
  cost(id: string): number | undefined;
  /** First deed of the cheapest way; undefined: already there, or no way is known. */
  first(id: string): Deed | undefined;
}

const startAgain: Deed = { kind: 'start', key: '', words: '' };
const goBack: Deed = { kind: 'back', key: '', words: '' };

/** Cheapest ways from the screen in front to all others, by what was observed and, dearer, by what is likely (Dijkstra). */
export function waysFrom(graph: Graph): Ways {
  const home = likely(graph.starts) ?? graph.root;
  const begins = [
    ...(graph.here === undefined ? [] : [{ id: graph.here, cost: 0, deeds: [] }]),
    ...(home === undefined ? [] : [{ id: home, cost: costs.start, deeds: [startAgain] }]),
  ];
  const best = search(graph, begins);
  return { cost: (id) => best.get(id)?.cost, first: (id) => best.get(id)?.deeds()[0] };
}

/** Deeds of the shortest way from the first screen to another, by what was observed alone; undefined: no such way is known. */
export function wayFromRoot(graph: Graph, id: string): Deed[] | undefined {
  if (graph.root === undefined) return undefined;
  return search(graph, [{ id: graph.root, cost: 0, deeds: [] }], true)
    .get(id)
    ?.deeds();
}

interface Reached {
  cost: number;
  /** From where the search began. */
  deeds(): Deed[];
}

function search(
  graph: Graph,
  begins: readonly { id: string; cost: number; deeds: readonly Deed[] }[],
  observedOnly = false,
): Map<string, Reached> {
  const best = new Map<string, Reached>();
  const open: { id: string; cost: number }[] = [];
  const reach = (id: string, cost: number, deeds: () => Deed[]): void => {
    const known = best.get(id);
    if (known !== undefined && known.cost <= cost) return;
    best.set(id, { cost, deeds });
    insert(open, { id, cost });
  };
  for (const { cost, deeds, id } of begins) reach(id, cost, () => [...deeds]);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const at = best.get(next.id);
    const state = graph.states.get(next.id);
    if (at === undefined || at.cost < next.cost || state === undefined) continue;
    for (const { to, deed, cost, guessed } of legsOf(graph, state))
      if (!guessed || !observedOnly) reach(to, at.cost + cost, () => [...at.deeds(), deed]);
  }
  return best;
}

function* legsOf(graph: Graph, state: State): Generator<Leg> {
  for (const { offer, state: how, targets } of state.offers.values()) {
    const deed: Deed = { kind: offer.kind, key: offer.key, words: offer.words };
    const to = likely(targets);
    if (to !== undefined) {
      if (to !== outside && to !== state.id) yield { to, deed, cost: costs[offer.kind], guessed: false };
    } else if ((how === 'open' || how === 'covered') && offer.refused === undefined) {
      const guess = habitual(graph, offer.key, 2);
      if (guess !== undefined && guess !== state.id) yield { to: guess, deed, cost: costs.guess, guessed: true };
    }
  }
  const back = likely(state.back);
  if (back !== undefined) {
    if (back !== outside && back !== state.id) yield { to: back, deed: goBack, cost: costs.back, guessed: false };
  } else if (state.parent !== undefined) yield { to: state.parent, deed: goBack, cost: costs.guess, guessed: true };
}

/** Dearest first, so that the cheapest is taken off the end; of equals the one that came first. */
function insert(open: { id: string; cost: number }[], one: { id: string; cost: number }): void {
  let low = 0;
  let high = open.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (open[middle]!.cost > one.cost) low = middle + 1;
    else high = middle;
  }
  open.splice(low, 0, one);
}

/** Touches from the first screen to every other on the shortest way that was gone; scrolling and filling in are none. */
export function depthsOf({ root, states }: Graph): Map<string, number> {
  const depths = new Map<string, number>();
  if (root === undefined) return depths;
  depths.set(root, 0);
  // Ways of no touch come before ways of one: a queue with two ends.
  const queue = [root];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    const depth = depths.get(id) ?? 0;
    for (const { offer, targets } of states.get(id)?.offers.values() ?? [])
      for (const to of targets.keys()) {
        if (to === outside) continue;
        const next = depth + (offer.kind === 'tap' ? 1 : 0);
        if ((depths.get(to) ?? Number.POSITIVE_INFINITY) <= next) continue;
        depths.set(to, next);
        if (offer.kind === 'tap') queue.push(to);
        else queue.unshift(to);
      }
  }
  return depths;
}
