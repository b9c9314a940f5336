import type { Sighted } from '../../inspection/compare/sightings.ts';
import { retestStatuses, type RetestStatus } from '../../inspection/compare/retest/model.ts';
import type { Inspection } from '../../inspection/model.ts';
import { fill, pick } from '../../i18n/locale.ts';
import { drivenWords } from '../../i18n/report/driven.ts';
import { retestWords as words } from '../../i18n/report/retest.ts';
import { summaryTexts } from '../../i18n/summary.ts';
import { type Text, type TextValues, visible } from '../../shared/text.ts';
import { heading, lines, note, paragraph, table } from '../document/blocks.ts';
import { code } from '../document/context.ts';
import { dayOf } from '../document/days.ts';
import type { Block, CellBlocks, Picture, Span, Tone } from '../document/model.ts';
import { problemTitleOf, rulesById } from '../view/told-problem.ts';
import { type RetestInput, tellItems, type ToldItem } from './told.ts';

const mostFacts = 3;
const mostPairs = 60;
const mostTitles = 60;
/** Millimetres. */
const pictureWidth = 50;
/** A screen's words may fill a page. */
const longestPlace = 80;
const longestFact = 200;

/** Where pictures of the earlier inspection stand among the attachments of a document about two. */
export const beforePrefix = 'before/';

type Say = (text: Text, values?: TextValues) => string;

/** The comparison with the earlier inspection: the section `baseline` of the re-test report. */
export function retestBlocks(input: RetestInput): Block[] {
  const { locale, retest } = input;
  const say: Say = (text, values) => (values === undefined ? pick(text, locale) : fill(text, locale, values));
  const items = tellItems(input);
  const old = items.filter(({ item }) => item.status !== 'new');
  const fresh = items.filter(({ item }) => item.status === 'new');
  return [
    paragraph(conclusionText(input, items, say), { style: 'verdict' }),
    paragraph(say(words.inspection, { conclusion: say(summaryTexts.conclusion[retest.inspectionConclusion]) })),
    ...cautionBlocks(input, say),
    identityTable(input, say),
    countTable(items, say),
    heading(2, say(words.items), '', 'retest-items'),
    ...(old.length === 0 ? [paragraph(say(words.nothingBefore))] : [itemTable(old, say)]),
    heading(2, say(words.newProblems), '', 'retest-new'),
    ...(fresh.length === 0 ? [paragraph(say(words.noNew))] : [itemTable(fresh, say)]),
    ...pictureBlocks(input, items, say),
    heading(2, say(words.questions), '', 'retest-questions'),
    ...questionBlocks(input, say),
    ...untestedBlocks(input, say),
  ];
}

/** In one sentence, with how many items it rests on. */
export function conclusionText({ retest }: RetestInput, items: readonly ToldItem[], say: Say): string {
  const mandatory = items.filter(({ force, item }) => force === 'mandatory' && item.status !== 'new');
  if (mandatory.length === 0) return say(words.nothingBefore);
  const counted: Readonly<Record<typeof retest.conclusion, readonly RetestStatus[]>> = {
    'all-fixed': ['fixed'],
    'fixed-or-overturned': ['overturned'],
    'not-all-fixed': ['not-fixed', 'recurred'],
    'cannot-say': ['not-reproducible'],
  };
  const count = mandatory.filter(({ item }) => counted[retest.conclusion].includes(item.status)).length;
  return say(words.conclusion[retest.conclusion], { count });
}

function cautionBlocks({ after, before, despite, retest }: RetestInput, say: Say): Block[] {
  const values = { before: versionOf(before.inspection), after: versionOf(after.inspection) };
  const cautions = retest.cautions.map((caution) => say(words.caution[caution], values));
  const all = despite === null ? cautions : [...cautions, say(words.despite, { reason: despite })];
  return all.map((text) => paragraph(text, { style: 'warning' }));
}

function identityTable({ after, before, earlier }: RetestInput, say: Say): Block {
  const columns = [
    ...earlier.map((judged) => ({ head: words.earlier, inspection: judged.inspection })),
    { head: words.before, inspection: before.inspection },
    { head: words.after, inspection: after.inspection },
  ];
  const row = (label: Text | string, of: (inspection: Inspection) => string | Span) => [
    typeof label === 'string' ? label : say(label),
    ...columns.map(({ inspection }) => [of(inspection)]),
  ];
  return table([3, ...columns.map(() => 6)], {
    caption: say(words.compared),
    head: ['', ...columns.map(({ head }) => say(head))],
    rows: [
      row('ID', ({ id }) => code(id)),
      row(words.date, ({ finishedAt }) => dayOf(finishedAt)),
      row(words.version, versionOf),
      row('SHA-256', ({ apk }) => code(apk.sha256)),
      row(words.device, (inspection) => deviceOf(inspection, say)),
    ],
  });
}

function versionOf({ apk }: Inspection): string {
  return visible([apk.versionName ?? '—', ...(apk.versionCode === null ? [] : [`(${apk.versionCode})`])].join(' '), 80);
}

function deviceOf({ device }: Inspection, say: Say): string {
  if (device === null) return say(words.noDevice);
  const name = visible(`${device.manufacturer} ${device.model} (API ${device.apiLevel})`, 120);
  return device.virtual ? `${say(words.virtualDevice)} · ${name}` : name;
}

