import type { Graph } from '../../explore/graph.ts';
import type { Observation } from '../../explore/look.ts';
import { waysFrom } from '../../explore/paths.ts';
import type { StepContext } from '../context.ts';
import type { PhoneHand } from './hand.ts';

/** Deeds on the way back to a screen; longer ways lead in circles. */
const longestWay = 40;

export const resetDeed = { kind: 'reset', key: '', words: '' } as const;

export interface Walker {
  context: StepContext;
  graph: Graph;
  hand: PhoneHand;
  keep: (observation: Observation) => void;
}

/** By the shortest way that is known; goes another way where it turns out not to hold. False: it is not come to. */
export async function comeTo({ graph, hand, keep }: Walker, id: string): Promise<boolean> {
  for (let deeds = 0; deeds < longestWay && graph.here !== id; deeds += 1) {
    const deed = waysFrom(graph).first(id);
    if (deed === undefined) return false;
    keep({ deed, outcome: await hand.perform(deed) });
  }
  return graph.here === id;
}
