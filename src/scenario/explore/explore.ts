import { Graph } from '../../explore/graph.ts';
import type { Observation } from '../../explore/look.ts';
import { policies } from '../../explore/policies/index.ts';
import type { PolicyName } from '../../explore/policies/policy.ts';
import { type Budget, type End, wander } from '../../explore/wander.ts';
import type { StepContext } from '../context.ts';
import { seeSomething } from '../white.ts';
import { gateKeeper } from './gates.ts';
import { phoneHand } from './hand.ts';
import { faultReplays } from './replays.ts';
import { recordOf } from './report.ts';
import { resetDeed, type Walker } from './way.ts';

/** Part of the run's time that the walk and ladders on its way may take, and of that the part for replays of what went down. */
const ownPart = 0.7;
const replayPart = 0.4;
/** Milliseconds to end in, and that a ladder and the replays of a defect usually take. */
const leaving = 10_000;
const ladderTakes = 60_000;
const replaysTake = 60_000;

export interface ExploreOptions {
  policy: PolicyName;
  seed: number;
  budget: Budget;
  /** Probe the gates that signs point to. */
  gates: boolean;
  /** Made-up accounts may be sent to the service. */
  logIn: boolean;
}

/**
 * Goes through the app from the screen in front. Every step is in the journal before the next: an exploration that was cut off goes on where
 * it was. Gates that signs point to are handed to the ladder as they come up, and what went down is replayed in the end. Tells the context what
 * was seen, also when the phone is lost.
 */
export async function explore(context: StepContext, options: ExploreOptions): Promise<void> {
  const { budget, gates, logIn, policy, seed } = options;
  const graph = new Graph();
  for (const observation of context.walkedBefore) graph.observe(observation);
  const hand = phoneHand(context, graph, logIn);
  const keep = (observation: Observation): void => {
    graph.observe(observation);
    context.walked(observation);
  };
  const isFirst = graph.root === undefined;
  keep({
    deed: isFirst ? undefined : resetDeed,
    outcome: hand.outcomeOf(await seeSomething(context), true),
  });
  const available = Math.min(budget.milliseconds, context.left() * ownPart);
  const walker: Walker = { context, graph, hand, keep };
  const keeper = gateKeeper(walker, available);
  const replays = faultReplays(walker, available * replayPart);
  // What is left to be looked into afterwards needs time that the walk may not take.
  const mostKept = context.left() * (1 - ownPart);
  const kept = (): number =>
    Math.min(mostKept, leaving + keeper.cut().length * ladderTakes + graph.faults.size * replaysTake);
  let end: End | undefined;
  try {
    if (gates) await keeper.look();
    end = await wander({
      graph,
      hand,
      seed,
      budget,
      policy: policies[policy],
      isOver: () => context.left() < kept(),
      onStep: async (observation) => {
        context.walked(observation);
        if (gates) await keeper.look();
      },
    });
    if (gates) await keeper.probeLeft();
    await replays.run();
  } finally {
    const own = new Map(context.history.map(({ stored }) => [stored.id, stored]));
    const stored = (id: number) => own.get(id) ?? context.storedBefore(id);
    const { cut } = keeper;
    const faults = replays.found();
    context.explored(
      recordOf({ graph, app: context.app.package, policy, seed, budget, end, cutGates: cut(), faults, stored }),
    );
  }
}
