import { documentWords } from '../../../i18n/report/document.ts';
import { reportWords } from '../../../i18n/report/words.ts';
import { ruleLabels } from '../../../i18n/rules.ts';
import { summaryTexts } from '../../../i18n/summary.ts';
import { fill, pick } from '../../../i18n/locale.ts';
import { type Standing, standings } from '../../view/standing.ts';
import { openForPeopleLine } from '../../view/reviews.ts';
import { shownValues } from '../../view/values.ts';
import { decisiveFinding, type VerdictView } from '../../view/verdicts.ts';
import { paragraph, table } from '../blocks.ts';
import type { DocumentContext } from '../context.ts';
import { standingSpan } from '../marks.ts';
import type { Block, Cell } from '../model.ts';

const words = documentWords.conclusion;

/** So many failed items fit on the page of the conclusion. */
const mostFailed = 10;
const mostTitles = 8;
/** Characters of a fact here; the whole of it stands in the findings. */
const factLength = 90;

/** One page for readers who stop there. */
export function conclusion(context: DocumentContext): Block[] {
  const { input, locale, say, verdicts } = context;
  const { conclusion: reached } = input.inspection;
  const own = summaryTexts.conclusion[reached];
  const called = pick(input.document.template.conclusions[reached] ?? own, locale);
  const toolWord = pick(own, locale);
  const open = openForPeopleLine(input.inspection, locale);
  const of = (standing: Standing) => verdicts.filter((verdict) => verdict.standing === standing);
  return [
    paragraph(
      [
        `${say(reportWords.conclusion.word)}${locale === 'zh-CN' ? '：' : ': '}`,
        { text: called, bold: true },
        // A renamed conclusion shows what it renames.
        ...(called === toolWord ? [] : [say(words.toolWord, { word: toolWord })]),
      ],
      { style: 'verdict' },
    ),
    paragraph(say(reportWords.conclusion.why[reached])),
    ...(open === null ? [] : [paragraph(open)]),
    counts(context),
    ...failedTable(context, of('failed')),
    ...others(context, of('cantTell'), words.review),
    ...others(context, of('advice'), words.advice),
    ...untested(context),
    signatures(context),
  ];
}

function counts({ counts: { requirements, rules }, say, locale }: DocumentContext): Block {
  const head = [reportWords.conclusion.outcome, reportWords.conclusion.rules, reportWords.conclusion.requirements];
  return table([4, 2, 2], {
    caption: say(words.counts),
    head: head.map((text) => say(text)),
    rows: standings.map((standing) => [
      [standingSpan(standing, locale)],
      String(rules[standing]),
      String(requirements[standing]),
    ]),
    numeric: [1, 2],
  });
}

function failedTable(context: DocumentContext, failed: readonly VerdictView[]): Block[] {
  const { say, where } = context;
  if (failed.length === 0) {
    const told = { label: say(words.failed), text: say(reportWords.conclusion.noneFailed) };
    return [paragraph(say(documentWords.labelled, told))];
  }
  const head = [words.problem, words.fact, words.severity, words.where].map((text) => say(text));
  const more = failed.length - mostFailed;
  return [
    table([5, 9, 2, 2], {
      caption: say(words.failed),
      head,
      rows: failed.slice(0, mostFailed).map((verdict) => failedRow(context, verdict)),
      note: more > 0 ? say(documentWords.more, { count: more, where: where('findings') }) : undefined,
    }),
  ];
}

function failedRow({ locale, problemNumber, say }: DocumentContext, verdict: VerdictView): Cell[] {
  const decisive = decisiveFinding(verdict);
  const fact =
    decisive?.text === undefined ? '' : fill(decisive.text.fact, locale, shownValues(decisive.finding.values, locale));
  return [
    verdict.title,
    shortened(fact),
    say(ruleLabels.severity[verdict.verdict.severity]),
    problemNumber(verdict.verdict.ruleId) ?? '—',
  ];
}

function shortened(text: string): string {
  const whole = [...text];
  return whole.length <= factLength ? text : `${whole.slice(0, factLength).join('')}……`;
}

/** What a person decides and what is mere advice: named, and no more on this page. */
function others(
  { locale, say, where }: DocumentContext,
  verdicts: readonly VerdictView[],
  text: (typeof words)['review' | 'advice'],
): Block[] {
  if (verdicts.length === 0) return [];
  const titles = verdicts.slice(0, mostTitles).map(({ title }) => title);
  const joined = titles.join(locale === 'zh-CN' ? '、' : '; ') + (verdicts.length > mostTitles ? ' …' : '');
  const told = say(text, { count: verdicts.length, where: where('findings') });
  return [paragraph(told.replace('{titles}', () => joined))];
}

function untested({ counts, say, where }: DocumentContext): Block[] {
  const count = counts.requirements.untested;
  return count === 0 ? [] : [paragraph(say(words.untested, { count, where: where('limits') }))];
}

function signatures({ input, say }: DocumentContext): Block {
  const people = input.document.organisation?.people ?? {};
  const roles = ['prepared', 'reviewed', 'approved'] as const;
  return table([3, 5, 6, 4], {
    caption: say(words.signatures),
    head: [words.role, words.name, words.signature, words.date].map((text) => say(text)),
    rows: roles.map((role) => [say(words[role]), people[role] ?? '', '', '']),
  });
}
