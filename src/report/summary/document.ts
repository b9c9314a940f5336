import type { RequirementCount, RuleCount } from '../../inspection/compare/batch/summary.ts';
import { conclusions } from '../../inspection/model.ts';
import { fill, pick } from '../../i18n/locale.ts';
import { errorTexts } from '../../i18n/errors.ts';
import { batchWords as words } from '../../i18n/report/batch.ts';
import { labels } from '../../i18n/report/labels.ts';
import { ruleLabels } from '../../i18n/rules.ts';
import { summaryTexts } from '../../i18n/summary.ts';
import { sha256 } from '../../shared/hashing.ts';
import { type Text, type TextValues, visible } from '../../shared/text.ts';
import { bullets, lines, note, paragraph, table } from '../document/blocks.ts';
import { code } from '../document/context.ts';
import { dayOf } from '../document/days.ts';
import { frameDocument } from '../document/frame.ts';
import type { Block, Document } from '../document/model.ts';
import { labelOf } from '../view/names.ts';
import { requirementText } from '../view/requirement-text.ts';
import { rulesById } from '../view/told-problem.ts';
import type { SummaryInput } from './input.ts';
import { reasonText, ruleTitle, shareText, tellRow } from './told.ts';

/** Rows of one table; the spreadsheet has them all. */
const mostRows = 400;
const mostApps = 6;

type Say = (text: Text, values?: TextValues) => string;

/** The summary of a batch as a document. It has no pictures and rests on `inspection.json` alone. */
export function summaryDocument(input: SummaryInput): Document {
  const { locale, settings, summary } = input;
  const say: Say = (text, values) => (values === undefined ? pick(text, locale) : fill(text, locale, values));
  const counted = summary.rows.filter((row) => row.counted);
  const hashes = counted.map(({ inspection }) => inspection.bundle.sha256).join('\n');
  const number = settings.reportNumber ?? `${summary.period?.to.slice(0, 10) ?? '—'} ${sha256(hashes).slice(0, 8)}`;
  return frameDocument({
    locale,
    settings,
    title: say(words.title),
    subtitle: say(words.subtitle, { apps: summary.apps }),
    number: visible(number, 120),
    about: say(words.subtitle, { apps: summary.apps }),
    facts: [
      { label: say(words.period), value: periodText(input) },
      { label: say(words.apps), value: String(summary.apps) },
      { label: say(words.inspections), value: String(summary.rows.length) },
      { label: say(words.broken), value: String(summary.broken.length) },
    ],
    warnings: [
      ...(input.redacted === true ? [say(words.redacted)] : []),
      ...summary.cautions
        .filter((caution) => caution === 'few-apps' || caution === 'virtual-device' || caution === 'broken')
        .map((caution) => say(words.caution[caution])),
    ],
    contents: false,
    sections: [
      { id: 'overview', title: say(words.overview), blocks: overview(input, say), newPage: true },
      { id: 'apps', title: say(words.byApp), blocks: apps(input, say) },
      { id: 'rules', title: say(words.topRules), blocks: rules(input, say) },
      { id: 'requirements', title: say(words.byRequirement), blocks: requirements(input, say) },
      { id: 'untested', title: say(words.notTested), blocks: untested(input, say) },
    ],
    properties: {
      inspectionId: counted
        .map(({ inspection }) => inspection.id)
        .join(' ')
        .slice(0, 400),
      bundleSha256: sha256(hashes),
      apkSha256: sha256(counted.map(({ inspection }) => inspection.apk.sha256).join('\n')),
      tool: input.tool,
      date: summary.period?.to ?? '1970-01-01T00:00:00.000Z',
      subject: say(words.title),
    },
  });
}

function periodText({ summary: { period } }: SummaryInput): string {
  return period === null ? '—' : [...new Set([dayOf(period.from), dayOf(period.to)])].join(' — ');
}

function overview({ summary }: SummaryInput, say: Say): Block[] {
  const { apps: all, cautions, conclusions: counts, period, rows } = summary;
  if (period === null) return [paragraph(say(words.empty))];
  return [
    paragraph(
      say(words.overviewText, { apps: all, inspections: rows.length, from: dayOf(period.from), to: dayOf(period.to) }),
    ),
    table([6, 3, 4], {
      caption: say(words.conclusions),
      head: [say(words.conclusion), say(words.count), say(words.share)],
      rows: conclusions.map((conclusion) => [
        say(summaryTexts.conclusion[conclusion]),
        String(counts[conclusion]),
        shareText(counts[conclusion], all),
      ]),
      numeric: [1, 2],
    }),
    paragraph(say(words.cautions), { style: 'plain', keepWithNext: true }),
    bullets(cautions.map((caution) => say(words.caution[caution]))),
  ];
}

