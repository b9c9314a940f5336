import { readForm } from '../../detect/forms/read-form.ts';
import type { Sign } from '../../detect/sign.ts';
import type { State } from '../../explore/graph.ts';
import type { Seen, StepContext } from '../context.ts';
import { probeGate } from '../probe/gate.ts';
import type { ExplorationRecord } from './record.ts';
import { comeTo, resetDeed, type Walker } from './way.ts';

/** Signs below this weight say nothing alone. */
const telling = 0.5;
/** Parts of the exploration's own time that ladders may take as gates come up, and in all. */
const meanwhile = 0.5;
const inAll = 0.8;

/** Milliseconds that a ladder takes where none was timed yet. */
const usual = 60_000;

type CutGate = NonNullable<ExplorationRecord['coverage']['cutGates']>[number];

export interface GateKeeper {
  /** Hands the screen in front to the ladder when it is suspected and was not yet, and comes back. */
  look(): Promise<void>;
  /** Those that there was no time for meanwhile. */
  probeLeft(): Promise<void>;
  /** Those that there was no time for at all. */
  cut(): CutGate[];
}

interface Suspect {
  state: State;
  pattern: Sign['pattern'];
  structure: string;
  capture: number;
}

/** Notices gates while an app is explored and has them probed, each once. `milliseconds`: what shares for ladders are parts of. */
export function gateKeeper(walker: Walker, milliseconds: number): GateKeeper {
  const { context, graph, hand, keep } = walker;
  const { pace } = context;
  const met = new Set<string>();
  const left: Suspect[] = [];
  let spent = 0;
  let longest = 0;

  const probe = async ({ pattern, state }: Suspect): Promise<void> => {
    const begun = pace.elapsed();
    const isRoot = state.id === graph.root;
    try {
      await probeGate(context, {
        pattern,
        reach: isRoot ? undefined : () => reach(state.id),
        accept: undefined,
        starts: 2,
      });
      hand.overlook();
      keep({ deed: resetDeed, outcome: hand.outcomeOf(await context.restore()) });
    } finally {
      const took = pace.elapsed() - begun;
      spent += took;
      longest = Math.max(longest, took);
      hand.pause(took);
    }
  };

  /** From a clean start, which is in front. */
  const reach = async (id: string): Promise<void> => {
    hand.overlook();
    keep({ deed: resetDeed, outcome: hand.outcomeOf(context.last ?? (await context.see({ settle: true }))) });
    await comeTo(walker, id);
  };

  const hasTime = (share: number): boolean =>
    spent < milliseconds * share && context.left() >= (longest === 0 ? usual : longest);

  return {
    look: async () => {
      const state = graph.here === undefined ? undefined : graph.states.get(graph.here);
      const seen = context.last;
      if (state === undefined || seen === undefined || met.has(state.id)) return;
      const gate = suspicion(seen.signs);
      const pattern = gate?.pattern ?? unmarkedMedium(seen);
      if (pattern === undefined) return;
      met.add(state.id);
      const { structure } = seen.stored;
      if (wasProbed(context, structure)) return;
      const suspect = { state, pattern, structure, capture: seen.stored.id };
      // A form that does not call its photo mandatory is tried when nothing else is left to try.
      if (gate !== undefined && hasTime(meanwhile)) await probe(suspect);
      else left.push(suspect);
    },
    probeLeft: async () => {
      while (left[0] !== undefined && hasTime(inAll)) {
        await probe(left[0]);
        left.shift();
      }
    },
    cut: () => left.map(({ capture, pattern }) => ({ pattern, capture, reason: 'budget' })),
  };
}

/** A form for data with a photo that it calls neither mandatory nor optional: only handing it in without tells. */
function unmarkedMedium({ capture, signs }: Seen): Sign['pattern'] | undefined {
  const form = readForm(capture);
  if (form?.purpose !== 'data' || form.submit === undefined) return undefined;
  if (!form.fields.some(({ kind }) => kind === 'photo')) return undefined;
  const own = signs.filter(({ pattern }) => pattern === 'photo_trace');
  const isAsked = own.some(({ excuse, fact }) => fact === 'present' && excuse === undefined);
  return isAsked && !own.some(({ fact }) => fact === 'optional') ? 'photo_trace' : undefined;
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
