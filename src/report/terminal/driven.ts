import { dynamicKinds } from '../../evidence/kinds/index.ts';
import { fill, pick } from '../../i18n/locale.ts';
import { drivenLabels } from '../../i18n/report/driven-labels.ts';
import { labels } from '../../i18n/report/labels.ts';
import { summaryTexts as texts } from '../../i18n/summary.ts';
import type { Inspection } from '../../inspection/model.ts';
import { visible } from '../../shared/text.ts';
import { forcedUseReason } from '../view/forced-use-reason.ts';
import { labelOf } from '../view/names.ts';
import { patternName } from '../view/pattern-name.ts';
import { problemTitle } from '../view/problem-text.ts';
import { untestedReasons } from '../view/reasons.ts';
import type { Painter, Shown } from './shown.ts';
import { wrap } from './width.ts';

type ForcedUse = Inspection['forcedUse'][number];

const gradeOrder = [
  'CONFIRMED',
  'SUSPECTED',
  'INCONCLUSIVE',
  'NOT FOUND',
] as const satisfies readonly ForcedUse['grade'][];
const gradeColours = { CONFIRMED: 'red', SUSPECTED: 'yellow', INCONCLUSIVE: 'dim', 'NOT FOUND': 'green' } as const;
const mostIncidents = 10;

/** On what the app was driven, what it forces on its users, and what went wrong meanwhile; one line where nothing was driven. */
export function drivenLines(shown: Shown, paint: Painter): string[] {
  const { inspection, locale } = shown;
  const { device } = inspection;
  if (device === null) return [paint('dim', pick(texts.static, locale))];
  const values = {
    model: visible(`${device.manufacturer} ${device.model}`.trim(), 80),
    api: device.apiLevel,
    serial: visible(device.serial, 60),
  };
  const missing = whyNotRun(shown);
  return [
    fill(texts.device, locale, values),
    ...(device.virtual ? [paint('yellow', pick(texts.virtual, locale))] : []),
    ...(missing === undefined ? [] : [paint('yellow', fill(texts.notRun, locale, { reason: missing }))]),
    ...forcedUseBlock(shown, paint),
    ...incidentBlock(shown, paint),
  ];
}

/** Why there is nothing of the runs; undefined where there is. */
function whyNotRun({ inspection, locale }: Shown): string | undefined {
  const verdict = inspection.verdicts.find(({ missing }) => missing.some(({ kind }) => kind === 'runs'));
  if (verdict === undefined) return undefined;
  const missing = verdict.missing.filter(({ kind }) => kind === 'runs');
  return untestedReasons({ ...verdict, missing }, locale)[0];
}

function forcedUseBlock({ inspection, locale, width }: Shown, paint: Painter): string[] {
  const all = inspection.forcedUse;
  if (all.length === 0) return [];
  const told = all
    .filter(({ grade }) => grade !== 'NOT FOUND')
    .toSorted((one, other) => gradeOrder.indexOf(one.grade) - gradeOrder.indexOf(other.grade));
  if (told.length === 0) return ['', fill(texts.noForcedUse, locale, { count: all.length })];
  const lines = told.map((one) => {
    const reasons = one.reasons.map((code) => forcedUseReason(code, locale)).join(locale === 'zh-CN' ? '；' : '; ');
    const facts = fill(texts.facts, locale, {
      present: factText(one.present, locale),
      compelled: factText(one.compelled, locale),
      consequence: factText(one.consequence, locale),
    });
    const grade = pick(drivenLabels.grade[one.grade], locale);
    const line = [`${grade}  ${patternName(one.pattern, locale)}`, facts, reasons]
      .filter((part) => part !== '')
      .join('  ');
    const [first = '', ...rest] = wrap(line, Math.max(width - 6, 40));
    return [paint(gradeColours[one.grade], `  ${first}`), ...rest.map((part) => `    ${part}`)];
  });
  return ['', `${pick(texts.forcedUse, locale)} (${told.length})`, ...lines.flat()];
}

function factText(value: boolean | null, locale: Shown['locale']): string {
  if (value === null) return pick(texts.factOpen, locale);
  return pick(value ? texts.factYes : texts.factNo, locale);
}

/** Gaps of what driving gave, as the verdicts that they kept from passing name them. */
function incidentBlock({ inspection, locale, width }: Shown, paint: Painter): string[] {
  const found = new Map<string, string>();
  for (const { gaps } of inspection.verdicts) {
    for (const { code, kind, place } of gaps) {
      if (!(dynamicKinds as readonly string[]).includes(kind)) continue;
      const name = `${labelOf(labels.kind, kind, locale)} · ${problemTitle(code, locale)}`;
      found.set(`${kind} ${code} ${place}`, place === '' ? name : `${name} · ${visible(place, 80)}`);
    }
  }
  if (found.size === 0) return [];
  const lines = [...found.values()].slice(0, mostIncidents).flatMap((text) => wrap(text, Math.max(width - 6, 40)));
  const rest = found.size > mostIncidents ? ['…'] : [];
  return [
    '',
    paint('yellow', `${pick(texts.incidents, locale)} (${found.size})`),
    ...[...lines, ...rest].map((line) => `  ${line}`),
  ];
}
