import { chanceFrom } from './chance.ts';
import type { Graph } from './graph.ts';
import type { Deed, Observation, Outcome } from './look.ts';
import type { Policy } from './policies/policy.ts';

/** What moves in the app. Throws what ends the run. */
export interface Hand {
  /** Does it and looks. Whatever comes to the front. */
  perform(deed: Deed): Promise<Outcome>;
  /** Milliseconds since some fixed moment. */
  elapsed(): number;
}

export interface Budget {
  /** Deeds of every kind. */
  steps: number;
  milliseconds: number;
  /** Different screens. */
  screens: number;
  /** Touches from the first screen. */
  depth: number;
}

/** Why an exploration ended. `exhausted`: nothing was left to try. `stuck`: the app could not be brought to where something was left. */
export const ends = ['exhausted', 'steps', 'time', 'screens', 'stuck'] as const;
export type End = (typeof ends)[number];

export interface Walk {
  graph: Graph;
  policy: Policy;
  seed: number;
  budget: Budget;
  hand: Hand;
  /** The time is over for another reason than the budget's. */
  isOver?: () => boolean;
  /** Told of every step before the next is chosen. */
  onStep?: (observation: Observation) => void | Promise<void>;
}

/** Starts with nothing new in between before the app is brought back from scratch, and before it is left alone. */
const startsBeforeReset = 6;
const startsBeforeEnd = 12;

/** Goes through an app from the screen in front until the budget or the app ends. The graph has all that was seen, also when this throws. */
export async function wander({ graph, policy, seed, budget, hand, isOver, onStep }: Walk): Promise<End> {
  const until = hand.elapsed() + budget.milliseconds;
  const isSeeded = policy.name === 'random';
  // Seeded anew for every step, so that an exploration that goes on after a kill goes on as it would have.
  const chanceAt = (step: number) => chanceFrom(seed * 1_000_003 + step);
  for (;;) {
    const step = graph.observations.length;
    if (step > budget.steps) return 'steps';
    if (hand.elapsed() >= until || isOver?.() === true) return 'time';
    if (graph.states.size >= budget.screens) return 'screens';
    if (!isSeeded && graph.idleStarts >= startsBeforeEnd) return 'stuck';
    const deed = nextDeed(graph, policy, () => chanceAt(step), budget.depth);
    if (deed === undefined) return 'exhausted';
    const observation: Observation = { deed, outcome: await hand.perform(deed) };
    graph.observe(observation);
    await onStep?.(observation);
  }
}

const backToApp: Deed = { kind: 'back', key: '', words: '' };

function nextDeed(graph: Graph, policy: Policy, chance: () => () => number, depth: number): Deed | undefined {
  const last = graph.observations.at(-1);
  // Never stays in another app: Back first, and a start where that does not lead home.
  if (last?.outcome.what === 'outside')
    return last.deed?.kind === 'back' ? { kind: 'start', key: '', words: '' } : backToApp;
  const deed = policy.next(graph, chance(), depth);
  return deed?.kind === 'start' && graph.idleStarts === startsBeforeReset
    ? { kind: 'reset', key: '', words: '' }
    : deed;
}
