import { profileById } from '../../standards/profiles/index.ts';
import { type RequirementId, requirementIds, requirements } from '../../standards/requirements.ts';
import type { Inspection } from '../model.ts';
import { isManualOnly } from './digest.ts';

/** Requirements that only a person can examine and that are open: the conclusion says nothing about them. */
export interface OpenForPeople {
  /** Nobody decided about them, or what was decided no longer holds. */
  undecided: string[];
  /** Somebody looked and could not tell. */
  cantTell: string[];
}

export function openForPeople(inspection: Inspection): OpenForPeople {
  const results = new Map(inspection.requirements.map((result) => [result.requirement, result]));
  const ids = manualOnlyOf(inspection.profile).filter((id) => (results.get(id)?.rules.length ?? 0) === 0);
  return {
    undecided: ids.filter((id) => !results.has(id)),
    cantTell: ids.filter((id) => results.get(id)?.outcome === 'cantTell'),
  };
}

/** Those of the profile's instruments, in the order of the catalogue. */
export function manualOnlyOf(profile: string): RequirementId[] {
  const instruments: readonly string[] = profileById(profile)?.instruments ?? [];
  return requirementIds.filter((id) => isManualOnly(id) && instruments.includes(requirements[id].instrument));
}
