import type { Force, Outcome } from '../rules/rule.ts';
import type { Conclusion, RequirementResult } from './model.ts';

/** The part of a verdict that counts here. */
interface Counted {
  force: Force;
  outcome: Outcome;
}

/**
 * The one word an inspection ends in. Only a failed mandatory rule makes an app non-compliant; anything that was not examined keeps it
 * from being compliant, and so does anything a person still has to decide.
 */
export function conclude(
  verdicts: readonly Counted[],
  requirements: readonly Pick<RequirementResult, 'outcome'>[],
): Conclusion {
  const mandatory = verdicts.filter((verdict) => verdict.force === 'mandatory');
  if (mandatory.some((verdict) => verdict.outcome === 'failed')) return 'non-compliant';
  if (mandatory.length === 0 || mandatory.some((verdict) => verdict.outcome === 'untested')) return 'incomplete';
  if (requirements.some((result) => result.outcome === 'untested')) return 'incomplete';
  if (mandatory.some((verdict) => verdict.outcome === 'cantTell')) return 'needs-review';
  return requirements.some((result) => result.outcome === 'cantTell') ? 'needs-review' : 'compliant';
}

export function countOutcomes(verdicts: readonly Pick<Counted, 'outcome'>[]): Record<Outcome, number> {
  const counts: Record<Outcome, number> = { failed: 0, cantTell: 0, untested: 0, passed: 0, inapplicable: 0 };
  for (const verdict of verdicts) counts[verdict.outcome] += 1;
  return counts;
}
