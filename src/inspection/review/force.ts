import type { Force } from '../../rules/rule.ts';
import { instruments } from '../../standards/requirements/instruments.ts';
import { type RequirementId, requirements } from '../../standards/requirements.ts';
import type { Inspection, RequirementResult } from '../model.ts';

/**
 * What a failure of a requirement weighs that a person has decided. As for rules: a draft that the app is not held against, requirements
 * that only recommended rules ask about, and guides that no mandatory rule asks about give advice.
 */
export function requirementForce({ requirement, rules }: RequirementResult, inspection: Inspection): Force {
  if (!Object.hasOwn(requirements, requirement)) return 'mandatory';
  const { instrument } = requirements[requirement as RequirementId];
  const { status } = instruments[instrument];
  if (status === 'draft') return instrument === inspection.profile ? 'mandatory' : 'recommended';
  const asking = inspection.verdicts.filter(({ ruleId }) => rules.includes(ruleId));
  if (asking.some(({ force }) => force === 'mandatory')) return 'mandatory';
  return status === 'law' && asking.length === 0 ? 'mandatory' : 'recommended';
}
