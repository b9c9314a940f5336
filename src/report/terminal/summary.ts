import { fill, type Locale, pick } from '../../i18n/locale.ts';
import { labels } from '../../i18n/report/labels.ts';
import { summaryTexts as texts } from '../../i18n/summary.ts';
import type { Inspection } from '../../inspection/model.ts';
import type { AnyRule } from '../../rules/rule.ts';
import { visible } from '../../shared/text.ts';
import { countStandings, requirementStanding, type Standing, standingOf, standings } from '../view/standing.ts';
import { wrap } from './width.ts';

export type Painter = (style: 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'blue', text: string) => string;

export interface Shown {
  inspection: Inspection;
  rules: readonly AnyRule[];
  locale: Locale;
  folder: string;
  reports: readonly string[];
  /** Columns of the terminal. */
  width: number;
}

type Verdict = Inspection['verdicts'][number];

export const conclusionColour = { compliant: 'green', 'non-compliant': 'red', 'needs-review': 'yellow', incomplete: 'yellow' } as const;

/** What an assessor wants to know first: the conclusion, what failed and why, what to decide, what was not looked at. */
export function summary(shown: Shown, paint: Painter): string[] {
  const { inspection, locale } = shown;
  const { apk, conclusion } = inspection;
  const title = [apk.label, apk.package, apk.versionName].filter((part) => part !== null).map((part) => visible(part, 80));
  const word = fill(texts.head, locale, { conclusion: pick(texts.conclusion[conclusion], locale) });
  return [
    paint('bold', title.join('  ') || visible(apk.fileName)),
    paint(conclusionColour[conclusion], paint('bold', word)),
    ruleLine(shown),
    requirementLine(shown),
    paint('dim', pick(texts.static, locale)),
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
  for (const verdict of members) lines.push(...verdictLines(shown, verdict, paint));
  return lines;
}

function verdictLines(shown: Shown, verdict: Verdict, paint: Painter): string[] {
  const rule = shown.rules.find((candidate) => candidate.meta.id === verdict.ruleId);
  const title = rule === undefined ? verdict.ruleId : pick(rule.meta.messages.title, shown.locale);
  const finding = verdict.findings.find((candidate) => candidate.outcome === verdict.outcome);
  const text = finding === undefined ? undefined : rule?.meta.messages.findings[finding.message];
  const fact = text === undefined ? '' : fill(text.fact, shown.locale, finding?.values);
  return [`  ${title}  ${paint('dim', verdict.ruleId)}`, ...wrap(fact, Math.max(shown.width - 6, 40)).map((line) => `    ${line}`)];
}

/** Rules that could not be asked, grouped by what they lack: one line tells what to hand in. */
function untestedBlock({ inspection, locale }: Shown, paint: Painter): string[] {
  const members = inspection.verdicts.filter((verdict) => verdict.outcome === 'untested');
  if (members.length === 0) return [];
  const counts = new Map<string, number>();
  for (const verdict of members) {
    const noFiling = verdict.missing.some((item) => item.status === 'skipped' && item.reason === 'no-filing-form');
    const kinds = verdict.missing.map((item) => item.kind);
    const reason = noFiling ? pick(texts.noFiling, locale) : fill(texts.missing, locale, { kinds });
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const lines = [...counts].map(([reason, count]) => `  ${count} × ${reason}`);
  return ['', `${pick(texts.untested, locale)} (${members.length})`, ...lines.map((line) => paint('dim', line))];
}
