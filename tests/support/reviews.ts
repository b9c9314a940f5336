import type { Inspection } from '../../src/inspection/model.ts';
import { withoutReviews } from '../../src/inspection/review/apply.ts';
import { decidedOutcome } from '../../src/inspection/review/decisions.ts';
import { reviewableOf } from '../../src/inspection/review/digest.ts';
import type { Decision, Review, ReviewItem } from '../../src/inspection/review/model.ts';

/** A decision about what the tool says of `item` today. */
export function reviewFor(
  inspection: Inspection,
  item: ReviewItem,
  decision: Decision,
  change: Partial<Review> = {},
): Review {
  const reviewable = reviewableOf(withoutReviews(inspection), item);
  if (reviewable === undefined) throw new Error(`nothing to decide about ${item.kind} ${item.id}`);
  const { automatic, aboutSha256 } = reviewable;
  return {
    item,
    decision,
    previous: automatic,
    outcome: decidedOutcome(decision, automatic),
    aboutSha256,
    reviewer: '王芳',
    date: '2026-01-05',
    note: '已对照原件核实',
    recordedAt: '2026-01-06T01:02:03.000Z',
    file: { name: 'checklist.xlsx', sha256: 'ab'.repeat(32) },
    ...change,
  };
}
