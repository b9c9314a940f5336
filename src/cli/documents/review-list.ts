import { pick } from '../../i18n/locale.ts';
import { reviewWords as words } from '../../i18n/report/reviews.ts';
import { readInspection } from '../../inspection/folder.ts';
import { applyReviews } from '../../inspection/review/apply.ts';
import type { StandingReview } from '../../inspection/review/model.ts';
import { hasReviewLog, keptReviews } from '../../inspection/review/store.ts';
import { decisionWords, outcomeWords, stateWords } from '../../inspection/review/words.ts';
import { reviewItemName, reviewRemarks } from '../../report/view/reviews.ts';
import { visible } from '../../shared/text.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';

/** `zhijian review list`: every decision there ever was, oldest first, and what became of it. */
export async function reviewListCommand(terminal: Terminal, path: string, flags: { json?: boolean }): Promise<number> {
  const { folder, inspection } = readInspection(path);
  const kept = keptReviews(folder, inspection);
  // Away from its log (in a redacted package, say) an inspection alone knows what became of each.
  const reviewed = hasReviewLog(folder) ? applyReviews(inspection, kept) : inspection;
  const { reviews = [] } = reviewed;
  if (flags.json === true) terminal.out(JSON.stringify(reviews, null, 2));
  else if (reviews.length === 0) terminal.out(pick(words.none, terminal.locale));
  else {
    const lines = reviews.map((review) => describe(review, terminal));
    terminal.out([...lines, ...reviewRemarks(reviewed, terminal.locale)].join('\n'));
  }
  return exitCodes.done;
}

function describe(
  { date, decision, item, note, previous, reviewer, state }: StandingReview,
  { locale }: Terminal,
): string {
  const head = [
    date,
    visible(reviewer, 60),
    reviewItemName(item, locale),
    `${pick(outcomeWords[previous], locale)} → ${pick(decisionWords[decision], locale)}`,
    pick(stateWords[state], locale),
  ].join('  ');
  return note === '' ? head : `${head}\n    ${visible(note, 400)}`;
}
