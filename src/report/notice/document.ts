import type { Sighted } from '../../inspection/compare/sightings.ts';
import { fill, pick } from '../../i18n/locale.ts';
import { drivenWords } from '../../i18n/report/driven.ts';
import { noticeWords as words } from '../../i18n/report/notice.ts';
import { ruleLabels } from '../../i18n/rules.ts';
import type { Text, TextValues } from '../../shared/text.ts';
import { visible } from '../../shared/text.ts';
import { profileById } from '../../standards/profiles/index.ts';
import { bullets, facts, heading, lines, note, paragraph, table } from '../document/blocks.ts';
import { code } from '../document/context.ts';
import { dayOf } from '../document/days.ts';
import { frameDocument } from '../document/frame.ts';
import type { Block, Document, FactRow, Picture } from '../document/model.ts';
import { redactionNotes } from '../document/redaction-note.ts';
import { reportNumberOf } from '../document/report-number.ts';
import { valueOf } from '../view/value.ts';
import { noticeOf, type Notice, type NoticeItem } from './notice.ts';
import type { NoticeInput } from './settings.ts';

const mostPlaces = 12;
const mostFacts = 6;
const mostLooks = 2;
const longestPlace = 48;
/** Millimetres. */
const lookWidth = 48;

type Say = (text: Text, values?: TextValues) => string;

/** A rectification notice: what failed, by when it has to be put right and where to answer; what is only in question stands apart. */
export function noticeDocument(input: NoticeInput): Document {
  const { inspection, locale, settings } = input;
  const { apk } = inspection;
  const say: Say = (text, values) => (values === undefined ? pick(text, locale) : fill(text, locale, values));
  const notice = noticeOf(input);
  const label = visible(apk.label ?? apk.package ?? apk.fileName, 80);
  return frameDocument({
    locale,
    settings,
    title: say(words.title),
    subtitle: label,
    number: reportNumberOf(settings, inspection),
    numberText: words.numbered,
    endMark: words.endMark,
    about: label,
    facts: coverFacts(input, say),
    warnings: [...redactionNotes(input), ...(inspection.device?.virtual === true ? [say(words.virtual)] : [])],
    contents: false,
    sections: [
      { id: 'matters', title: say(words.matters), blocks: matters(input, notice, say), newPage: true },
      { id: 'problems', title: say(words.problems), blocks: problems(input, notice, say) },
      { id: 'questions', title: say(words.questions), blocks: questions(notice, say) },
      { id: 'advice', title: say(words.advice), blocks: advice(notice, say) },
      { id: 'answer', title: say(words.answer), blocks: answer(say) },
    ],
    properties: {
      inspectionId: inspection.id,
      bundleSha256: inspection.bundle.sha256,
      apkSha256: apk.sha256,
      tool: `${inspection.tool.name} ${inspection.tool.version}`,
      date: inspection.finishedAt,
      subject: label,
    },
    attachment: input.attachment,
  });
}

function coverFacts(input: NoticeInput, say: Say): FactRow[] {
  const { inspection, locale, settings } = input;
  const { apk } = inspection;
  const to = input.to ?? valueOf(input.evidence, 'filing')?.form.sponsor;
  const profile = profileById(inspection.profile);
  const from = settings.organisation === undefined ? say(words.noDue) : pick(settings.organisation.name, locale);
  return [
    { label: say(words.number), value: reportNumberOf(settings, inspection) },
    { label: say(words.to), value: to === undefined ? say(words.noDue) : visible(to, 200) },
    { label: say(words.from), value: from },
    { label: say(words.due), value: input.due ?? say(words.noDue) },
    { label: say(words.app), value: visible(apk.label ?? '—', 80) },
    { label: say(words.package), value: [code(apk.package ?? '—')] },
    { label: say(words.version), value: versionOf(input) },
    { label: 'SHA-256', value: [code(apk.sha256)] },
    { label: say(words.inspection), value: [code(inspection.id)] },
    { label: say(words.inspected), value: dayOf(inspection.finishedAt) },
    { label: say(words.profile), value: profile === undefined ? inspection.profile : pick(profile.name, locale) },
    { label: say(words.rootHash), value: [code(inspection.bundle.sha256)] },
  ];
}

function versionOf({ inspection: { apk } }: NoticeInput): string {
  return visible([apk.versionName ?? '—', ...(apk.versionCode === null ? [] : [`(${apk.versionCode})`])].join(' '), 80);
}

function matters(input: NoticeInput, { problems: found, unanswered }: Notice, say: Say): Block[] {
  const { apk } = input.inspection;
  const values = { app: apk.label ?? apk.package ?? apk.fileName, version: versionOf(input), count: found.length };
  const confirmed = found.filter(({ byPerson }) => byPerson).length;
  const opening =
    input.due === null ? say(words.openingWithoutDue, values) : say(words.opening, { ...values, due: input.due });
  return [
    paragraph(found.length === 0 ? say(words.nothing) : opening, { style: 'verdict' }),
    ...(found.length === 0 ? [] : [paragraph(say(words.howTo))]),
    ...(confirmed === 0 ? [] : [paragraph(say(words.reviewed, { count: confirmed }))]),
    ...(confirmed === found.length ? [] : [paragraph(say(words.automatic))]),
    paragraph(say(words.scope, unanswered)),
  ];
}