function countTable(items: readonly ToldItem[], say: Say): Block {
  const count = (status: RetestStatus, force: ToldItem['force']) =>
    items.filter(({ force: own, item }) => item.status === status && own === force).length;
  return table([4, 3, 3], {
    caption: say(words.counts),
    head: [say(words.state), say(words.mandatory), say(words.recommended)],
    rows: retestStatuses.map((status) => [
      [statusSpan(status, say)],
      String(count(status, 'mandatory')),
      String(count(status, 'recommended')),
    ]),
    numeric: [1, 2],
  });
}

const tones: Readonly<Record<RetestStatus, Tone>> = {
  fixed: 'passed',
  'not-fixed': 'failed',
  recurred: 'failed',
  'not-reproducible': 'open',
  overturned: 'open',
  new: 'failed',
};
const symbols: Readonly<Record<RetestStatus, string>> = {
  fixed: '✓',
  'not-fixed': '✗',
  recurred: '↺',
  'not-reproducible': '?',
  overturned: '⇄',
  new: '＋',
};

function statusSpan(status: RetestStatus, say: Say): Span {
  return { text: `${symbols[status]} ${say(words.status[status])}`, tone: tones[status], bold: true };
}

function itemTable(items: readonly ToldItem[], say: Say): Block {
  const heads = [words.itemNumber, words.problem, words.factBefore, words.state, words.why];
  return table([1, 5, 5, 2.2, 4.6], {
    head: heads.map((head) => say(head)),
    rows: items.map(({ factsAfter, factsBefore, force, item, number, problem, why }) => [
      String(number),
      lines([
        [{ text: problem.title, bold: true }],
        ...(problem.place === '' ? [] : [visible(problem.place, longestPlace)]),
        [code(problem.number), `  ${say(words[force])}`],
      ]),
      lines(told(item.before === null ? factsAfter : factsBefore)),
      [statusSpan(item.status, say)],
      why,
    ]),
  });
}

function told(texts: readonly string[]): readonly string[] {
  if (texts.length === 0) return ['—'];
  const shown = texts.slice(0, mostFacts).map((text) => visible(text, longestFact));
  return texts.length > shown.length ? [...shown, `… (+${texts.length - shown.length})`] : shown;
}

/** What was seen then and what is seen now, side by side. */
function pictureBlocks(input: RetestInput, items: readonly ToldItem[], say: Say): Block[] {
  const shown = items.filter(({ looksAfter, looksBefore }) => looksBefore.length > 0 || looksAfter.length > 0);
  if (shown.length === 0) return [];
  const versions = { before: versionOf(input.before.inspection), after: versionOf(input.after.inspection) };
  return [
    heading(2, say(words.pictures), '', 'retest-pictures'),
    ...shown.slice(0, mostPairs).map(({ item, looksAfter, looksBefore, number, problem }) => {
      const same = item.after === null && item.related.length === 0;
      return table([1, 1], {
        caption: `${number}　${problem.title}　${say(words.status[item.status])}`,
        head: [
          say(words.pictureBefore, { version: versions.before }),
          say(words.pictureAfter, { version: versions.after }),
        ],
        rows: [
          [
            lookCell(looksBefore[0], beforePrefix, say, '—'),
            lookCell(looksAfter[0], '', say, say(words.noPictureAfter), same ? say(words.samePlace) : undefined),
          ],
        ],
      });
    }),
    ...(shown.length > mostPairs ? [note(say(words.morePictures, { count: shown.length - mostPairs }))] : []),
  ];
}

function lookCell(look: Sighted | undefined, prefix: string, say: Say, otherwise: string, remark?: string): CellBlocks {
  const { bounds, capture } = look ?? {};
  if (capture === undefined || capture.screenshot === null) {
    return { blocks: [paragraph(otherwise, { style: 'note' })] };
  }
  const { display, run, screenshot, step } = capture;
  const alt = say(drivenWords.film.shot, { run: visible(run, 80), step: step + 1 });
  const picture: Picture = {
    type: 'picture',
    path: `${prefix}${screenshot.path}`,
    sha256: screenshot.sha256,
    size: display.width > 0 && display.height > 0 ? { width: display.width, height: display.height } : null,
    boxes: bounds === null || bounds === undefined ? [] : [{ bounds, kind: 'pointed' }],
    alt,
    caption: remark === undefined ? alt : `${alt} · ${remark}`,
    width: pictureWidth,
  };
  return { blocks: [picture] };
}

function questionBlocks({ locale, retest, rules }: RetestInput, say: Say): Block[] {
  if (retest.questions.length === 0) return [paragraph(say(words.noQuestions))];
  const known = rulesById(rules);
  return [
    table([9, 4], {
      head: [say(words.question), say(words.answer)],
      rows: retest.questions.map(({ after, ruleId }) => [
        problemTitleOf({ kind: 'rule', id: ruleId }, known, locale),
        after === 'not-judged' ? say(words.notJudged) : say(summaryTexts.outcome[after]),
      ]),
    }),
  ];
}

function untestedBlocks({ locale, retest, rules }: RetestInput, say: Say): Block[] {
  if (retest.untestedNow.length === 0) return [];
  const known = rulesById(rules);
  const titles = retest.untestedNow
    .slice(0, mostTitles)
    .map((id) => problemTitleOf({ kind: 'rule', id }, known, locale));
  const list = titles.join(locale === 'zh-CN' ? '、' : ', ') + (retest.untestedNow.length > titles.length ? ' …' : '');
  // Longer than lists in sentences are wont to be: what was not tested is named in full.
  const [before = '', after = ''] = pick(words.untestedList, locale).split('{titles}');
  return [
    heading(2, say(words.untested), '', 'retest-untested'),
    paragraph(`${before.replace('{count}', String(retest.untestedNow.length))}${list}${after}`),
  ];
}
