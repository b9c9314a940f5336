import type { EvidenceRef } from '../evidence/evidence.ts';
import type { EvidenceKind, EvidenceOf } from '../evidence/kinds/index.ts';
import type { Text, TextValues } from '../shared/text.ts';
import type { Profile } from '../standards/profiles/profile.ts';
import type { RequirementId } from '../standards/requirements.ts';

/**
 * W3C EARL outcomes. `untested`: the evidence is not there. `cantTell`: the evidence is there and a person must decide.
 * `inapplicable`: the question does not arise for this app.
 */
export const outcomes = ['failed', 'cantTell', 'untested', 'passed', 'inapplicable'] as const;
export type Outcome = (typeof outcomes)[number];

export const severities = ['minor', 'moderate', 'serious', 'critical'] as const;
export type Severity = (typeof severities)[number];

/** `mandatory`: a failure makes the app non-compliant. `recommended`: encouraging wording; a failure is advice (建议), never 违规. */
export type Force = 'mandatory' | 'recommended';

export const subjects = [
  'forced-use',
  'permissions',
  'privacy',
  'security',
  'network',
  'ipv6',
  'compatibility',
  'business',
  'filing',
  'integrity',
] as const;
export type Subject = (typeof subjects)[number];

/** What a finding says: the fact that was seen and, apart from it, what it means under the requirement. */
export interface FindingText {
  fact: Text;
  judgement: Text;
}

/** Everything a rule says, both languages side by side. Message keys are permanent once released. */
export interface Catalogue<Key extends string> {
  title: Text;
  /** Why it is checked and how the decision is made: one or two sentences. */
  purpose: Text;
  remedy: Text;
  findings: Readonly<Record<Key, FindingText>>;
}

export interface Finding<Key extends string = string> {
  outcome: Exclude<Outcome, 'untested'>;
  message: Key;
  /** Fills the placeholders of the message. */
  values?: TextValues;
  /** The rule's requirements that this finding is about, where not all of them: one row of a form, not the whole form. */
  requirements?: readonly RequirementId[];
  seenAt: readonly EvidenceRef[];
}

export interface RuleMeta<Kind extends EvidenceKind, Key extends string> {
  /** Folder name: the noun of the defect, in kebab-case. */
  id: string;
  /** Raised whenever the same evidence may lead to another verdict. */
  version: number;
  subject: Subject;
  requirements: readonly RequirementId[];
  severity: Severity;
  force: Force;
  requires: readonly Kind[];
  messages: Catalogue<Key>;
}

/**
 * One question about one app. `evaluate` is pure and synchronous, sees only the evidence it declared, and returns at least one finding:
 * also a pass says what was looked at. The profile is data (which requirements are in force, thresholds).
 */
export interface Rule<Kind extends EvidenceKind = EvidenceKind, Key extends string = string> {
  meta: RuleMeta<Kind, Key>;
  evaluate(evidence: { readonly [K in Kind]: EvidenceOf<K> }, profile: Profile): readonly Finding<Key>[];
}

/** A rule as the registry holds it, its evidence types checked at its definition. */
export interface AnyRule {
  meta: RuleMeta<EvidenceKind, string>;
  evaluate(evidence: never, profile: Profile): readonly Finding[];
}

/** Identity at run time; at compile time it ties message keys and evidence kinds to what `meta` declares. */
export function defineRule<const Kind extends EvidenceKind, const Key extends string>(
  rule: Rule<Kind, Key>,
): Rule<Kind, Key> {
  return rule;
}
