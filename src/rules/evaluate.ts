import type { Evidence } from '../evidence/evidence.ts';
import type { EvidenceKind, EvidenceOf } from '../evidence/kinds/index.ts';
import type { Profile } from '../standards/profiles/profile.ts';
import { requirements, type RequirementId } from '../standards/requirements.ts';
import { outcomes, type AnyRule, type Finding, type Outcome } from './rule.ts';
import type { EvidenceGap, MissingEvidence, RuleError, Verdict } from './verdict.ts';

type AnyValue = EvidenceOf<EvidenceKind>;
type Values = { [K in EvidenceKind]?: AnyValue };

/**
 * Holds the evidence against the rules, one verdict per rule asked under the profile, in the order of `rules`. Pure: the same input
 * gives the same verdicts. Never throws for what a rule does: a rule that throws is `untested` with its error, the others go on.
 */
export function evaluate(evidence: Evidence, rules: readonly AnyRule[], profile: Profile): Verdict[] {
  const verdicts: Verdict[] = [];
  for (const rule of rules) {
    if (!isAsked(rule, profile)) continue;
    verdicts.push(verdictOf(evidence, rule, profile, requirementsUnder(profile, rule.meta.requirements)));
  }
  return verdicts;
}

/** A rule is asked when the profile judges at least one of its requirements and does not switch it off. */
export function isAsked(rule: AnyRule, profile: Profile): boolean {
  return !profile.rulesOff.includes(rule.meta.id) && requirementsUnder(profile, rule.meta.requirements).length > 0;
}

function requirementsUnder(profile: Profile, ids: readonly RequirementId[]): RequirementId[] {
  return ids.filter((id) => profile.instruments.includes(requirements[id].instrument));
}

function verdictOf(evidence: Evidence, rule: AnyRule, profile: Profile, judged: readonly RequirementId[]): Verdict {
  const { id, version, severity, force, requires } = rule.meta;
  const base = { ruleId: id, ruleVersion: version, severity, force, requirements: judged };
  const { values, missing, gaps } = collect(evidence, requires);
  if (missing.length > 0) return { ...base, outcome: 'untested', findings: [], missing, gaps };

  const answer = ask(rule, values, profile);
  if ('error' in answer) return { ...base, outcome: 'untested', findings: [], missing, gaps, error: answer.error };
  return { ...base, outcome: withGaps(rollUp(answer.findings), gaps), findings: answer.findings, missing, gaps };
}

function collect(evidence: Evidence, requires: readonly EvidenceKind[]) {
  const values: Values = {};
  const missing: MissingEvidence[] = [];
  const gaps: EvidenceGap[] = [];
  for (const kind of requires) {
    const gathered = evidence[kind];
    if (gathered === undefined) missing.push({ kind, status: 'absent' });
    else if (gathered.status === 'skipped') missing.push({ kind, status: 'skipped', reason: gathered.reason });
    else if (gathered.status === 'failed') missing.push({ kind, status: 'failed', error: gathered.error });
    else {
      values[kind] = gathered.value;
      for (const { code, place } of gathered.value.gaps) gaps.push({ kind, code, place });
    }
  }
  return { values, missing, gaps };
}

function ask(rule: AnyRule, values: Values, profile: Profile): { findings: readonly Finding[] } | { error: RuleError } {
  try {
    const findings = rule.evaluate(values as never, profile);
    if (findings.length > 0) return { findings };
    return { error: { code: 'no-findings', message: 'the rule returned no finding' } };
  } catch (thrown) {
    const message = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
    return { error: { code: 'rule-threw', message } };
  }
}

/** The first outcome of `outcomes` that any finding has: failed, cantTell, untested, passed, inapplicable. */
function rollUp(findings: readonly Finding[]): Outcome {
  return outcomes.find((outcome) => findings.some((finding) => finding.outcome === outcome)) ?? 'untested';
}

/** Nothing that was not seen is ever `passed`: what lies in a gap may be the very thing that was asked about. */
function withGaps(outcome: Outcome, gaps: readonly EvidenceGap[]): Outcome {
  if (gaps.length === 0) return outcome;
  return outcome === 'passed' || outcome === 'inapplicable' ? 'cantTell' : outcome;
}
