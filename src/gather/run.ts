import type { Evidence, Gathered } from '../evidence/evidence.ts';
import { evidenceKinds, type EvidenceKind } from '../evidence/kinds/index.ts';
import { toErrorRecord } from '../shared/errors.ts';
import { withProblems } from './container.ts';
import type { StaticContext } from './context.ts';
import type { AnyGatherer } from './gatherer.ts';
import { handedIn } from './handed-in.ts';
import { markGaps } from './mark-gaps.ts';
import { missingParts } from './missing-parts.ts';
import { codeKinds, markPacked } from './packed.ts';
import { inOrder, withNeeds } from './run/order.ts';
import { adoptProblems, laneKinds, type startSideLane } from './side-lane.ts';

export interface GatherOptions {
  /** Kinds asked for, all when absent; what these need is gathered too. The others are `not-asked`. */
  kinds?: readonly EvidenceKind[] | undefined;
  /** Called as each kind is done; `all` counts the kinds that are tried. */
  onProgress?: ((kind: EvidenceKind, done: number, all: number) => void) | undefined;
}

/** Kinds that rest on the manifest alone: all that an app bundle, which is not what gets installed, can tell. */
const bundleKinds: ReadonlySet<EvidenceKind> = new Set([
  'container',
  'manifest',
  'permissions',
  'components',
  'filing',
]);

/** Gathers with a registry, and with a second thread where `startLane` offers one. What a gatherer throws becomes its kind's evidence. */
export async function gatherWith(
  registry: readonly AnyGatherer[],
  context: StaticContext,
  { kinds, onProgress }: GatherOptions = {},
  startLane: typeof startSideLane = () => undefined,
): Promise<Evidence> {
  const asked = new Set(kinds ?? registry.map(({ kind }) => kind));
  // Whether the code is a packer's shell has to be known wherever code is looked at.
  if (codeKinds.some((kind) => asked.has(kind))) for (const kind of ['packers', 'manifest'] as const) asked.add(kind);
  const wanted = inOrder(withNeeds(registry, asked));
  const evidence: { [K in EvidenceKind]?: Gathered<unknown> } = {};
  for (const { kind } of registry)
    if (!wanted.some((gatherer) => gatherer.kind === kind)) evidence[kind] = { status: 'skipped', reason: 'not-asked' };
  const lane = laneKinds.every((kind) => asked.has(kind)) && !isBundle(context) ? startLane(context) : undefined;
  const later = (kind: EvidenceKind) => lane !== undefined && (laneKinds as readonly string[]).includes(kind);
  let done = 0;
  const gatherAll = async (members: readonly AnyGatherer[]) => {
    for (const gatherer of members) {
      evidence[gatherer.kind] ??=
        skipped(gatherer, context, evidence) ?? (await gatherOne(gatherer, context, evidence));
      done += 1;
      onProgress?.(gatherer.kind, done, wanted.length);
    }
  };
  await gatherAll(wanted.filter(({ kind }) => !later(kind)));
  const answer = await lane;
  if (answer !== undefined) {
    Object.assign(evidence, answer.evidence);
    adoptProblems(context, answer);
  }
  await gatherAll(wanted.filter(({ kind }) => later(kind)));
  const whole = markGaps(evidence as Evidence, packageKinds, missingParts(context));
  return markPacked(refreshContainer(context, whole));
}

/** Kinds that rest on the parts of the app; the container's own names what is missing anyway. */
const packageKinds = evidenceKinds.filter((kind) => kind !== 'filing' && kind !== 'container');

function isBundle(context: StaticContext): boolean {
  return handedIn(context).format === 'aab';
}

type Store = { readonly [K in EvidenceKind]?: Gathered<unknown> };

function skipped({ kind, needs }: AnyGatherer, context: StaticContext, evidence: Store): Gathered<never> | undefined {
  if (kind === 'filing' && context.filing === undefined) return { status: 'skipped', reason: 'no-filing-form' };
  if (isBundle(context) && !bundleKinds.has(kind)) return { status: 'skipped', reason: 'app-bundle' };
  if (needs.some((need) => evidence[need]?.status !== 'ok')) return { status: 'skipped', reason: 'needs-missing' };
  return undefined;
}

async function gatherOne(gatherer: AnyGatherer, context: StaticContext, evidence: Store): Promise<Gathered<unknown>> {
  const needed = Object.fromEntries(
    gatherer.needs.map((need) => {
      const gathered = evidence[need];
      return [need, gathered?.status === 'ok' ? gathered.value : undefined];
    }),
  );
  try {
    return { status: 'ok', value: await gatherer.gather(context, needed as never) };
  } catch (error) {
    return { status: 'failed', error: toErrorRecord(error, 'gatherer-failed') };
  }
}

function refreshContainer(context: StaticContext, evidence: Evidence): Evidence {
  const { container } = evidence;
  if (container?.status !== 'ok') return evidence;
  return { ...evidence, container: { status: 'ok', value: withProblems(context, container.value) } };
}
