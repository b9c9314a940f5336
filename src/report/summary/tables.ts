import { outcomes } from '../../rules/rule.ts';
import { fill, pick } from '../../i18n/locale.ts';
import { errorTexts } from '../../i18n/errors.ts';
import { batchWords as words } from '../../i18n/report/batch.ts';
import { checklistWords } from '../../i18n/report/checklist.ts';
import { labels } from '../../i18n/report/labels.ts';
import { ruleLabels } from '../../i18n/rules.ts';
import type { Text, TextValues } from '../../shared/text.ts';
import { labelOf } from '../view/names.ts';
import { requirementText } from '../view/requirement-text.ts';
import { rulesById } from '../view/told-problem.ts';
import type { SheetColumn, SheetTable } from '../xlsx/table.ts';
import type { SummaryInput } from './input.ts';
import { reasonText, ruleTitle, shareText, tellRow } from './told.ts';

/** The summary of a batch as tables: every app, rule, requirement, reason and folder that could not be read. */
export function summaryTables(input: SummaryInput): SheetTable[] {
  const { locale, summary } = input;
  const say = (text: Text, values?: TextValues) =>
    values === undefined ? pick(text, locale) : fill(text, locale, values);
  const known = rulesById(input.rules);
  const column = (head: Text, width: number): SheetColumn => ({ head: say(head), width });
  const from = summary.period?.from.slice(0, 10) ?? '—';
  const to = summary.period?.to.slice(0, 10) ?? '—';
  const heading = say(words.overviewText, { apps: summary.apps, inspections: summary.rows.length, from, to });
  const cautions = [
    ...(input.redacted === true ? [say(words.redacted)] : []),
    ...summary.cautions.map((caution) => say(words.caution[caution])),
  ].join('\n');
  const common = { header: `${say(words.title)} ${from} — ${to}`, footer: say(checklistWords.page) };
  const standings = ['failed', 'advice', 'cantTell', 'untested', 'passed', 'inapplicable'] as const;
  return [
    {
      ...common,
      name: say(words.byApp),
      title: [say(words.title), heading, cautions],
      frozen: 2,
      columns: [
        column(words.app, 22),
        column(words.package, 30),
        column(words.version, 14),
        column(words.date, 12),
        column(words.occasion, 12),
        column(words.device, 16),
        column(words.conclusion, 18),
        ...standings.map((standing) => column(words[standing], 10)),
        column(words.failedRules, 44),
        column(words.reviewed, 10),
        column(words.counted, 14),
        column(words.path, 44),
      ],
      rows: summary.rows.map((row) => {
        const told = tellRow(row, known, locale);
        return {
          values: [
            told.app,
            told.package,
            told.version,
            told.date,
            told.occasion,
            told.device,
            told.conclusion,
            ...standings.map((standing) => String(told.counts[standing])),
            told.failedRules.join('\n'),
            say(told.reviewed ? words.yes : words.notReviewed),
            say(told.counted ? words.yes : words.superseded),
            told.path,
          ],
        };
      }),
    },
    {
      ...common,
      name: say(words.topRules),
      title: [say(words.topRules), heading, say(words.topNote)],
      frozen: 2,
      columns: [
        column(words.rule, 26),
        column(words.ruleTitle, 30),
        column(words.force, 12),
        column(words.severity, 10),
        ...outcomes.map((outcome) => column(words[outcome], 10)),
        column(words.share, 14),
        column(words.failedIn, 50),
      ],
      rows: summary.rules.map((rule) => ({
        values: [
          rule.ruleId,
          ruleTitle(rule, known, locale),
          say(words[rule.force]),
          say(ruleLabels.severity[rule.severity]),
          ...outcomes.map((outcome) => String(rule.counts[outcome])),
          shareText(rule.counts.failed, summary.apps),
          rule.failedIn.join('\n'),
        ],
      })),
    },
    {
      ...common,
      name: say(words.byRequirement),
      title: [say(words.byRequirement), heading, say(words.requirementNote)],
      frozen: 1,
      columns: [
        column(words.requirement, 60),
        column(words.examined, 10),
        ...outcomes.map((outcome) => column(words[outcome], 10)),
        column(words.failedShare, 16),
        column(words.methodsMissing, 34),
      ],
      rows: summary.requirements.map(({ counts, examined, methodsMissing, requirement }) => ({
        values: [
          requirementText(requirement, locale),
          String(examined),
          ...outcomes.map((outcome) => String(counts[outcome])),
          shareText(counts.failed, examined),
          Object.entries(methodsMissing)
            .map(([method, count]) => `${labelOf(labels.method, method, locale)} ${count}`)
            .join('\n'),
        ],
      })),
    },
    {
      ...common,
      name: say(words.notTested),
      title: [say(words.notTested), heading],
      frozen: 1,
      columns: [column(words.reason, 60), column(words.verdicts, 12), column(words.affected, 12)],
      rows: summary.untested.map((one) => ({
        values: [reasonText(one, locale), String(one.verdicts), String(one.apps)],
      })),
    },
    {
      ...common,
      name: say(words.broken),
      title: [
        say(words.broken),
        summary.broken.length === 0 ? say(words.noBroken) : say(words.brokenText, { count: summary.broken.length }),
      ],
      frozen: 1,
      columns: [column(words.path, 60), column(words.error, 40), column(words.reason, 80)],
      rows: summary.broken.map(({ error, path }) => ({
        values: [
          path,
          pick(errorTexts[error.code].title, locale),
          (locale === 'zh-CN' ? error.messageZh : undefined) ?? error.message,
        ],
      })),
    },
  ];
}
