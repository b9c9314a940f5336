import type { Evidence } from '../../src/evidence/evidence.ts';
import { evaluate } from '../../src/rules/evaluate.ts';
import type { AnyRule, Finding } from '../../src/rules/rule.ts';
import type { Verdict } from '../../src/rules/verdict.ts';
import type { Profile } from '../../src/standards/profiles/profile.ts';
import { regulation2026 } from '../../src/standards/profiles/regulation-2026.ts';

/**
 * The verdict of one rule through the real evaluator. Throws where a finding could not be shown: a message that is not in the catalogue,
 * a placeholder without a value, a pointer that leads nowhere.
 */
export function judge(rule: AnyRule, evidence: Evidence, profile: Profile = regulation2026): Verdict {
  const verdict = evaluate(evidence, [rule], profile)[0];
  if (verdict === undefined) throw new Error(`${rule.meta.id} is not asked under ${profile.id}`);
  for (const finding of verdict.findings) {
    for (const defect of [...unfilled(rule, finding), ...danglingPointers(evidence, finding)]) {
      throw new Error(`${rule.meta.id}, ${finding.message}: ${defect}`);
    }
  }
  return verdict;
}

/** `outcome:message` of each finding: what most rule tests compare. */
export function outline(verdict: Verdict): string[] {
  return verdict.findings.map((finding) => `${finding.outcome}:${finding.message}`);
}

function unfilled(rule: AnyRule, finding: Finding): string[] {
  const text = rule.meta.messages.findings[finding.message];
  if (text === undefined) return ['not in the catalogue'];
  const sentences = [text.fact.zh, text.fact.en, text.judgement.zh, text.judgement.en];
  const names = sentences.flatMap((sentence) => [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''));
  return names.filter((name) => !Object.hasOwn(finding.values ?? {}, name)).map((name) => `{${name}} has no value`);
}

function danglingPointers(evidence: Evidence, finding: Finding): string[] {
  return finding.seenAt
    .filter(({ kind, pointer }) => {
      const gathered = evidence[kind];
      return gathered?.status !== 'ok' || !leadsSomewhere(gathered.value, pointer);
    })
    .map(({ kind, pointer }) => `${kind}${pointer} leads nowhere`);
}

/** RFC 6901. */
function leadsSomewhere(value: unknown, pointer: string): boolean {
  let at = value;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return false;
    at = (at as Record<string, unknown>)[key];
  }
  return true;
}
