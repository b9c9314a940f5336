import { mostListed } from '../../../rules/selection.ts';
import type { Inspection } from '../../model.ts';
import { reviewOf, withoutReviews } from '../../review/apply.ts';
import { type Judged, type Problem, problemsOf } from '../problem.ts';
import type { RetestItem, RetestReason } from './model.ts';
import { type Reached, reachedBy, unreached } from './reach.ts';

/** An inspection arranged for asking what became of the problems of one before it. */
export interface Later {
  judged: Judged;
  problems: ReadonlyMap<string, Problem>;
  /** What the tool alone holds against the app, by fingerprint. */
  automatic: ReadonlyMap<string, Problem>;
  reached: Reached;
}

export function later(judged: Judged): Later {
  const automatic = { ...judged, inspection: withoutReviews(judged.inspection) };
  return { judged, problems: byFingerprint(judged), automatic: byFingerprint(automatic), reached: reachedBy(judged) };
}

function byFingerprint(judged: Judged): Map<string, Problem> {
  return new Map(problemsOf(judged).map((problem) => [problem.fingerprint, problem]));
}

type Answer = Pick<RetestItem, 'status' | 'reason' | 'after' | 'related'>;

/** What became of a failure. `known` are the fingerprints of the inspection that it comes from. */
export function classify(problem: Problem, before: Judged, after: Later, known: ReadonlySet<string>): Answer {
  const same = after.problems.get(problem.fingerprint);
  if (same !== undefined) {
    if (same.outcome === 'failed') return stillThere(same);
    return unsure(isExempted(same) ? 'exempted' : 'needs-person', same);
  }
  const overturned = after.automatic.get(problem.fingerprint);
  if (overturned !== undefined && (overturned.outcome === 'failed' || isExempted(overturned)))
    return { status: 'overturned', reason: 'overturned-by-person', after: overturned, related: [] };
  if (before.inspection.profile !== after.judged.inspection.profile) return unsure('other-profile');
  return problem.source.kind === 'rule'
    ? byRule(problem, problem.source, before, after, known)
    : byRequirement(problem.source.id, after.judged.inspection);
}

function byRule(
  problem: Problem,
  source: { id: string; version: number },
  before: Judged,
  after: Later,
  known: ReadonlySet<string>,
): Answer {
  const verdict = after.judged.inspection.verdicts.find(({ ruleId }) => ruleId === source.id);
  if (verdict === undefined) return unsure('not-judged');
  if (verdict.outcome === 'untested') return unsure('untested');
  if (verdict.outcome === 'cantTell') return unsure('needs-person');
  const failedElsewhere = verdict.outcome === 'failed';
  // A confirmation says no more than the tool did, so it goes through what the tool's word goes through.
  const decided = verdict.automatic !== undefined && verdict.automatic !== verdict.outcome;
  if (!failedElsewhere && decided) return fixed('by-person');
  if (failedElsewhere && !problem.locus.exact) {
    // In other words or at another place: what cannot be told apart from the old problem does not make it fixed.
    const related = [...after.problems.values()].filter(
      (other) => other.source.id === source.id && other.outcome === 'failed' && !known.has(other.fingerprint),
    );
    if (related.length > 0) return { status: 'not-fixed', reason: 'changed', after: null, related };
  }
  if (verdict.ruleVersion !== source.version) return unsure('rule-changed');
  if (verdict.gaps.length > 0) return unsure('gaps');
  if (verdict.findings.some(({ seenAt }) => seenAt.length >= mostListed) && failedElsewhere) return unsure('list-cut');
  const missed = unreached(problem, before, after.reached);
  if (missed !== undefined) return unsure(missed);
  if (failedElsewhere) return fixed('gone');
  return fixed(verdict.outcome === 'inapplicable' ? 'inapplicable' : 'passed');
}

/** What a person had failed without a rule is for a person to clear. */
function byRequirement(id: string, inspection: Inspection): Answer {
  const result = inspection.requirements.find(({ requirement }) => requirement === id);
  if (result?.outcome === 'failed') return { status: 'not-fixed', reason: 'changed', after: null, related: [] };
  const decided = reviewOf(inspection, { kind: 'requirement', id })?.state === 'applied';
  const cleared = result?.outcome === 'passed' || result?.outcome === 'inapplicable';
  return decided && cleared ? fixed('by-person') : unsure('needs-person');
}

/** It is there, and an exemption leaves it to a person. */
function isExempted({ findings }: Problem): boolean {
  return findings.some(({ exemptedBy }) => exemptedBy !== undefined && exemptedBy.length > 0);
}

function stillThere(after: Problem): Answer {
  return { status: 'not-fixed', reason: 'same', after, related: [] };
}

function unsure(reason: RetestReason, after: Problem | null = null): Answer {
  return { status: 'not-reproducible', reason, after, related: [] };
}

function fixed(reason: RetestReason): Answer {
  return { status: 'fixed', reason, after: null, related: [] };
}
