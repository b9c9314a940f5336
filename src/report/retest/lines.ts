import { fill, pick } from '../../i18n/locale.ts';
import { retestWords as words } from '../../i18n/report/retest.ts';
import type { Text, TextValues } from '../../shared/text.ts';
import { conclusionText } from './blocks.ts';
import { type RetestInput, tellItems } from './told.ts';

/** The re-test for a terminal: the conclusion, then an item a line. */
export function retestTexts(input: RetestInput): string[] {
  const { after, before, locale, retest } = input;
  const say = (text: Text, values?: TextValues) =>
    values === undefined ? pick(text, locale) : fill(text, locale, values);
  const items = tellItems(input);
  const versions = {
    before: before.inspection.apk.versionName ?? '—',
    after: after.inspection.apk.versionName ?? '—',
  };
  return [
    conclusionText(input, items, say),
    ...retest.cautions.map((caution) => `  ! ${say(words.caution[caution], versions)}`),
    ...items.map(({ item, problem, why }) => {
      const place = problem.place === '' ? '' : ` · ${problem.place}`;
      return `  ${say(words.status[item.status])}  ${problem.number}  ${problem.title}${place}\n      ${why}`;
    }),
  ];
}
