import { requirementIds, requirements } from '../../standards/requirements.ts';
import type { Inspection } from '../model.ts';
import { withoutReviews } from './apply.ts';
import { type Reviewable, reviewableOf } from './digest.ts';
import { manualOnlyOf } from './open.ts';

/**
 * All that people may decide about in an inspection: every requirement of its profile, those too that only a person can examine, and every
 * rule that was asked. As the tool alone judged them.
 */
export function reviewables(inspection: Inspection): Reviewable[] {
  const automatic = withoutReviews(inspection);
  const items = [
    ...requirementsOf(automatic).map((id) => ({ kind: 'requirement' as const, id })),
    ...automatic.verdicts.map(({ ruleId }) => ({ kind: 'rule' as const, id: ruleId })),
  ];
  return items.map((item) => reviewableOf(automatic, item)).filter((one) => one !== undefined);
}

/** Judged ones and, of the profile's instruments, those for a person alone; in the order of the catalogue. */
function requirementsOf({ profile, requirements: results }: Inspection): string[] {
  const judged = new Set(results.map(({ requirement }) => requirement));
  const forPeople: ReadonlySet<string> = new Set(manualOnlyOf(profile));
  const known = requirementIds.filter((id) => judged.has(id) || forPeople.has(id));
  return [...known, ...[...judged].filter((id) => !Object.hasOwn(requirements, id))];
}
