import { reviewWords } from '../../i18n/report/reviews.ts';
import { fill, type Locale, pick } from '../../i18n/locale.ts';
import { summaryTexts } from '../../i18n/summary.ts';
import type { Inspection } from '../../inspection/model.ts';
import { reviewOf } from '../../inspection/review/apply.ts';
import { openForPeople } from '../../inspection/review/open.ts';
import type { ReviewItem, StandingReview } from '../../inspection/review/model.ts';
import { decisionWords, outcomeWords } from '../../inspection/review/words.ts';
import { visible } from '../../shared/text.ts';

/** Who decided what about a verdict or a requirement, in one line; null where nobody did, or took it back. */
export function reviewLine(inspection: Inspection, item: ReviewItem, locale: Locale): string | null {
  const review = reviewOf(inspection, item);
  if (review === undefined || review.state === 'withdrawn') return null;
  const values = {
    reviewer: visible(review.reviewer, 60),
    date: review.date,
    decision: pick(decisionWords[review.decision], locale),
    automatic: pick(outcomeWords[review.previous], locale),
  };
  const { by, refusedBy, staleBy } = reviewWords;
  return fill(review.state === 'applied' ? by : review.state === 'refused' ? refusedBy : staleBy, locale, values);
}

/** What decisions did to the conclusion, how many of them no longer hold, and how to tell their log whole. Empty where there are none. */
export function reviewRemarks(inspection: Inspection, locale: Locale): string[] {
  const { automatic, reviewLog, reviews = [] } = inspection;
  const count = (state: StandingReview['state']) => reviews.filter((review) => review.state === state).length;
  const stale = count('stale');
  const remarks: string[] = [];
  if (automatic !== undefined) {
    const conclusion = pick(summaryTexts.conclusion[automatic.conclusion], locale);
    remarks.push(fill(reviewWords.conclusion, locale, { applied: count('applied'), conclusion }));
  }
  if (stale > 0) remarks.push(fill(reviewWords.stale, locale, { stale }));
  const refused = reviews.filter(({ state }) => state === 'refused').map(({ item }) => reviewItemName(item, locale));
  if (refused.length > 0) remarks.push(fill(reviewWords.refused, locale, { refused: refused.length, items: refused }));
  if (reviewLog !== undefined) remarks.push(fill(reviewWords.log, locale, reviewLog));
  return remarks;
}

/** What the conclusion does not cover because only a person can examine it and nobody has settled it; null where nothing is so. */
export function openForPeopleLine(inspection: Inspection, locale: Locale): string | null {
  const { cantTell, undecided } = openForPeople(inspection);
  const count = undecided.length + cantTell.length;
  if (count === 0) return null;
  return fill(reviewWords.openForPeople, locale, { count, undecided: undecided.length, cantTell: cantTell.length });
}

/** One line per decision for a table: what about, what the tool said, what was decided, by whom, when, why, what became of it. */
export function reviewItemName({ kind, id }: ReviewItem, locale: Locale): string {
  return fill(reviewWords[kind], locale, { id: visible(id, 60) });
}
