import type { Evidence } from '../../src/evidence/evidence.ts';
import { evaluate } from '../../src/rules/evaluate.ts';
import type { AnyRule } from '../../src/rules/rule.ts';
import type { Verdict } from '../../src/rules/verdict.ts';
import type { Profile } from '../../src/standards/profiles/profile.ts';
import { regulation2026 } from '../../src/standards/profiles/regulation-2026.ts';

/** The verdict of one rule through the real evaluator, with every instrument in force. */
export function judge(rule: AnyRule, evidence: Evidence, profile: Profile = regulation2026): Verdict {
  const verdict = evaluate(evidence, [rule], profile)[0];
  if (verdict === undefined) throw new Error(`${rule.meta.id} is not asked under ${profile.id}`);
  return verdict;
}

/** `outcome:message` of each finding: what most rule tests compare. */
export function outline(verdict: Verdict): string[] {
  return verdict.findings.map((finding) => `${finding.outcome}:${finding.message}`);
}
