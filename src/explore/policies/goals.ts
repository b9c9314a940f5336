import { certain, type Graph, type Habit, habitual, type State, type Tried } from '../graph.ts';
import type { Deed } from '../look.ts';
import { depthsOf, waysFrom } from '../paths.ts';

/** An action that was not tried yet. */
export interface Goal {
  state: State;
  tried: Tried;
  /** Its place among the offers of its screen. */
  place: number;
  /** Touches from the first screen. */
  depth: number;
  /** Cost of getting there, in half touches. */
  way: number;
}

/** Deeds with nothing new before a screen is given up: its way does not hold. */
const mostIdle = 40;

/** What is tried next: the goal with the least `worth`, or the first deed of the way to it. */
export function towards(graph: Graph, depth: number, worth: (goal: Goal) => number): Deed | undefined {
  for (;;) {
    const best = cheapest(graph, depth, worth);
    if (best === undefined) return undefined;
    const { goal, first } = best;
    if (first === undefined) return deedOf(goal.tried);
    if (graph.idle < mostIdle) return first;
    graph.giveUp(goal.state.id);
  }
}

function cheapest(
  graph: Graph,
  depth: number,
  worth: (goal: Goal) => number,
): { goal: Goal; first: Deed | undefined } | undefined {
  const ways = waysFrom(graph);
  const depths = depthsOf(graph);
  let best: Goal | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const state of graph.states.values()) {
    const way = ways.cost(state.id);
    const from = depths.get(state.id) ?? 0;
    if (way === undefined || from >= depth) continue;
    let place = 0;
    for (const tried of state.offers.values()) {
      place += 1;
      if (!isOpen(graph, tried)) continue;
      const goal = { state, tried, place, depth: from, way };
      const cost = worth(goal);
      if (cost >= least) continue;
      least = cost;
      best = goal;
    }
  }
  return best === undefined ? undefined : { goal: best, first: ways.first(best.state.id) };
}

/** Whether an action is still worth a try; what leads to one place everywhere is not. */
function isOpen(graph: Graph, { offer, state: how }: Tried): boolean {
  if (how !== 'open' || offer.refused !== undefined) return false;
  return habitual(graph, offer.key, certain) === undefined;
}

/** Screens that came of their own kind are a chain at first; further on they are more likely a pit. */
const harmlessBreeding = 3;

/** How little is to be hoped for, in half touches: by what became of the action on other screens, and of the screen's kind. */
export function staleness({ habits }: Graph, { state, tried }: Goal): number {
  const pit = Math.max(0, state.bred - harmlessBreeding, state.kin - harmlessBreeding) * 3;
  return pit + staleAction(habits.get(tried.offer.key));
}

function staleAction(habit: Habit | undefined): number {
  if (habit === undefined) return 0;
  if (habit.targets.size === 1) return habit.tries === 1 ? 4 : 16;
  // Leads to another place nearly every time: as good as new.
  return habit.targets.size * 3 >= habit.tries * 2 ? 1 : 8;
}

export function deedOf({ offer }: Tried): Deed {
  return { kind: offer.kind, key: offer.key, words: offer.words };
}
