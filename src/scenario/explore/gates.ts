import type { Sign } from '../../detect/sign.ts';
import type { Graph, State } from '../../explore/graph.ts';
import type { Observation } from '../../explore/look.ts';
import { waysFrom } from '../../explore/paths.ts';
import type { StepContext } from '../context.ts';
import { probeGate } from '../probe/gate.ts';
import type { PhoneHand } from './hand.ts';

/** Signs below this weight say nothing alone. */
const telling = 0.5;
/** Deeds on the way back to a gate; longer ways lead in circles. */
const longestWay = 40;
/** Parts of the exploration's own time that ladders may take as gates come up, and in all. */
const meanwhile = 0.5;
const inAll = 0.8;

const resetDeed = { kind: 'reset', key: '', words: '' } as const;

export interface GateKeeper {
  /** Hands the screen in front to the ladder when it is suspected and was not yet, and comes back. */
  look(): Promise<void>;
  /** Those that there was no time for meanwhile. */
  probeLeft(): Promise<void>;
}

interface Suspect {
  state: State;
  pattern: Sign['pattern'];
  structure: string;
}

interface KeeperParts {
  context: StepContext;
  graph: Graph;
  hand: PhoneHand;
  keep: (observation: Observation) => void;
  /** The exploration's budget. */
  milliseconds: number;
}

/** Notices gates while an app is explored and has them probed, each once. */
export function gateKeeper({ context, graph, hand, keep, milliseconds }: KeeperParts): GateKeeper {
  const { pace } = context;
  const met = new Set<string>();
  const left: Suspect[] = [];
  let spent = 0;

  const probe = async ({ pattern, state }: Suspect): Promise<void> => {
    const begun = pace.elapsed();
    const isRoot = state.id === graph.root;
    try {
      await probeGate(context, {
        pattern,
        reach: isRoot ? undefined : () => comeTo(state.id),
        accept: undefined,
        starts: 2,
      });
      keep({ deed: resetDeed, outcome: hand.outcomeOf(await context.restore()) });
    } finally {
      spent += pace.elapsed() - begun;
      hand.pause(pace.elapsed() - begun);
    }
  };

  /** From a clean start by the shortest way that is known; goes another way where it turns out not to hold. */
  const comeTo = async (id: string): Promise<void> => {
    keep({ deed: resetDeed, outcome: hand.outcomeOf(context.last ?? (await context.see({ settle: true }))) });
    for (let deeds = 0; deeds < longestWay && graph.here !== id; deeds += 1) {
      const deed = waysFrom(graph).first(id);
      if (deed === undefined) return;
      keep({ deed, outcome: await hand.perform(deed) });
    }
  };

  return {
    look: async () => {
      const state = graph.here === undefined ? undefined : graph.states.get(graph.here);
      const seen = context.last;
      if (state === undefined || seen === undefined || met.has(state.id)) return;
      const gate = suspicion(seen.signs);
      if (gate === undefined) return;
      met.add(state.id);
      const { structure } = seen.stored;
      if (wasProbed(context, structure)) return;
      const suspect = { state, pattern: gate.pattern, structure };
      if (spent < milliseconds * meanwhile) await probe(suspect);
      else left.push(suspect);
    },
    probeLeft: async () => {
      for (const suspect of left) if (spent < milliseconds * inAll) await probe(suspect);
    },
  };
}

/** In a run that was cut off: what it found out stands. */
function wasProbed(context: StepContext, structure: string): boolean {
  const { ladders } = context.known(structure) ?? { ladders: [] };
  return ladders.length > 1 || ladders.some(({ rungs }) => rungs.some(({ result }) => result === 'ESCAPED'));
}

function suspicion(signs: readonly Sign[]): Sign | undefined {
  return signs
    .filter(({ fact, weight, excuse }) => fact === 'gate' && weight >= telling && excuse === undefined)
    .toSorted((one, other) => other.weight - one.weight)[0];
}
