import { type Outcome, outcomes } from '../rules/rule.ts';
import type { Verdict } from '../rules/verdict.ts';
import type { Profile } from '../standards/profiles/profile.ts';
import type { Method } from '../standards/requirements/model.ts';
import { type RequirementId, requirementIds, requirements } from '../standards/requirements.ts';
import type { RequirementResult } from './model.ts';

/**
 * Rolls verdicts up to requirements. A requirement that also asks for driving the app, for papers or for a person stays `untested` while
 * one of these ways was not taken: a clean package alone never passes it.
 */
export function rollUp(verdicts: readonly Verdict[], profile: Profile, taken: readonly Method[]): RequirementResult[] {
  const results: RequirementResult[] = [];
  for (const id of requirementIds) {
    if (!profile.instruments.includes(requirements[id].instrument)) continue;
    const own = verdicts.filter((verdict) => (verdict.requirements as readonly string[]).includes(id));
    if (own.length === 0 && requirements[id].methods.every((method) => method === 'manual')) continue;
    results.push(rollUpOne(id, own, taken));
  }
  return results;
}

function rollUpOne(id: RequirementId, verdicts: readonly Verdict[], taken: readonly Method[]): RequirementResult {
  const { methods } = requirements[id];
  const found = verdicts.map((verdict) => outcomeFor(id, verdict));
  const asked = found.some((outcome) => outcome !== 'untested');
  const methodsTaken = asked ? methods.filter((method) => taken.includes(method)) : [];
  const methodsMissing = methods.filter((method) => !methodsTaken.includes(method));
  return {
    requirement: id,
    outcome: rolledOutcome(found, methodsMissing.length > 0),
    rules: verdicts.map((verdict) => verdict.ruleId),
    methodsTaken: [...methodsTaken],
    methodsMissing: [...methodsMissing],
  };
}

/** The part of a verdict that this needs, as a rule gives it or as `inspection.json` keeps it. */
interface Judged {
  outcome: Outcome;
  findings: readonly { outcome: Outcome; requirements?: readonly string[] | undefined }[];
  gaps: readonly unknown[];
}

/** What a verdict says of one requirement: that of the findings about it, or that of the whole rule. */
export function outcomeFor(id: string, { findings, gaps, outcome }: Judged): Outcome {
  const about = findings.filter((finding) => finding.requirements?.includes(id) === true);
  if (about.length === 0) return outcome;
  const worst = gravest(about.map((finding) => finding.outcome));
  return gaps.length > 0 && (worst === 'passed' || worst === 'inapplicable') ? 'cantTell' : worst;
}

function gravest(found: readonly Outcome[]): Outcome {
  return outcomes.find((outcome) => found.includes(outcome)) ?? 'untested';
}

/** Nothing is passed while a way of examining it was not taken. */
export function rolledOutcome(found: readonly Outcome[], waysMissing: boolean): Outcome {
  const worst = gravest(found);
  if (worst === 'failed' || worst === 'cantTell') return worst;
  return waysMissing ? 'untested' : worst;
}
