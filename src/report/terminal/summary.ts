import { fill, type Locale, pick } from '../../i18n/locale.ts';
import { labels } from '../../i18n/report/labels.ts';
import { summaryTexts as texts } from '../../i18n/summary.ts';
import type { Inspection } from '../../inspection/model.ts';
import { reachReasons } from '../../rules/text-reach.ts';
import { visible } from '../../shared/text.ts';
import { labelOf } from '../view/names.ts';
import { problemTitle } from '../view/problem-text.ts';
import { untestedReasons } from '../view/reasons.ts';
import { exemptionRemarks } from '../view/exemptions.ts';
import { openForPeopleLine, reviewRemarks } from '../view/reviews.ts';
import { countStandings, requirementStanding, type Standing, standingOf, standings } from '../view/standing.ts';
import { shownValues } from '../view/values.ts';
import { drivenLines } from './driven.ts';
import type { Painter, Shown } from './shown.ts';
import { wrap } from './width.ts';

type Verdict = Inspection['verdicts'][number];

export const conclusionColour = {
  compliant: 'green',
  'non-compliant': 'red',
  'needs-review': 'yellow',
  incomplete: 'yellow',
} as const;

/** What an assessor wants to know first: the conclusion, what failed and why, what to decide, what was not looked at. */
export function summary(shown: Shown, paint: Painter): string[] {
  const { inspection, locale } = shown;
  const { apk, conclusion } = inspection;
  const title = [apk.label, apk.package, apk.versionName]
    .filter((part) => part !== null)
    .map((part) => visible(part, 80));
  const word = fill(texts.head, locale, { conclusion: pick(texts.conclusion[conclusion], locale) });
  return [
    paint('bold', title.join('  ') || visible(apk.fileName)),
    paint(conclusionColour[conclusion], paint('bold', word)),
    ...reviewRemarks(inspection, locale),
    ...exemptionRemarks(inspection, locale).flatMap((remark) => wrap(remark, Math.max(shown.width, 40))),
    ruleLine(shown),
    requirementLine(shown),
    ...wrap(openForPeopleLine(inspection, locale) ?? '', Math.max(shown.width, 40)).filter((line) => line !== ''),
    ...drivenLines(shown, paint),
    ...findingBlock(shown, paint, 'failed', 'red', 'failed'),
    ...findingBlock(shown, paint, 'advice', 'blue', 'advice'),
    ...findingBlock(shown, paint, 'review', 'yellow', 'cantTell'),
    ...untestedBlock(shown, paint),
    '',
    ...shown.reports.map((path) => fill(texts.report, locale, { path })),
    fill(texts.folder, locale, { path: shown.folder }),
    paint('dim', fill(texts.rootHash, locale, { sha256: inspection.bundle.sha256 })),
  ];
}

/** Recommended rules that failed are counted apart: advice is no violation. */
function ruleLine({ inspection, locale }: Shown): string {
  const counts = countStandings(inspection.verdicts.map(standingOf));
  return standings.map((standing) => `${pick(labels.standing[standing], locale)} ${counts[standing]}`).join('   ');
}

function requirementLine({ inspection, locale }: Shown): string {
  const counts = countStandings(inspection.requirements.map((result) => requirementStanding(result, inspection)));
  return fill(texts.requirements, locale, { all: inspection.requirements.length, ...counts });
}

function findingBlock(
  shown: Shown,
  paint: Painter,
  heading: 'failed' | 'advice' | 'review',
  colour: 'red' | 'blue' | 'yellow',
  standing: Standing,
): string[] {
  const members = shown.inspection.verdicts.filter((verdict) => standingOf(verdict) === standing);
  if (members.length === 0) return [];
  const lines = ['', paint(colour, `${pick(texts[heading], shown.locale)} (${members.length})`)];
  const groups = new Map<string, Verdict[]>();
  for (const verdict of members) {
    const reason = sharedReason(verdict, shown.locale);
    if (reason === undefined) lines.push(...verdictLines(shown, verdict, paint));
    else groups.set(reason, [...(groups.get(reason) ?? []), verdict]);
  }
  for (const [reason, verdicts] of groups) lines.push(...groupLines(shown, reason, verdicts, paint));
  return lines;
}

