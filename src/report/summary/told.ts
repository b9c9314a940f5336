import type { BatchRow, RuleCount, UntestedReason } from '../../inspection/compare/batch/summary.ts';
import { fewApps } from '../../inspection/compare/batch/summary.ts';
import { fill, type Locale, pick } from '../../i18n/locale.ts';
import { batchWords as words } from '../../i18n/report/batch.ts';
import { labels } from '../../i18n/report/labels.ts';
import { summaryTexts } from '../../i18n/summary.ts';
import { visible } from '../../shared/text.ts';
import { labelOf } from '../view/names.ts';
import { problemTitle } from '../view/problem-text.ts';
import { standingOf } from '../view/standing.ts';
import { problemTitleOf, type RulesById } from '../view/told-problem.ts';

/** `3/41`, with a percentage only where there are enough to speak of one. */
export function shareText(part: number, all: number): string {
  if (all === 0) return '—';
  return all < fewApps ? `${part}/${all}` : `${part}/${all}（${((part / all) * 100).toFixed(1)}%）`;
}

/** Why rules gave no answer, in words. */
export function reasonText({ reason }: UntestedReason, locale: Locale): string {
  const [kind = '', code = ''] = reason.split(' ', 2);
  if (kind === 'skipped')
    return fill(words.reasonSkipped, locale, { reason: labelOf(labels.skipReason, code, locale) });
  if (kind === 'failed') return fill(words.reasonFailed, locale, { reason: problemTitle(code, locale) });
  if (kind === 'error') return fill(words.reasonError, locale, { reason: visible(code, 40) });
  return pick(words.reasonAbsent, locale);
}

/** One inspection of the batch in words. */
export interface ToldRow {
  app: string;
  package: string;
  version: string;
  date: string;
  occasion: string;
  device: string;
  conclusion: string;
  /** Rules by standing. */
  counts: Readonly<Record<'failed' | 'advice' | 'cantTell' | 'untested' | 'passed' | 'inapplicable', number>>;
  failedRules: readonly string[];
  counted: boolean;
  reviewed: boolean;
  path: string;
}

export function tellRow({ counted, inspection, path, reviewed }: BatchRow, rules: RulesById, locale: Locale): ToldRow {
  const { apk, device } = inspection;
  const counts = { failed: 0, advice: 0, cantTell: 0, untested: 0, passed: 0, inapplicable: 0 };
  for (const verdict of inspection.verdicts) counts[standingOf(verdict)] += 1;
  return {
    app: visible(apk.label ?? apk.fileName, 80),
    package: visible(apk.package ?? '—', 120),
    version: visible(
      [apk.versionName ?? '—', ...(apk.versionCode === null ? [] : [`(${apk.versionCode})`])].join(' '),
      60,
    ),
    date: inspection.finishedAt.slice(0, 10),
    occasion: labelOf(labels.occasion, inspection.occasion, locale),
    device:
      device === null
        ? pick(words.none, locale)
        : device.virtual
          ? pick(words.virtual, locale)
          : visible(`${device.manufacturer} ${device.model}`, 80),
    conclusion: pick(summaryTexts.conclusion[inspection.conclusion], locale),
    counts,
    failedRules: inspection.verdicts
      .filter((verdict) => standingOf(verdict) === 'failed')
      .map(({ ruleId }) => problemTitleOf({ kind: 'rule', id: ruleId }, rules, locale)),
    counted,
    reviewed,
    path: visible(path, 200),
  };
}

export function ruleTitle({ ruleId }: RuleCount, rules: RulesById, locale: Locale): string {
  return problemTitleOf({ kind: 'rule', id: ruleId }, rules, locale);
}
