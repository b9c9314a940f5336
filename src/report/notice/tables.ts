import { fill, pick } from '../../i18n/locale.ts';
import { checklistWords } from '../../i18n/report/checklist.ts';
import { noticeWords as words } from '../../i18n/report/notice.ts';
import { ruleLabels } from '../../i18n/rules.ts';
import type { Text, TextValues } from '../../shared/text.ts';
import { redactionNotes } from '../document/redaction-note.ts';
import { reportNumberOf } from '../document/report-number.ts';
import type { SheetColumn, SheetRow, SheetTable } from '../xlsx/table.ts';
import { noticeOf, type NoticeItem } from './notice.ts';
import type { NoticeInput } from './settings.ts';

/** The notice as tables to be filled in: one row per place, so that each can be answered by itself. */
export function noticeTables(input: NoticeInput): SheetTable[] {
  const { inspection, locale } = input;
  const say = (text: Text, values?: TextValues) =>
    values === undefined ? pick(text, locale) : fill(text, locale, values);
  const { advice, problems, questions } = noticeOf(input);
  const number = reportNumberOf(input.settings, inspection);
  const { apk } = inspection;
  const title = [
    `${say(words.title)} ${number}`,
    `${apk.label ?? ''} ${apk.package ?? ''} ${apk.versionName ?? ''}  SHA-256 ${apk.sha256}  ${inspection.id}`,
    ...redactionNotes(input),
  ];
  const common = {
    frozen: 2,
    header: `${number}  ${inspection.bundle.sha256}`,
    footer: say(checklistWords.page),
  };
  const column = (head: Text, width: number, filled?: SheetColumn['filled']): SheetColumn =>
    filled === undefined ? { head: say(head), width } : { head: say(head), width, filled };
  return [
    {
      ...common,
      name: say(words.problems),
      title: [...title, say(problems.length === 0 ? words.nothing : words.howTo)],
      columns: [
        column(words.item, 6),
        column(words.numbers, 10),
        column(words.problem, 18),
        column(words.place, 24),
        column(words.clause, 24),
        column(words.severity, 8),
        column(words.fact, 32),
        column(words.remedy, 28),
        column(words.basis, 9),
        column(words.deadline, 11),
        column(words.replyDone, 22, 'text'),
        column(words.replyBy, 10, 'text'),
        column(words.replyDate, 12, 'text'),
        column(words.replyVersion, 12, 'text'),
      ],
      rows: problems.flatMap((item) => problemRows(item, input.due, say)),
    },
    {
      ...common,
      name: sheetName(say(words.questions)),
      title: [...title, say(words.questionsIntro)],
      columns: [
        column(words.item, 6),
        column(words.question, 24),
        column(words.place, 34),
        column(words.clause, 34),
        column(words.seen, 56),
        column(words.explain, 40, 'text'),
      ],
      rows: questions.map((item) => ({
        values: [
          String(item.number),
          item.title,
          item.places.map(({ place }) => (place === '' ? say(words.wholeApp) : place)).join('\n'),
          item.requirements.join('\n'),
          [
            ...(item.exemptedBy.length === 0 ? [] : [say(words.exempted, { ids: item.exemptedBy })]),
            ...item.facts,
          ].join('\n'),
          '',
        ],
        open: true,
      })),
    },
    {
      ...common,
      name: sheetName(say(words.advice)),
      title,
      columns: [column(words.item, 6), column(words.problem, 26), column(words.fact, 60), column(words.remedy, 50)],
      rows: advice.map((item) => ({
        values: [String(item.number), item.title, item.facts.join('\n'), item.remedy],
      })),
    },
  ];
}

function problemRows(item: NoticeItem, due: string | null, say: (text: Text) => string): SheetRow[] {
  return item.places.map(({ facts, number, place }, index) => ({
    values: [
      `${item.number}.${index + 1}`,
      number,
      item.title,
      place === '' ? say(words.wholeApp) : place,
      item.requirements.join('\n'),
      say(ruleLabels.severity[item.severity]),
      facts.join('\n'),
      item.remedy,
      say(item.byPerson ? words.byPerson : words.byTool),
      due ?? '',
    ],
    open: true,
  }));
}

/** A tab's name has 31 characters at most and none of `[]:*?/\`. */
function sheetName(text: string): string {
  return text
    .replace(/（.*）|\(.*\)/g, '')
    .replace(/[[\]:*?/\\]/g, ' ')
    .trim()
    .slice(0, 31);
}
