import { errorTexts } from '../../i18n/errors.ts';
import { fill, type Locale } from '../../i18n/locale.ts';
import { labels } from '../../i18n/report/labels.ts';
import { reportWords } from '../../i18n/report/words.ts';
import { visible } from '../../shared/text.ts';
import { labelOf } from './names.ts';
import { problemTitle } from './problem-text.ts';
import type { InspectedVerdict } from './standing.ts';

const errorTitles = Object.fromEntries(Object.entries(errorTexts).map(([code, { title }]) => [code, title]));

type Missing = InspectedVerdict['missing'][number];

/** Why a rule gave no verdict: one entry per piece of missing evidence, or the rule's own error. */
export function untestedReasons({ missing, error }: InspectedVerdict, locale: Locale): string[] {
  const reasons = missing.map((item) => missingReason(item, locale));
  if (error !== undefined) {
    reasons.push(fill(reportWords.finding.error, locale, { code: error.code, message: error.message }));
  }
  return reasons;
}

function missingReason(item: Missing, locale: Locale): string {
  const kind = labelOf(labels.kind, item.kind, locale);
  const open = locale === 'zh-CN' ? '：' : ': ';
  if (item.status === 'skipped') return `${kind}${open}${labelOf(labels.skipReason, item.reason, locale)}`;
  if (item.status === 'absent') return `${kind}${open}${labelOf(labels.gathered, 'absent', locale)}`;
  return `${kind}${open}${errorText(item.error, locale)}`;
}

/** A stored error: what the code means, and what was said about this very case. */
export function errorText(
  { code, message, place }: { code: string; message: string; place?: string | undefined },
  locale: Locale,
): string {
  const detail = [place, message]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => visible(part ?? '', 200));
  const title = Object.hasOwn(errorTitles, code) ? labelOf(errorTitles, code, locale) : problemTitle(code, locale);
  return detail.length === 0 ? title : `${title} (${detail.join(' · ')})`;
}
