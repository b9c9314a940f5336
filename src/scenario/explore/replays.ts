import type { Met } from '../../explore/graph.ts';
import type { Deed } from '../../explore/look.ts';
import { wayFromRoot } from '../../explore/paths.ts';
import type { Patience } from './hand.ts';
import type { ExplorationRecord } from './record.ts';
import { comeTo, resetDeed, type Walker } from './way.ts';

/** Every defect is tried so often, each time from a clean start. */
const replaysOfEach = 3;
/** Milliseconds that a replay takes where none was timed yet. */
const usual = 30_000;

type Found = ExplorationRecord['faults'][number];
type Cause = Met['causes'][number];

/** How long something may take to go down after what brings it about, and whether that shows only when it is touched. */
const patience: Readonly<Record<Met['fault']['kind'], Patience>> = {
  crash: { milliseconds: 3000, poke: false },
  'native-crash': { milliseconds: 3000, poke: false },
  'not-responding': { milliseconds: 8000, poke: true },
  'white-screen': { milliseconds: 0, poke: false },
};

const order = ['crash', 'native-crash', 'not-responding', 'white-screen'] as const;

export interface Replays {
  /** Replays each defect that was met, the gravest first, while there is time. */
  run(): Promise<void>;
  /** Defects with what replaying them came to so far. */
  found(): Found[];
}

/** Whether crashes, freezes and white screens that an exploration met come back. `milliseconds`: for all of them. */
export function faultReplays(walker: Walker, milliseconds: number): Replays {
  const { context, graph, hand, keep } = walker;
  const { pace } = context;
  const results = new Map<string, { times: number; of: number; path: readonly Deed[] }>();
  let spent = 0;
  let longest = 0;
  let isOver = false;

  const seenTimes = (key: string): number => graph.faults.get(key)?.times ?? 0;

  /** From a clean start. Gives whether it came back. */
  const once = async (key: string, { deed, from }: Cause, wait: Patience): Promise<boolean> => {
    const before = seenTimes(key);
    hand.overlook();
    const isStart = from === undefined;
    keep({ deed: resetDeed, outcome: await hand.perform(resetDeed, isStart ? wait : undefined) });
    const isThere = isStart ? deed?.kind === 'start' : await comeTo(walker, from);
    if (isThere && deed !== undefined && seenTimes(key) === before)
      keep({ deed, outcome: await hand.perform(deed, wait) });
    return seenTimes(key) > before;
  };

  const replay = async (key: string, { causes, fault }: Met): Promise<void> => {
    // Of a crash the shorter way is tried first: it may have begun with the deed before. A freeze is told by its time.
    const isTimed = fault.kind === 'not-responding';
    const candidates = waysTo(causes).toSorted((one, other) =>
      isTimed ? one.cause.doubt - other.cause.doubt : one.path.length - other.path.length,
    );
    const result: { times: number; of: number; path: readonly Deed[] } = { times: 0, of: 0, path: [] };
    while (result.of < replaysOfEach && candidates[0] !== undefined) {
      if (spent >= milliseconds || context.left() < Math.max(longest, usual)) {
        isOver = true;
        return;
      }
      const begun = pace.elapsed();
      const [{ cause, path }] = candidates as [{ cause: Cause; path: Deed[] }];
      const came = await once(key, cause, patience[fault.kind]);
      // What brought it about has to be found first: a deed that did not is no replay while there are others.
      const isSought = !came && result.times === 0 && candidates.length > 1;
      if (isSought) candidates.shift();
      else {
        result.of += 1;
        result.times += came ? 1 : 0;
        result.path = path;
        results.set(key, result);
      }
      const took = pace.elapsed() - begun;
      spent += took;
      longest = Math.max(longest, took);
    }
  };

  const waysTo = (causes: readonly Cause[]): { cause: Cause; path: Deed[] }[] =>
    causes
      .flatMap((cause) => {
        const way = cause.from === undefined ? [] : wayFromRoot(graph, cause.from);
        return way === undefined ? [] : [{ cause, path: cause.deed === undefined ? way : [...way, cause.deed] }];
      })
      .toSorted((one, other) => one.cause.doubt - other.cause.doubt || one.path.length - other.path.length);

  return {
    run: async () => {
      const all = [...graph.faults].toSorted(
        ([, one], [, other]) => order.indexOf(one.fault.kind) - order.indexOf(other.fault.kind),
      );
      for (const [key, met] of all) if (!isOver) await replay(key, { ...met, causes: [...met.causes] });
    },
    found: () =>
      [...graph.faults].map(([key, met]) => {
        const { capture, fault, times } = met;
        const result = results.get(key);
        const path = result?.path ?? waysTo(met.causes)[0]?.path;
        return {
          kind: fault.kind,
          key,
          reason: fault.reason,
          capture,
          times,
          path: path?.map(({ kind, words }) => ({ kind, words: words.slice(0, 60) })) ?? null,
          reproduced: result === undefined ? null : { times: result.times, of: result.of },
          left: path === undefined ? 'no-way' : (result?.of ?? 0) < replaysOfEach ? 'budget' : null,
        };
      }),
  };
}
