import { fill, pick } from '../../i18n/locale.ts';
import { reviewWords as words } from '../../i18n/report/reviews.ts';
import { summaryTexts } from '../../i18n/summary.ts';
import { importReviews } from '../../inspection/review/import.ts';
import { openForPeopleLine, reviewRemarks } from '../../report/view/reviews.ts';
import { systemClock } from '../../shared/clock.ts';
import { exitCodeOf } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';

/** `zhijian review import`: the decisions of a filled checklist become part of the inspection, or none of them where one is not valid. */
export async function reviewImportCommand(
  terminal: Terminal,
  path: string,
  checklist: string,
  flags: { json?: boolean },
): Promise<number> {
  const { added, after, before, folder, same } = await importReviews(path, checklist, systemClock);
  const { locale } = terminal;
  if (flags.json === true) {
    const { conclusion, reviews } = after;
    terminal.out(
      JSON.stringify({ added: added.length, same, before: before.conclusion, conclusion, reviews }, null, 2),
    );
    return exitCodeOf(conclusion);
  }
  const conclusion = (one: typeof before) => pick(summaryTexts.conclusion[one.conclusion], locale);
  const open = openForPeopleLine(after, locale);
  const moved = before.conclusion === after.conclusion ? words.unmoved : words.moved;
  terminal.out(
    [
      fill(words.recorded, locale, { added: added.length, same }),
      fill(moved, locale, { before: conclusion(before), after: conclusion(after) }),
      ...reviewRemarks(after, locale),
      ...(open === null ? [] : [open]),
      ...(added.length > 0 ? [fill(words.next, locale, { folder })] : []),
    ].join('\n'),
  );
  return exitCodeOf(after.conclusion);
}
