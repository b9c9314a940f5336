import { mostListed } from '../../../rules/selection.ts';
import type { Inspection } from '../../model.ts';
import { reviewOf } from '../../review/apply.ts';
import { type Judged, type Problem, problemsOf } from '../problem.ts';
import type { RetestItem, RetestReason } from './model.ts';
import { type Reached, reachedBy, unreached } from './reach.ts';

/** An inspection arranged for asking what became of the problems of one before it. */
export interface Later {
  judged: Judged;
  problems: ReadonlyMap<string, Problem>;
  reached: Reached;
}

export function later(judged: Judged): Later {
  const problems = new Map(problemsOf(judged).map((problem) => [problem.fingerprint, problem]));
  return { judged, problems, reached: reachedBy(judged) };
}

type Answer = Pick<RetestItem, 'status' | 'reason' | 'after' | 'related'>;

/** What became of a failure. `known` are the fingerprints of the inspection that it comes from. */
export function classify(problem: Problem, before: Judged, after: Later, known: ReadonlySet<string>): Answer {
  const same = after.problems.get(problem.fingerprint);
  if (same !== undefined) {
    if (same.outcome === 'failed') return stillThere(same);
    return unsure(isExempted(same) ? 'exempted' : 'needs-person', same);
  }
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
  if (!failedElsewhere && verdict.automatic !== undefined) return fixed('by-person');
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
