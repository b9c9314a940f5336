import { z } from 'zod';

import { outcomes } from '../../rules/rule.ts';

/** What a person says of an automatic outcome. The words that a checklist has for them stand in `checklist.ts`. */
export const decisions = [
  'confirmed',
  'overturned',
  'passed',
  'failed',
  'inapplicable',
  'cantTell',
  'withdrawn',
] as const;
export type Decision = (typeof decisions)[number];

const itemKinds = ['requirement', 'rule'] as const;

/** One decision of one person about one verdict or one requirement. Once written it is never changed: a later one supersedes it. */
export const review = z.object({
  item: z.object({ kind: z.enum(itemKinds), id: z.string() }),
  decision: z.enum(decisions),
  /** What the tool said when the decision was read in. */
  previous: z.enum(outcomes),
  /** What the decision makes of it. */
  outcome: z.enum(outcomes),
  /** `digestOf` what was decided about: a decision holds for exactly that and for nothing that came later. */
  aboutSha256: z.string(),
  reviewer: z.string(),
  /** As the reviewer dated it: `2026-11-23`. */
  date: z.string(),
  note: z.string(),
  /** When the tool read it in; ISO 8601, UTC. */
  recordedAt: z.string(),
  /** The checklist that it was read from. */
  file: z.object({ name: z.string(), sha256: z.string() }),
});
export type Review = z.infer<typeof review>;
export type ReviewItem = Review['item'];

/**
 * `applied`: it decides. `stale`: what it was about has changed since, so it decides nothing until somebody looks again.
 * `superseded`: a later one about the same item counts. `withdrawn`: taken back, the automatic outcome holds. `refused`: an earlier version took
 * it in, and by the rules of today it may not be decided so: nobody named, no reason given, or not open to this outcome.
 */
export const reviewStates = ['applied', 'stale', 'superseded', 'withdrawn', 'refused'] as const;
export type ReviewState = (typeof reviewStates)[number];

/** As `inspection.json` keeps it: the decision and what became of it under the verdicts of today. */
export const standingReview = review.extend({ state: z.enum(reviewStates) });
export type StandingReview = z.infer<typeof standingReview>;

/** One key per thing that can be decided about. */
export function itemKey({ kind, id }: ReviewItem): string {
  return `${kind}:${id}`;
}