function problems(input: NoticeInput, notice: Notice, say: Say): Block[] {
  if (notice.problems.length === 0) return [paragraph(say(words.nothing))];
  const heads = [words.item, words.problem, words.clause, words.severity, words.remedy, words.deadline, words.reply];
  return [
    table([1.1, 3.4, 3.6, 1.5, 4, 1.9, 4], {
      caption: say(words.overview),
      head: heads.map((head) => say(head)),
      rows: notice.problems.map((item) => [
        String(item.number),
        lines([[{ text: item.title, bold: true }], ...placeNames(item).slice(0, mostPlaces).map(shortened)]),
        lines(item.requirements),
        say(ruleLabels.severity[item.severity]),
        item.remedy === '' ? '—' : item.remedy,
        input.due ?? '',
        // Room for handwriting.
        lines([words.replyDone, words.replyBy, words.replyDate, words.replyVersion].map((label) => `${say(label)}：`)),
      ]),
    }),
    ...notice.problems.flatMap((item) => problemBlocks(input, item, say)),
  ];
}

function placeNames({ places }: NoticeItem): string[] {
  return places.map(({ place }) => place).filter((place) => place !== '');
}

/** The spreadsheet has them all. */
function firstOf(texts: readonly string[]): readonly string[] {
  const more = texts.length - mostFacts;
  return more > 0 ? [...texts.slice(0, mostFacts), `… (+${more})`] : texts;
}

/** A screen's words may fill a page; the details below have them in full. */
function shortened(place: string): string {
  return place.length > longestPlace ? `${place.slice(0, longestPlace)}…` : place;
}

function problemBlocks(input: NoticeInput, item: NoticeItem, say: Say): Block[] {
  const shown = item.places.slice(0, mostPlaces);
  const more = item.places.length - shown.length;
  const pictures = differing(item.looks)
    .flatMap((look) => pictureOf(look, say) ?? [])
    .slice(0, mostLooks);
  return [
    heading(2, item.title, `2.${item.number}`, `problem-${item.number}`),
    facts([
      [
        say(words.numbers),
        lines(shown.map(({ number, place }) => [code(number), `  ${place === '' ? say(words.wholeApp) : place}`])),
      ],
      [say(words.fact), lines(firstOf(item.facts))],
      [say(words.judgement), lines(firstOf(item.judgements))],
      [say(words.clause), lines(item.requirements)],
      [say(words.remedy), item.remedy === '' ? '—' : item.remedy],
      [say(words.deadline), input.due ?? say(words.noDue)],
      [say(words.basis), say(item.byPerson ? words.byPerson : words.byTool)],
    ]),
    ...(more > 0 ? [note(say(words.morePlaces, { count: more }))] : []),
    ...(pictures.length === 0
      ? []
      : [
          table(
            pictures.map(() => 1),
            { caption: say(words.pictures), rows: [pictures.map((picture) => ({ blocks: [picture] }))] },
          ),
        ]),
  ];
}

/** One look of each screen: the same twice tells nothing. */
function differing(looks: readonly Sighted[]): Sighted[] {
  return looks.filter(
    ({ capture }, index) => looks.findIndex((other) => other.capture.structure === capture.structure) === index,
  );
}

function pictureOf({ bounds, capture }: Sighted, say: Say): Picture | undefined {
  const { display, run, screenshot, step } = capture;
  if (screenshot === null) return undefined;
  const alt = say(drivenWords.film.shot, { run: visible(run, 80), step: step + 1 });
  return {
    type: 'picture',
    path: screenshot.path,
    sha256: screenshot.sha256,
    size: display.width > 0 && display.height > 0 ? { width: display.width, height: display.height } : null,
    boxes: bounds === null ? [] : [{ bounds, kind: 'pointed' }],
    alt,
    caption: alt,
    width: lookWidth,
  };
}

function questions({ questions: asked }: Notice, say: Say): Block[] {
  if (asked.length === 0) return [paragraph(say(words.noQuestions))];
  const heads = [words.item, words.question, words.seen, words.explain];
  return [
    paragraph(say(words.questionsIntro)),
    table([1, 4, 7, 5], {
      head: heads.map((head) => say(head)),
      rows: asked.map((item) => [
        String(item.number),
        lines([[{ text: item.title, bold: true }], ...item.requirements]),
        lines([
          ...(item.exemptedBy.length === 0 ? [] : [say(words.exempted, { ids: item.exemptedBy })]),
          ...firstOf(item.facts),
        ]),
        say(words.blank),
      ]),
    }),
  ];
}

function advice({ advice: given }: Notice, say: Say): Block[] {
  if (given.length === 0) return [paragraph(say(words.noAdvice))];
  return [
    bullets(
      given.map(({ facts: [first = ''], remedy, title }) => [{ text: title, bold: true }, `　${first} ${remedy}`]),
    ),
  ];
}

function answer(say: Say): Block[] {
  const rows = [words.newVersion, words.newHash, words.responsible, words.contact, words.answered, words.seal];
  return [paragraph(say(words.answerIntro)), facts(rows.map((label) => [say(label), say(words.blank)] as const))];
}
