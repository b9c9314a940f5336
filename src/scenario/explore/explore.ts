import { Graph } from '../../explore/graph.ts';
import type { Observation } from '../../explore/look.ts';
import { policies } from '../../explore/policies/index.ts';
import type { PolicyName } from '../../explore/policies/policy.ts';
import { type Budget, type End, wander } from '../../explore/wander.ts';
import type { StepContext } from '../context.ts';
import { gateKeeper } from './gates.ts';
import { phoneHand } from './hand.ts';
import { recordOf } from './report.ts';

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
 * it was. Gates that signs point to are handed to the ladder as they come up. Tells the context what was seen, also when the phone is lost.
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
    deed: isFirst ? undefined : { kind: 'reset', key: '', words: '' },
    outcome: hand.outcomeOf(await context.see({ settle: true })),
  });
  const keeper = gateKeeper({ context, graph, hand, keep, milliseconds: budget.milliseconds });
  let end: End | undefined;
  try {
    if (gates) await keeper.look();
    end = await wander({
      graph,
      hand,
      seed,
      budget,
      policy: policies[policy],
      onStep: async (observation) => {
        context.walked(observation);
        if (gates) await keeper.look();
      },
    });
  } finally {
    const own = new Map(context.history.map(({ stored }) => [stored.id, stored]));
    const stored = (id: number) => own.get(id) ?? context.storedBefore(id);
    context.explored(recordOf({ graph, app: context.app.package, policy, seed, budget, end, stored }));
  }
  if (gates) await keeper.probeLeft();
}