function verdictLines(shown: Shown, verdict: Verdict, paint: Painter): string[] {
  const rule = shown.rules.find((candidate) => candidate.meta.id === verdict.ruleId);
  const finding = verdict.findings.find((candidate) => candidate.outcome === verdict.outcome);
  const text = finding === undefined ? undefined : rule?.meta.messages.findings[finding.message];
  const fact = text === undefined ? '' : fill(text.fact, shown.locale, shownValues(finding?.values, shown.locale));
  return [`  ${titleOf(shown, verdict)}  ${paint('dim', verdict.ruleId)}`, ...indented(shown, fact)];
}

/** Why a verdict is open when that is nothing of its own: dozens of rules share it, and one line says it for all. */
function sharedReason({ outcome, findings, gaps }: Verdict, locale: Locale): string | undefined {
  if (outcome !== 'cantTell') return undefined;
  const finding = findings.find((candidate) => candidate.outcome === outcome);
  if (finding === undefined) {
    const reasons = [...new Set(gaps.map(({ code }) => problemTitle(code, locale)))];
    return fill(texts.unreadable, locale, { reasons });
  }
  if (!Object.hasOwn(reachReasons, finding.message)) return undefined;
  const reason = fill(reachReasons[finding.message as keyof typeof reachReasons], locale, finding.values);
  return pick(texts.outOfReach, locale).replace('{reason}', () => reason);
}

function groupLines(shown: Shown, reason: string, verdicts: readonly Verdict[], paint: Painter): string[] {
  const head = pick(texts.grouped, shown.locale)
    .replace('{count}', String(verdicts.length))
    .replace('{reason}', () => reason);
  const separator = shown.locale === 'zh-CN' ? '、' : ', ';
  const titles = verdicts.map((verdict) => titleOf(shown, verdict)).join(separator);
  const lines = wrap(head, Math.max(shown.width - 2, 40)).map((line) => `  ${line}`);
  return [...lines, ...indented(shown, titles).map((line) => paint('dim', line))];
}

function titleOf({ rules, locale }: Shown, { ruleId }: Verdict): string {
  const rule = rules.find((candidate) => candidate.meta.id === ruleId);
  return rule === undefined ? ruleId : pick(rule.meta.messages.title, locale);
}

function indented({ width }: Shown, text: string): string[] {
  return wrap(text, Math.max(width - 6, 40)).map((line) => `    ${line}`);
}

/** Rules that could not be asked, grouped by the reason: one line tells what to hand in. */
function untestedBlock({ inspection, locale }: Shown, paint: Painter): string[] {
  const members = inspection.verdicts.filter((verdict) => verdict.outcome === 'untested');
  if (members.length === 0) return [];
  const counts = new Map<string, number>();
  for (const verdict of members) {
    const reason = untestedReason(verdict, locale);
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const lines = [...counts].map(([reason, count]) => `  ${count} × ${reason}`);
  return ['', `${pick(texts.untested, locale)} (${members.length})`, ...lines.map((line) => paint('dim', line))];
}

/** The first thing that is missing, the reason of an app bundle and of a form without the kind: it holds for all of them. */
function untestedReason(verdict: Verdict, locale: Locale): string {
  const skips = new Set(verdict.missing.map((item) => (item.status === 'skipped' ? item.reason : undefined)));
  if (skips.has('no-filing-form')) return pick(texts.noFiling, locale);
  if (skips.has('app-bundle')) return labelOf(labels.skipReason, 'app-bundle', locale);
  return untestedReasons(verdict, locale)[0] ?? pick(texts.ruleError, locale);
}
