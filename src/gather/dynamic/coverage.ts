import { routeOf } from '../../detect/structure.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import type { EvidenceOf } from '../../evidence/kinds/index.ts';
import type { StartState } from '../../scenario/model.ts';
import type { RunRecord } from '../../scenario/trace/record.ts';

type Coverage = EvidenceOf<'coverage'>;
type State = Coverage['states'][number];

const mostListed = 200;

export type Declared = NonNullable<Coverage['declared']>;

/** Subject of the scenarios that walk through everything. */
const wholeApp = 'whole-app';

/** How much of the app all runs together saw. `starts` are the states that completed runs began in. */
export function coverageFrom(
  records: readonly RunRecord[],
  package_: string,
  starts: readonly StartState[],
  declared?: Declared,
): Coverage {
  const captures = records.flatMap(({ looks }) => looks.map(({ capture }) => capture));
  const own = captures.filter((capture) => capture.package === package_);
  const explored = lastOfEach(records).flatMap(({ explorations }) => explorations.map(({ coverage }) => coverage));
  const longest = explored.toSorted((one, other) => (other.walk?.steps ?? 0) - (one.walk?.steps ?? 0))[0];
  // Other scenarios look for one thing, and stop when their share of time is over.
  const walks = lastOfEach(records)
    .filter(({ run }) => run.subject === wholeApp)
    .flatMap(({ explorations }) => explorations);
  const notTried = explored.flatMap((one) => one.notTried);
  const states: readonly State[] = ['fresh', 'consented', 'logged-in'];
  return {
    gaps: [],
    screens: new Set(own.map(({ structure }) => structure)).size,
    routes: unique([
      ...own.map(({ url }) => routeOf(url ?? undefined) ?? ''),
      ...explored.flatMap(({ routes }) => routes),
    ]),
    activities: unique([...own.map(({ activity }) => activity ?? ''), ...explored.flatMap((one) => one.activities)]),
    entriesFound: sum(explored.map(({ entriesFound }) => entriesFound)),
    entriesTried: sum(explored.map(({ entriesTried }) => entriesTried)),
    notTried: notTried.slice(0, mostListed),
    states: states.filter((state) => (starts as readonly string[]).includes(state)),
    exhausted: explored.length > 0 && explored.every(({ exhausted }) => exhausted),
    ...(longest?.walk === undefined ? {} : { walk: longest.walk }),
    ...(declared === undefined ? {} : { declared }),
    ...(longest?.graph === undefined ? {} : { graph: longest.graph }),
    cutGates: unprobed(explored, records),
    cut: walks.some(({ coverage }) => coverage.cut ?? !coverage.exhausted),
  };
}

/** Suspected gates that no run tried, each screen once. */
function unprobed(
  explored: readonly Pick<Coverage, 'cutGates'>[],
  records: readonly RunRecord[],
): NonNullable<Coverage['cutGates']> {
  const structures = new Map(
    records.flatMap(({ looks }) => looks.map(({ capture }) => [capture.id, capture.structure])),
  );
  const probed = new Set(records.flatMap(({ gates }) => gates.map(({ structure }) => structure)));
  const left = new Map<string, NonNullable<Coverage['cutGates']>[number]>();
  for (const gate of explored.flatMap(({ cutGates = [] }) => cutGates)) {
    const structure = structures.get(gate.capture) ?? `${gate.capture}`;
    if (!probed.has(structure) && !left.has(structure)) left.set(structure, gate);
  }
  return [...left.values()].slice(0, mostListed);
}

/** A run that went on with one that was cut off has walked what that one had. */
function lastOfEach(records: readonly RunRecord[]): RunRecord[] {
  const last = new Map<string, RunRecord>();
  for (const record of records) if (record.explorations.length > 0) last.set(record.run.scenario, record);
  return [...last.values()];
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)]
    .filter((word) => word !== '')
    .sort()
    .slice(0, mostListed);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** Activities of the manifest and pages that are packed, as captures name them: what could be reached at the most. undefined: neither is known. */
export function declaredBy(evidence: Evidence): Declared | undefined {
  const components = evidence.components;
  const assets = evidence['web-assets'];
  if (components?.status !== 'ok') return undefined;
  const { components: all } = components.value;
  const files = assets?.status === 'ok' ? assets.value.files : [];
  const pages = files.flatMap(({ file, type }) =>
    type === 'html' && file.startsWith('assets/') ? [file.replace('assets/', '/android_asset/')] : [],
  );
  return {
    activities: [...new Set(all.filter(({ type }) => type === 'activity').map(({ name }) => name))].sort(),
    routes: [...new Set(pages.map((page) => routeOf(`file://${page}`) ?? page))].sort(),
  };
}
