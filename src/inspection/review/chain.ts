import { sha256 } from '../../shared/hashing.ts';
import { type Review, review } from './model.ts';

/** Hash over a decision and all before it. The schema writes the fields in one order, whoever made the object. */
export function chained(previous: string | undefined, one: Review): string {
  return sha256(`${previous ?? ''}\n${JSON.stringify(review.parse(one))}`);
}

/** How long a log is and what its last decision hashes to: who knows these two notices that decisions were cut off its end. */
export function headOf(reviews: readonly Review[]): { count: number; headSha256: string } | undefined {
  let head: string | undefined;
  for (const one of reviews) head = chained(head, one);
  return head === undefined ? undefined : { count: reviews.length, headSha256: head };
}
