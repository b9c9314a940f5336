import { byText } from '../../../shared/order.ts';
import { type Judged, type Problem, problemsOf } from '../problem.ts';
import { classify, later, type Later } from './classify.ts';
import {
  type Retest,
  type RetestCaution,
  type RetestConclusion,
  type RetestItem,
  type RetestQuestion,
  type RetestStatus,
  retestStatuses,
} from './model.ts';
import { sameApp } from './same-app.ts';

export interface RetestInput {
  before: Judged;
  after: Judged;
  /** Inspections before `before`: what they had and `before` had not may come back. */
  earlier?: readonly Judged[];
  /** Why inspections that do not look like those of one app are compared all the same. */
  despite?: string | null;
}

/** Compares a re-test with the inspection that found the problems. Pure. Throws `comparison-refused`. */
export function retest({ after, before, despite = null, earlier = [] }: RetestInput): Retest {
  const history = earlier.toSorted((one, other) => byText(other.inspection.startedAt, one.inspection.startedAt));
  const cautions = new Set(sameApp(before, after, despite));
  for (const judged of history)
    for (const caution of sameApp(judged, before, despite)) if (isIdentity(caution)) cautions.add(caution);
  for (const caution of conditionsOf(before, after)) cautions.add(caution);

  const now = later(after);
  const between = later(before);
  const oldFailures = failuresOf(before);
  const known = new Set(oldFailures.map(({ fingerprint }) => fingerprint));
  const old = oldFailures.map((problem): RetestItem => ({
    ...classify(problem, before, now, known),
    before: problem,
    foundIn: before.inspection.id,
  }));
  const explained = new Set(old.flatMap(({ related }) => related.map(({ fingerprint }) => fingerprint)));
  const fresh = failuresOf(after)
    .filter(({ fingerprint }) => !known.has(fingerprint))
    .map((problem) => withHistory(problem, history, between))
    // What an old problem has become is told there, and is not new.
    .filter(({ after: found, status }) => status !== 'new' || !explained.has(found?.fingerprint ?? ''));
  const items = [...old, ...fresh];
  return {
    conclusion: concludeRetest(items),
    inspectionConclusion: after.inspection.conclusion,
    counts: countStatuses(items),
    items,
    questions: questionsOf(before, after),
    untestedNow: after.inspection.verdicts.filter(({ outcome }) => outcome === 'untested').map(({ ruleId }) => ruleId),
    cautions: [...cautions],
  };
}

function failuresOf(judged: Judged): Problem[] {
  return problemsOf(judged)
    .filter(({ outcome }) => outcome === 'failed')
    .toSorted((one, other) => rank(one) - rank(other));
}

const severityRanks = { critical: 0, serious: 1, moderate: 2, minor: 3 } as const;

function rank({ force, severity }: Problem): number {
  return (force === 'mandatory' ? 0 : 4) + severityRanks[severity];
}

/** A failure that the last inspection did not have: back after it was gone, unseen in between, or new. */
function withHistory(problem: Problem, history: readonly Judged[], between: Later): RetestItem {
  for (const judged of history) {
    const past = failuresOf(judged);
    const found = past.find(({ fingerprint }) => fingerprint === problem.fingerprint);
    if (found === undefined) continue;
    const known = new Set(past.map(({ fingerprint }) => fingerprint));
    const became = classify(found, judged, between, known).status;
    const gone = became === 'fixed';
    return {
      status: gone ? 'recurred' : 'not-fixed',
      reason: gone ? 'came-back' : became === 'overturned' ? 'overturned-between' : 'unseen-between',
      before: found,
      after: problem,
      related: [],
      foundIn: judged.inspection.id,
    };
  }
  return { status: 'new', reason: 'unknown-before', before: null, after: problem, related: [], foundIn: null };
}

function concludeRetest(items: readonly RetestItem[]): RetestConclusion {
  const mandatory = items.filter(({ before, after }) => (before ?? after)?.force === 'mandatory');
  const statuses = new Set(mandatory.map(({ status }) => status));
  if (statuses.has('not-fixed') || statuses.has('recurred')) return 'not-all-fixed';
  if (statuses.has('not-reproducible')) return 'cannot-say';
  return statuses.has('overturned') ? 'fixed-or-overturned' : 'all-fixed';
}

function countStatuses(items: readonly RetestItem[]): Record<RetestStatus, number> {
  const counts = Object.fromEntries(retestStatuses.map((status) => [status, 0])) as Record<RetestStatus, number>;
  for (const { status } of items) counts[status] += 1;
  return counts;
}

function questionsOf(before: Judged, after: Judged): RetestQuestion[] {
  const now = new Map(after.inspection.verdicts.map(({ outcome, ruleId }) => [ruleId, outcome]));
  return before.inspection.verdicts
    .filter(({ outcome }) => outcome === 'cantTell')
    .map(({ ruleId }) => ({ ruleId, after: now.get(ruleId) ?? 'not-judged' }));
}

const identities: ReadonlySet<RetestCaution> = new Set(['package-differs', 'signer-differs', 'signer-unknown']);

function isIdentity(caution: RetestCaution): boolean {
  return identities.has(caution);
}

/** Conditions that differ between the two. */
function conditionsOf({ inspection: one }: Judged, { inspection: other }: Judged): RetestCaution[] {
  const cautions: RetestCaution[] = [];
  if (one.profile !== other.profile) cautions.push('other-profile');
  if (one.ruleset.sha256 !== other.ruleset.sha256) cautions.push('other-ruleset');
  if (one.device !== null && other.device === null) cautions.push('not-driven');
  if (other.device?.virtual === true) cautions.push('virtual-device');
  if (one.device !== null && other.device !== null && deviceName(one) !== deviceName(other))
    cautions.push('other-device');
  return cautions;
}

function deviceName({ device }: Judged['inspection']): string {
  return device === null ? '' : `${device.virtual} ${device.manufacturer} ${device.model} ${device.apiLevel}`;
}
