import type { Conclusion } from '../../model.ts';
import type { Problem } from '../problem.ts';

/** What became of a problem. Nothing that was not looked at is ever `fixed`; nor is what the tool still finds and a person overturned. */
export const retestStatuses = ['not-fixed', 'recurred', 'new', 'not-reproducible', 'overturned', 'fixed'] as const;
export type RetestStatus = (typeof retestStatuses)[number];

/** Why a problem has its status. */
export const retestReasons = [
  /** not-fixed: the same problem at the same place; with other words or at another place; seen before the last inspection, which could not tell, or in which a person overturned it. */
  'same',
  'changed',
  'unseen-between',
  'overturned-between',
  /** recurred: an earlier inspection had it, the last one found it gone. */
  'came-back',
  /** new: no inspection before had it. */
  'unknown-before',
  /** not-reproducible: why nobody can say. */
  'not-judged',
  'untested',
  'needs-person',
  'exempted',
  'rule-changed',
  'other-profile',
  'gaps',
  'list-cut',
  'weaker-device',
  'scenario-not-run',
  'place-not-reached',
  'place-unknown',
  /** overturned: the tool finds it as before (or an exemption alone lowers it), and a person decided otherwise. */
  'overturned-by-person',
  /** fixed: the rule passes; its question no longer arises; it fails elsewhere only; a person decided. */
  'passed',
  'inapplicable',
  'gone',
  'by-person',
] as const;
export type RetestReason = (typeof retestReasons)[number];

export interface RetestItem {
  status: RetestStatus;
  reason: RetestReason;
  /** As the old inspection had it (an earlier one, for what recurred); null for what is new. */
  before: Problem | null;
  /** As the new inspection has it; null where it does not. */
  after: Problem | null;
  /** Problems of the same rule that the new inspection found elsewhere: where it may have gone. */
  related: readonly Problem[];
  /** Id of the inspection that `before` comes from. */
  foundIn: string | null;
}

/** What a reader has to know before believing a comparison. */
export const retestCautions = [
  'same-package',
  'older-version',
  'same-version',
  'signer-unknown',
  'signer-differs',
  'package-differs',
  'other-profile',
  'other-ruleset',
  'other-device',
  'virtual-device',
  'not-driven',
] as const;
export type RetestCaution = (typeof retestCautions)[number];

/** A question that only a person could answer, and what became of it. */
export interface RetestQuestion {
  ruleId: string;
  after: 'failed' | 'cantTell' | 'untested' | 'passed' | 'inapplicable' | 'not-judged';
}

/**
 * `all-fixed`: every mandatory failure of the old inspection is shown to be gone. `fixed-or-overturned`: every one is gone or was overturned
 * by a person, at least one overturned. `not-all-fixed`: at least one is there, or came back. `cannot-say`: none is there, but not all could
 * be looked at.
 */
export const retestConclusions = ['all-fixed', 'fixed-or-overturned', 'not-all-fixed', 'cannot-say'] as const;
export type RetestConclusion = (typeof retestConclusions)[number];

export interface Retest {
  conclusion: RetestConclusion;
  /** What the new inspection comes to by itself. */
  inspectionConclusion: Conclusion;
  counts: Readonly<Record<RetestStatus, number>>;
  /** Failures, old ones in the old inspection's order of gravity, then those that recurred, then new ones. */
  items: readonly RetestItem[];
  questions: readonly RetestQuestion[];
  /** Rules of the new inspection that gave no answer. */
  untestedNow: readonly string[];
  cautions: readonly RetestCaution[];
}