function apps({ locale, rules: all, summary }: SummaryInput, say: Say): Block[] {
  const known = rulesById(all);
  const heads = [
    words.app,
    words.version,
    words.date,
    words.device,
    words.conclusion,
    words.failed,
    words.cantTell,
    words.untested,
    words.failedRules,
  ];
  const rows = summary.rows.filter(({ counted }) => counted).slice(0, mostRows);
  return [
    table([4, 1.8, 2.4, 1.8, 2.4, 1.3, 1.5, 1.4, 4.8], {
      head: heads.map((head) => say(head)),
      rows: rows.map((row) => {
        const told = tellRow(row, known, locale);
        return [
          lines([told.app, [code(told.package)]]),
          told.version,
          told.date,
          told.device,
          told.conclusion,
          String(told.counts.failed),
          String(told.counts.cantTell),
          String(told.counts.untested),
          told.failedRules.length === 0 ? '—' : lines(told.failedRules.slice(0, 8)),
        ];
      }),
      numeric: [5, 6, 7],
      note: cutNote(summary.apps, say),
    }),
  ];
}

function rules({ locale, rules: all, summary }: SummaryInput, say: Say): Block[] {
  const known = rulesById(all);
  const failing = summary.rules.filter(({ counts }) => counts.failed > 0);
  const asking = summary.rules.length - failing.length;
  if (summary.rules.length === 0) return [paragraph(say(words.noProblems))];
  const heads = [words.rule, words.force, words.severity, words.failed, words.cantTell, words.untested, words.failedIn];
  const row = (rule: RuleCount) => [
    lines([ruleTitle(rule, known, locale), [code(rule.ruleId)]]),
    say(words[rule.force]),
    say(ruleLabels.severity[rule.severity]),
    shareText(rule.counts.failed, summary.apps),
    String(rule.counts.cantTell),
    String(rule.counts.untested),
    lines([
      ...rule.failedIn.slice(0, mostApps).map((name) => visible(name, 80)),
      ...(rule.failedIn.length > mostApps ? [`… (${rule.failedIn.length})`] : []),
    ]),
  ];
  return [
    note(say(words.topNote)),
    ...(failing.length === 0
      ? [paragraph(say(words.noProblems))]
      : [
          table([5, 1.8, 1.8, 2, 1.5, 1.5, 5], {
            head: heads.map((head) => say(head)),
            rows: failing.slice(0, mostRows).map(row),
            numeric: [3, 4, 5],
            note: cutNote(failing.length, say),
          }),
        ]),
    ...(asking === 0 ? [] : [note(say(words.moreRules, { count: asking }))]),
  ];
}

function requirements({ locale, summary }: SummaryInput, say: Say): Block[] {
  const examined = summary.requirements.filter((one) => one.examined > 0);
  const never = summary.requirements.filter((one) => one.examined === 0 && one.counts.untested > 0);
  const heads = [
    words.requirement,
    words.examined,
    words.failedShare,
    words.cantTell,
    words.untested,
    words.methodsMissing,
  ];
  return [
    note(say(words.requirementNote)),
    table([7, 1.4, 2, 1.6, 1.6, 4], {
      head: heads.map((head) => say(head)),
      rows: examined
        .slice(0, mostRows)
        .map((one) => [
          requirementText(one.requirement, locale),
          String(one.examined),
          shareText(one.counts.failed, one.examined),
          String(one.counts.cantTell),
          String(one.counts.untested),
          methodsText(one, locale),
        ]),
      numeric: [1, 2, 3, 4],
      note: cutNote(examined.length, say),
    }),
    ...(never.length === 0
      ? []
      : [
          note(
            pick(words.requirementsUntested, locale)
              .replace('{count}', String(never.length))
              .replace(
                '{ids}',
                never.map(({ requirement }) => visible(requirement, 40)).join(locale === 'zh-CN' ? '、' : ', '),
              ),
          ),
        ]),
  ];
}

function methodsText({ methodsMissing }: RequirementCount, locale: SummaryInput['locale']): string {
  const parts = Object.entries(methodsMissing).map(
    ([method, count]) => `${labelOf(labels.method, method, locale)} ${count}`,
  );
  return parts.length === 0 ? '—' : parts.join(locale === 'zh-CN' ? '、' : ', ');
}

function untested({ locale, summary }: SummaryInput, say: Say): Block[] {
  const { broken, untested: reasons } = summary;
  return [
    reasons.length === 0
      ? paragraph(say(words.nothingUntested))
      : table([8, 2, 2], {
          head: [say(words.reason), say(words.verdicts), say(words.affected)],
          rows: reasons.map((one) => [reasonText(one, locale), String(one.verdicts), String(one.apps)]),
          numeric: [1, 2],
        }),
    paragraph(broken.length === 0 ? say(words.noBroken) : say(words.brokenText, { count: broken.length })),
    ...(broken.length === 0
      ? []
      : [
          table([6, 8], {
            head: [say(words.path), say(words.error)],
            note: cutNote(broken.length, say),
            rows: broken
              .slice(0, mostRows)
              .map(({ error, path }) => [
                [code(path, 200)],
                `${pick(errorTexts[error.code].title, locale)} — ${visible((locale === 'zh-CN' ? error.messageZh : undefined) ?? error.message, 300)}`,
              ]),
          }),
        ]),
  ];
}

/** What is left out is said, never dropped in silence. */
function cutNote(all: number, say: Say): string | undefined {
  return all > mostRows ? say(words.cut, { all, shown: mostRows }) : undefined;
}
