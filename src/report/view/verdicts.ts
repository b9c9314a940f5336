import { pick } from '../../i18n/locale.ts';
import type { AnyRule, FindingText } from '../../rules/rule.ts';
import { visible } from '../../shared/text.ts';
import type { ReportInput } from '../format.ts';
import { follow, type Seen } from './places.ts';
import { type InspectedVerdict, type Standing, standingOf, standings } from './standing.ts';

type InspectedFinding = InspectedVerdict['findings'][number];

export interface FindingView {
  finding: InspectedFinding;
  /** Undefined where the rule or its message is not known to this version. */
  text: FindingText | undefined;
  seen: readonly Seen[];
}

export interface VerdictView {
  verdict: InspectedVerdict;
  standing: Standing;
  /** Undefined for a verdict of a rule that this version does not have. */
  rule: AnyRule | undefined;
  title: string;
  findings: readonly FindingView[];
}

/** Every verdict with its texts and its references followed, most pressing first, severest first among equals. */
export function describeVerdicts({ inspection, evidence, rules, locale }: ReportInput): VerdictView[] {
  const ruleById = new Map(rules.map((rule) => [rule.meta.id, rule]));
  const views = inspection.verdicts.map((verdict) => {
    const rule = ruleById.get(verdict.ruleId);
    const findings = verdict.findings.map((finding) => ({
      finding,
      text: findingText(rule, finding.message),
      seen: finding.seenAt.map(({ kind, pointer }) => follow(evidence, kind, pointer)),
    }));
    const title = rule === undefined ? visible(verdict.ruleId, 80) : pick(rule.meta.messages.title, locale);
    return { verdict, standing: standingOf(verdict), rule, title, findings };
  });
  return views.toSorted((left, right) => rank(left) - rank(right));
}

/** Finding texts of the outcome that decided come first. */
export function decisiveFinding({ verdict, findings }: VerdictView): FindingView | undefined {
  return findings.find(({ finding }) => finding.outcome === verdict.outcome) ?? findings[0];
}

function findingText(rule: AnyRule | undefined, message: string): FindingText | undefined {
  const texts = rule?.meta.messages.findings;
  return texts !== undefined && Object.hasOwn(texts, message) ? texts[message] : undefined;
}

const severityRanks = { critical: 0, serious: 1, moderate: 2, minor: 3 } as const;

function rank({ standing, verdict }: VerdictView): number {
  return standings.indexOf(standing) * severityCount + severityRanks[verdict.severity];
}

const severityCount = Object.keys(severityRanks).length;
