import type { SkipReason } from '../evidence/evidence.ts';
import type { EvidenceKind } from '../evidence/kinds/index.ts';
import type { ErrorRecord } from '../shared/errors.ts';
import type { RequirementId } from '../standards/requirements.ts';
import type { Finding, Force, Outcome, Severity } from './rule.ts';

/** Evidence that a rule needed and did not get. `absent`: nobody gathered the kind. */
export type MissingEvidence =
  | { kind: EvidenceKind; status: 'absent' }
  | { kind: EvidenceKind; status: 'skipped'; reason: SkipReason }
  | { kind: EvidenceKind; status: 'failed'; error: ErrorRecord };

/** A hole in evidence that was there: why a rule that saw nothing wrong still cannot say `passed`. */
export interface EvidenceGap {
  kind: EvidenceKind;
  code: string;
  place: string;
}

/** Why a rule gave no answer although its evidence was there. Both are defects of the rule, not of the app. */
export interface RuleError {
  code: 'rule-threw' | 'no-findings';
  message: string;
}

/** What one rule came to for one app. */
export interface Verdict {
  ruleId: string;
  ruleVersion: number;
  severity: Severity;
  force: Force;
  /** The rule's requirements that are judged under the profile. */
  requirements: readonly RequirementId[];
  outcome: Outcome;
  /** Empty exactly when the outcome is `untested`. */
  findings: readonly Finding[];
  missing: readonly MissingEvidence[];
  gaps: readonly EvidenceGap[];
  error?: RuleError;
}
