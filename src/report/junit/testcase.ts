import { junitWords as words } from '../../i18n/report/junit.ts';
import { labels } from '../../i18n/report/labels.ts';
import { ruleLabels } from '../../i18n/rules.ts';
import { fill, type Locale, pick } from '../../i18n/locale.ts';
import type { Inspection } from '../../inspection/model.ts';
import { type Text, visible } from '../../shared/text.ts';
import { exemptionLine } from '../view/exemptions.ts';
import { labelOf } from '../view/names.ts';
import { seenLines } from '../view/place-text.ts';
import { problemTitle } from '../view/problem-text.ts';
import { untestedReasons } from '../view/reasons.ts';
import { reviewLine } from '../view/reviews.ts';
import { isPartial } from '../view/standing.ts';
import { shownValues } from '../view/values.ts';
import { decisiveFinding, type FindingView, type VerdictView } from '../view/verdicts.ts';
import { element, type XmlElement } from './xml.ts';

const mostPlaces = 20;
const mostGaps = 10;

/**
 * One rule as a test: only what makes an app non-compliant fails it. Advice, questions for a person, what was not tested and what does not
 * apply are skipped, with the reason: nothing but a pass is silent. A rule that broke is an error.
 */
export function testcase(view: VerdictView, inspection: Inspection, locale: Locale): XmlElement {
  const { rule, standing, title, verdict } = view;
  const attributes = {
    name: `${verdict.ruleId} ${title}`,
    classname: `zhijian.${rule?.meta.subject ?? 'unknown'}`,
  };
  if (standing === 'passed') return element('testcase', attributes);
  const message = fill(words.message, locale, {
    standing: pick(labels.standing[standing], locale),
    title,
    reason: reasonOf(view, inspection, locale),
  });
  const body = `\n${linesOf(view, inspection, locale).join('\n')}\n`;
  if (standing === 'failed')
    return element('testcase', attributes, [element('failure', { message, type: verdict.severity }, [body])]);
  if (verdict.error !== undefined)
    return element('testcase', attributes, [element('error', { message, type: verdict.error.code }, [body])]);
  return element('testcase', attributes, [element('skipped', { message }), element('system-out', {}, [body])]);
}

/** What decided, in a sentence. */
function reasonOf(view: VerdictView, inspection: Inspection, locale: Locale): string {
  const { verdict } = view;
  const review = reviewLine(inspection, { kind: 'rule', id: verdict.ruleId }, locale);
  if (verdict.automatic !== undefined && review !== null) return review;
  if (verdict.outcome === 'untested') return untestedReasons(verdict, locale).join('; ');
  const finding = decisiveFinding(view);
  const exempted = finding === undefined ? null : exemptionLine(finding.finding, inspection, locale);
  if (exempted !== null) return exempted;
  const gaps = gapTitles(verdict.gaps, locale);
  // It found nothing to say against the app: what it did not see is the reason.
  if (finding === undefined || isPartial(finding.finding, verdict)) return gaps.join('; ');
  return finding.text === undefined ? finding.finding.message : sentence(finding.text.fact, finding, locale);
}

function linesOf(view: VerdictView, inspection: Inspection, locale: Locale): string[] {
  const { findings, rule, verdict } = view;
  const say = (text: Text, told: string) => pick(text, locale).replace('{text}', () => told);
  const review = reviewLine(inspection, { kind: 'rule', id: verdict.ruleId }, locale);
  const gaps = gapTitles(verdict.gaps, locale);
  const asked = verdict.outcome === 'failed' || verdict.outcome === 'cantTell';
  return [
    ...(review === null ? [] : [say(words.reviewed, review)]),
    ...untestedReasons(verdict, locale),
    ...findings.flatMap((finding) => findingLines(finding, inspection, locale)),
    ...(gaps.length === 0 ? [] : [say(words.gaps, gaps.join('; '))]),
    ...(asked && rule !== undefined ? [say(words.remedy, pick(rule.meta.messages.remedy, locale))] : []),
    fill(words.weight, locale, {
      severity: pick(ruleLabels.severity[verdict.severity], locale),
      force: pick(ruleLabels.force[verdict.force], locale),
    }),
    say(words.requirements, verdict.requirements.map((id) => visible(id, 80)).join(', ')),
  ];
}

function findingLines(view: FindingView, inspection: Inspection, locale: Locale): string[] {
  const { finding, seen, text } = view;
  const exempted = exemptionLine(finding, inspection, locale);
  const say = (label: Text, told: string) => pick(label, locale).replace('{text}', () => told);
  const places = seen.flatMap((one) => seenLines(one, locale));
  const rest = places.length - mostPlaces;
  return [
    ...(text === undefined
      ? [visible(finding.message)]
      : [
          say(words.fact, sentence(text.fact, view, locale)),
          say(words.judgement, sentence(text.judgement, view, locale)),
        ]),
    ...(exempted === null ? [] : [say(words.exempted, exempted)]),
    ...(places.length === 0 ? [] : [pick(words.places, locale)]),
    ...places.slice(0, mostPlaces).map((place) => `  ${place}`),
    ...(rest > 0 ? [`  ${fill(words.more, locale, { count: rest })}`] : []),
  ];
}

function sentence(text: Text, { finding }: FindingView, locale: Locale): string {
  return fill(text, locale, shownValues(finding.values, locale));
}

function gapTitles(gaps: VerdictView['verdict']['gaps'], locale: Locale): string[] {
  const titles = gaps.map(({ code, kind }) => `${labelOf(labels.kind, kind, locale)} · ${problemTitle(code, locale)}`);
  return [...new Set(titles)].slice(0, mostGaps);
}
