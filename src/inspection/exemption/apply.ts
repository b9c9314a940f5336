import type { Evidence } from '../../evidence/evidence.ts';
import type { AnyRule, Finding } from '../../rules/rule.ts';
import type { Verdict } from '../../rules/verdict.ts';
import { type Exemption, type ExemptionDeclaration, termOf } from './declaration.ts';
import { isExemptible } from './exemptible.ts';
import { objectionsTo } from './objections.ts';
import { covers } from './scope.ts';

/** A finding that exemptions lowered from `failed` names them. */
type ExemptibleFinding = Finding & { exemptedBy?: readonly string[] };
type ExemptibleVerdict = Omit<Verdict, 'findings'> & { findings: readonly ExemptibleFinding[] };

interface Exempted {
  verdicts: ExemptibleVerdict[];
  exemptions: Exemption[];
}

/**
 * Lowers what failed in the scope of an exemption in force to `cantTell`, for a person to decide: never to a pass, and nothing else. Those
 * for other apps are left out, all others come back with what became of them: one that an earlier inspection took is held against `rules` anew.
 * Pure: `at` (ISO 8601) is the time of judging.
 */
export function applyExemptions(
  verdicts: readonly Verdict[],
  evidence: Evidence,
  declared: readonly ExemptionDeclaration[],
  { at, rules }: { at: string; rules: readonly AnyRule[] },
): Exempted {
  const app = evidence.manifest?.status === 'ok' ? evidence.manifest.value.package : null;
  const signers = evidence.signatures?.status === 'ok' ? evidence.signatures.value.signers : [];
  const metas = rules.map(({ meta }) => meta);
  const open = new Set(metas.filter(isExemptible).map(({ id }) => id));
  const exemptible = verdicts.filter(({ ruleId }) => open.has(ruleId));
  const exemptions = declared
    .filter((one) => app !== null && one.app === app)
    .map((one): Exemption => {
      const objections = objectionsTo(one, metas).map(({ path, text }) => ({ field: path.join('.'), ...text }));
      if (objections.length > 0) return { ...one, state: 'refused', appliedTo: [], objections };
      const standing = standingOf(one, signers, Date.parse(at));
      if (standing !== 'in-force') return { ...one, state: standing, appliedTo: [] };
      const appliedTo = coveredBy(one, exemptible, evidence);
      return { ...one, state: appliedTo.length === 0 ? 'not-needed' : 'active', appliedTo };
    });
  return { verdicts: verdicts.map((verdict) => lowered(verdict, exemptions)), exemptions };
}

function standingOf({ certificateSha256, ...declared }: ExemptionDeclaration, signers: readonly string[], now: number) {
  const { end, start } = termOf(declared);
  if (now < start) return 'not-yet';
  // Also a term that makes no sense: it never held.
  if (!(now < end)) return 'expired';
  return certificateSha256 === undefined || signers.includes(certificateSha256) ? 'in-force' : 'other-signer';
}

function coveredBy({ app, scope }: ExemptionDeclaration, verdicts: readonly Verdict[], evidence: Evidence) {
  return verdicts.flatMap(({ findings, ruleId }) =>
    [...findings.entries()]
      .filter(([, finding]) => finding.outcome === 'failed' && covers(scope, ruleId, finding, { app, evidence }))
      .map(([index]) => ({ ruleId, finding: index })),
  );
}

function lowered(verdict: Verdict, exemptions: readonly Exemption[]): ExemptibleVerdict {
  if (verdict.outcome !== 'failed') return verdict;
  const findings = verdict.findings.map((finding, index): ExemptibleFinding => {
    const exemptedBy = exemptions
      .filter(({ appliedTo }) => appliedTo.some((one) => one.ruleId === verdict.ruleId && one.finding === index))
      .map(({ id }) => id);
    return exemptedBy.length === 0 ? finding : { ...finding, outcome: 'cantTell', exemptedBy };
  });
  const outcome = findings.some((finding) => finding.outcome === 'failed') ? 'failed' : 'cantTell';
  return { ...verdict, outcome, findings };
}
