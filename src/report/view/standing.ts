import type { Inspection } from '../../inspection/model.ts';
import { reviewOf } from '../../inspection/review/apply.ts';
import { requirementForce } from '../../inspection/review/force.ts';
import { instruments } from '../../standards/requirements/instruments.ts';
import { requirements, type RequirementId } from '../../standards/requirements.ts';

export type InspectedVerdict = Inspection['verdicts'][number];
export type RequirementResult = Inspection['requirements'][number];

/**
 * What a verdict stands for in a report, most pressing first. `advice` is a failed rule whose requirements only encourage: it is reported
 * as a suggestion and never as a violation.
 */
export const standings = ['failed', 'advice', 'cantTell', 'untested', 'passed', 'inapplicable'] as const;
export type Standing = (typeof standings)[number];

/** Told by word and symbol, never by colour alone. */
export const standingSymbols: Readonly<Record<Standing, string>> = {
  failed: '×',
  advice: '△',
  cantTell: '?',
  untested: '—',
  passed: '√',
  inapplicable: '○',
};

/** A finding that would pass, in a verdict that gaps in the evidence keep from passing: it speaks of what was read and no more. */
export function isPartial(finding: InspectedVerdict['findings'][number], { outcome, gaps }: InspectedVerdict): boolean {
  const clean = finding.outcome === 'passed' || finding.outcome === 'inapplicable';
  return clean && gaps.length > 0 && outcome !== 'passed' && outcome !== 'inapplicable';
}

export function standingOf(verdict: InspectedVerdict): Standing {
  return verdict.outcome === 'failed' && verdict.force === 'recommended' ? 'advice' : verdict.outcome;
}

/**
 * A requirement fails only through a mandatory rule; through recommended ones alone it stands as advice. So does one of a draft, which is
 * not in force, unless that draft is what the app was held against.
 */
export function requirementStanding(result: RequirementResult, inspection: Inspection): Standing {
  if (result.outcome !== 'failed') return result.outcome;
  if (isDecided(result, inspection)) return requirementForce(result, inspection) === 'mandatory' ? 'failed' : 'advice';
  if (isForeignDraft(result.requirement, inspection.profile)) return 'advice';
  const failing = inspection.verdicts.filter(
    ({ ruleId, outcome }) => outcome === 'failed' && result.rules.includes(ruleId),
  );
  return failing.every(({ force }) => force === 'recommended') ? 'advice' : 'failed';
}

/** By a person, about the requirement itself: no rule has to fail for that. */
function isDecided({ requirement: id }: RequirementResult, inspection: Inspection): boolean {
  return reviewOf(inspection, { kind: 'requirement', id })?.state === 'applied';
}

function isForeignDraft(requirement: string, profile: string): boolean {
  if (!Object.hasOwn(requirements, requirement)) return false;
  const { instrument } = requirements[requirement as RequirementId];
  return instruments[instrument].status === 'draft' && instrument !== profile;
}

export function countStandings(all: Iterable<Standing>): Record<Standing, number> {
  const counts = { failed: 0, advice: 0, cantTell: 0, untested: 0, passed: 0, inapplicable: 0 };
  for (const standing of all) counts[standing] += 1;
  return counts;
}
