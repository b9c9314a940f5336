import { fill, type Locale, pick } from '../../i18n/locale.ts';
import { campaignLabels } from '../../i18n/report/campaign.ts';
import { drivenLabels } from '../../i18n/report/driven-labels.ts';
import { labels } from '../../i18n/report/labels.ts';
import { matrixWords as words } from '../../i18n/report/matrix.ts';
import { summaryTexts } from '../../i18n/summary.ts';
import type { Member, MatrixCell, MatrixRow } from '../../inspection/compare/matrix/model.ts';
import type { AnyRule } from '../../rules/rule.ts';
import { visible } from '../../shared/text.ts';
import { forcedUseReason } from '../view/forced-use-reason.ts';
import { labelOf } from '../view/names.ts';
import { patternName } from '../view/pattern-name.ts';
import { shownValues } from '../view/values.ts';

const mostDetails = 3;
const longestDetail = 240;

/** What a row is about, in words. */
export function rowName({ source }: MatrixRow, rules: readonly AnyRule[], locale: Locale): string {
  const { id, kind } = source;
  if (kind === 'rule') {
    const rule = rules.find(({ meta }) => meta.id === id);
    return rule === undefined ? visible(id, 80) : `${pick(rule.meta.messages.title, locale)} · ${id}`;
  }
  const name =
    kind === 'forced-use' ? patternName(id, locale) : kind === 'check' ? checkName(id, locale) : visible(id, 120);
  return [pick(words.fact[kind], locale), name].filter((part) => part !== '').join(' · ');
}

function checkName(id: string, locale: Locale): string {
  const [probe = '', ...setting] = id.split(' ');
  return visible([labelOf(campaignLabels.probe, probe, locale), ...setting].join(' '), 120);
}

/** What a device said, in words; a dash where it could not tell. */
export function cellValue({ source }: MatrixRow, value: string | null, locale: Locale): string {
  if (value === null) return '—';
  if (value === 'not-seen') return pick(words.notSeen, locale);
  switch (source.kind) {
    case 'rule':
      return labelOf(summaryTexts.outcome, value, locale);
    case 'forced-use':
      return labelOf(drivenLabels.grade, value, locale);
    case 'check':
      return labelOf(campaignLabels.outcome, value, locale);
    case 'run':
      return labelOf(drivenLabels.runState, value, locale);
    case 'fault':
      return labelOf(drivenLabels.crash, value, locale);
    default:
      return pick(value === 'ok' ? words.ok : words.failed, locale);
  }
}

/** Why, in words: what a rule found, else what the evidence has. */
export function cellDetails(
  row: MatrixRow,
  cell: MatrixCell,
  member: Member | undefined,
  rules: readonly AnyRule[],
  locale: Locale,
): string[] {
  const { id, kind } = row.source;
  if (kind === 'forced-use') return cell.details.map((code) => forcedUseReason(code, locale)).slice(0, mostDetails);
  if (kind !== 'rule') return cell.details.map((detail) => visible(detail, longestDetail)).slice(0, mostDetails);
  if (cell.value === null)
    return cell.details.map((code) => labelOf(labels.skipReason, code, locale)).slice(0, mostDetails);
  const texts = rules.find(({ meta }) => meta.id === id)?.meta.messages.findings ?? {};
  const findings = member?.judged?.inspection.verdicts.find(({ ruleId }) => ruleId === id)?.findings ?? [];
  const told = findings
    .filter(({ outcome }) => outcome === cell.value)
    .flatMap(({ message, values }) => {
      const text = Object.hasOwn(texts, message) ? texts[message] : undefined;
      return text === undefined ? [] : [fill(text.fact, locale, shownValues(values, locale))];
    });
  return [...new Set(told)].map((text) => visible(text, longestDetail)).slice(0, mostDetails);
}
