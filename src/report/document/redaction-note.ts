import { fill } from '../../i18n/locale.ts';
import { reportWords } from '../../i18n/report/words.ts';
import type { ReportInput } from '../format.ts';

/** What a document made from redacted evidence says on its first page; nothing for the original. */
export function redactionNotes({ locale, redactionOf }: Pick<ReportInput, 'locale' | 'redactionOf'>): string[] {
  return redactionOf === undefined ? [] : [fill(reportWords.cover.redacted, locale, { sha256: redactionOf })];
}
