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
  const asked = verdicts.some((verdict) => verdict.outcome !== 'untested');
  const methodsTaken = asked ? methods.filter((method) => taken.includes(method)) : [];
  const methodsMissing = methods.filter((method) => !methodsTaken.includes(method));
  return {
    requirement: id,
    outcome: rolledOutcome(verdicts, methodsMissing.length > 0),
    rules: verdicts.map((verdict) => verdict.ruleId),
    methodsTaken: [...methodsTaken],
    methodsMissing: [...methodsMissing],
  };
}

function rolledOutcome(verdicts: readonly Verdict[], waysMissing: boolean): Outcome {
  const worst = outcomes.find((outcome) => verdicts.some((verdict) => verdict.outcome === outcome)) ?? 'untested';
  if (worst === 'failed' || worst === 'cantTell') return worst;
  return waysMissing ? 'untested' : worst;
}
