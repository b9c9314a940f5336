import type { StoredCapture } from '../../evidence/kinds/screens.ts';
import { certain, type Graph, habitual, type State, type Tried } from '../../explore/graph.ts';
import { mapOf } from '../../explore/map.ts';
import { depthsOf } from '../../explore/paths.ts';
import type { Budget, End } from '../../explore/wander.ts';
import { EntryBook, opensWhat } from './entries.ts';
import type { ExplorationRecord } from './record.ts';

const mostNotTried = 200;

/** Entries of these stand on many screens, and are named once. */
const namedOnce = new Set(['alike', 'foreseen']);

/** Screens that are kept in the evidence, in the order they were come to. */
const mostScreens = 400;

export interface Report {
  graph: Graph;
  app: string;
  policy: string;
  seed: number;
  budget: Budget;
  /** undefined: the phone or the user ended it. */
  end: End | undefined;
  cutGates: NonNullable<ExplorationRecord['coverage']['cutGates']>;
  faults: ExplorationRecord['faults'];
  stored(id: number): StoredCapture | undefined;
}

/** What an exploration gives to the evidence. */
export function recordOf(report: Report): ExplorationRecord {
  const { graph, app, policy, seed, budget, end, cutGates, faults, stored } = report;
  const depths = depthsOf(graph);
  const states = [...graph.states.values()];
  const depthOf = ({ id }: State): number => depths.get(id) ?? 0;
  const all = states.flatMap((state) => [...state.offers.values()].map((tried) => ({ state, tried })));
  const tooDeep = all.some(({ state, tried }) => depthOf(state) >= budget.depth && isLeft(graph, tried));
  const lost = all.some(({ tried }) => tried.state === 'lost');
  const exhausted = end === 'exhausted' && !tooDeep && !lost;
  const cut = end !== 'exhausted' || tooDeep;
  const counted = all.filter(({ tried }) => tried.state !== 'covered' && !isForeseen(graph, tried));
  const starts = graph.observations.filter(({ deed }) => deed?.kind === 'start').length;
  return {
    coverage: {
      // A form that is filled in is the same form.
      screens: new Set(states.map(({ id }) => id.replace('+', ''))).size,
      routes: unique(states.map(({ look }) => look.route)),
      activities: unique(states.map(({ look }) => look.activity)),
      entriesFound: counted.length,
      entriesTried: counted.filter(({ tried }) => tried.state === 'done').length,
      notTried: notTried(graph, (state) => (depthOf(state) >= budget.depth ? 'too deep' : 'budget')),
      exhausted,
      cut: cut && end !== 'stuck',
      walk: {
        policy,
        seed,
        steps: graph.observations.length,
        starts,
        end: tooDeep && end === 'exhausted' ? 'depth' : (end ?? 'broken-off'),
      },
      graph: mapOf(graph, mostScreens),
      cutGates: [...cutGates],
    },
    faults,
    entries: entriesOf(graph, app, depthOf, stored).entries(exhausted),
  };
}

function entriesOf(graph: Graph, app: string, depthOf: (state: State) => number, stored: Report['stored']): EntryBook {
  const book = new EntryBook();
  for (const state of graph.states.values()) {
    const capture = stored(state.look.capture);
    if (capture !== undefined) book.note(capture, depthOf(state));
  }
  for (const state of graph.states.values())
    for (const { after, offer } of state.offers.values()) {
      const capture = after === undefined || offer.kind !== 'tap' ? undefined : stored(after);
      if (capture === undefined) continue;
      const left = capture.package === app ? undefined : (capture.package ?? '');
      book.opened(offer.words, opensWhat(capture, left), capture);
    }
  return book;
}

function notTried(graph: Graph, whyOpen: (state: State) => string): ExplorationRecord['coverage']['notTried'] {
  const found = new Map<string, ExplorationRecord['coverage']['notTried'][number]>();
  for (const state of graph.states.values())
    for (const tried of state.offers.values()) {
      const reason = reasonOf(graph, tried, () => whyOpen(state));
      if (reason === undefined) continue;
      const { capture } = state.look;
      const wording = tried.offer.words;
      const key = namedOnce.has(reason) ? `${wording} ${reason}` : `${wording} ${reason} ${state.id}`;
      if (!found.has(key)) found.set(key, { wording, capture, reason });
    }
  return [...found.values()].slice(0, mostNotTried);
}

function reasonOf(graph: Graph, tried: Tried, whyOpen: () => string): string | undefined {
  if (tried.state === 'done' || tried.state === 'covered') return undefined;
  if (tried.offer.refused !== undefined) return tried.offer.refused;
  if (tried.state === 'gone') return 'gone';
  if (tried.state === 'lost') return 'not reached again';
  return isForeseen(graph, tried) ? 'foreseen' : whyOpen();
}

function isLeft(graph: Graph, tried: Tried): boolean {
  return tried.state === 'open' && tried.offer.refused === undefined && !isForeseen(graph, tried);
}

/** Led to one place from everywhere else, and was not tried here for it. */
function isForeseen(graph: Graph, { offer, state }: Tried): boolean {
  return state === 'open' && offer.refused === undefined && habitual(graph, offer.key, certain) !== undefined;
}

function unique(names: readonly (string | undefined)[]): string[] {
  return [...new Set(names.filter((name) => name !== undefined))];
}
