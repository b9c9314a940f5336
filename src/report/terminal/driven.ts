import { dynamicKinds } from '../../evidence/kinds/index.ts';
import { fill, pick } from '../../i18n/locale.ts';
import { drivenLabels } from '../../i18n/report/driven-labels.ts';
import { summaryTexts as texts } from '../../i18n/summary.ts';
import type { Inspection } from '../../inspection/model.ts';
import { visible } from '../../shared/text.ts';
import { forcedUseReason } from '../view/forced-use-reason.ts';
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
  const named = told.filter((one) => !isOpen(one)).map((one) => ({ one, names: patternName(one.pattern, locale) }));
  const open = new Map<string, ForcedUse[]>();
  for (const one of told.filter(isOpen))
    open.set(reasonsOf(one, locale), [...(open.get(reasonsOf(one, locale)) ?? []), one]);
  const separator = locale === 'zh-CN' ? '、' : ', ';
  const shared = [...open.values()].flatMap((members) => {
    const names = members.map(({ pattern }) => patternName(pattern, locale)).join(separator);
    return members.slice(0, 1).map((one) => ({ one, names }));
  });
  const lines = [...named, ...shared].map(({ one, names }) => {
    const facts = fill(texts.facts, locale, {
      present: factText(one.present, locale),
      compelled: factText(one.compelled, locale),
      consequence: factText(one.consequence, locale),
    });
    const grade = pick(drivenLabels.grade[one.grade], locale);
    const parts = [`${grade}  ${names}`, isOpen(one) ? '' : facts, reasonsOf(one, locale)];
    const [first = '', ...rest] = wrap(parts.filter((part) => part !== '').join('  '), Math.max(width - 6, 40));
    return [paint(gradeColours[one.grade], `  ${first}`), ...rest.map((part) => `    ${part}`)];
  });
  return ['', `${pick(texts.forcedUse, locale)} (${told.length})`, ...lines.flat()];
}

/** Nothing at all could be told: such patterns share a line. */
function isOpen({ compelled, consequence, grade, present }: ForcedUse): boolean {
  return grade === 'INCONCLUSIVE' && present === null && compelled === null && consequence === null;
}

function reasonsOf({ reasons }: ForcedUse, locale: Shown['locale']): string {
  return reasons.map((code) => forcedUseReason(code, locale)).join(locale === 'zh-CN' ? '；' : '; ');
}

function factText(value: boolean | null, locale: Shown['locale']): string {
  if (value === null) return pick(texts.factOpen, locale);
  return pick(value ? texts.factYes : texts.factNo, locale);
}

/** Gaps of what driving gave, as the verdicts that they kept from passing name them; the kinds share most of them. */
function incidentBlock({ inspection, locale, width }: Shown, paint: Painter): string[] {
  const found = new Map<string, Set<string>>();
  for (const { code, kind, place } of inspection.verdicts.flatMap(({ gaps }) => gaps)) {
    if (!(dynamicKinds as readonly string[]).includes(kind)) continue;
    const places = found.get(code) ?? new Set();
    found.set(code, places);
    if (place !== '') places.add(place);
  }
  if (found.size === 0) return [];
  const lines = [...found].slice(0, mostIncidents).flatMap(([code, places]) => {
    const where = places.size === 0 ? '' : fill(texts.incidentPlaces, locale, { places: [...places] });
    return wrap(`${problemTitle(code, locale)}${where}`, Math.max(width - 6, 40));
  });
  const rest = found.size > mostIncidents ? ['…'] : [];
  return ['', paint('yellow', pick(texts.incidents, locale)), ...[...lines, ...rest].map((line) => `  ${line}`)];
}
