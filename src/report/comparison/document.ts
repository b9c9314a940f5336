import { basename } from 'node:path';

import {
  type Compared,
  type KindOfTarget,
  type Relation,
  relations,
} from '../../inspection/compare/assessment/compare.ts';
import type { Sighted } from '../../inspection/compare/sightings.ts';
import { fill, pick } from '../../i18n/locale.ts';
import { comparisonWords as words } from '../../i18n/report/comparison.ts';
import { drivenWords } from '../../i18n/report/driven.ts';
import { summaryTexts } from '../../i18n/summary.ts';
import { outcomes } from '../../rules/rule.ts';
import { type Text, type TextValues, visible } from '../../shared/text.ts';
import { bullets, heading, lines, note, paragraph, table } from '../document/blocks.ts';
import { code } from '../document/context.ts';
import { dayOf } from '../document/days.ts';
import { frameDocument } from '../document/frame.ts';
import type { Block, Document, FactRow, Picture } from '../document/model.ts';
import { redactionNotes } from '../document/redaction-note.ts';
import { reportNumberOf } from '../document/report-number.ts';
import { describeVerdicts, type VerdictView } from '../view/verdicts.ts';
import type { ComparisonInput } from './input.ts';
import { evidenceFor, kappaText, shortPlace, targetName, theirWords } from './told.ts';

const mostRows = 300;
/** Millimetres. */
const lookWidth = 40;

type Say = (text: Text, values?: TextValues) => string;

interface Telling {
  input: ComparisonInput;
  views: readonly VerdictView[];
  say: Say;
}

/** What somebody else found beside what we found, with our evidence for everything that is disputed. */
export function comparisonDocument(input: ComparisonInput): Document {
  const { inspection, locale, settings } = input;
  const say: Say = (text, values) => (values === undefined ? pick(text, locale) : fill(text, locale, values));
  const telling: Telling = { input, say, views: describeVerdicts(input) };
  const { apk } = inspection;
  const label = visible(apk.label ?? apk.package ?? apk.fileName, 80);
  const number = reportNumberOf(settings, inspection);
  return frameDocument({
    locale,
    settings,
    title: say(words.title),
    subtitle: label,
    number,
    about: label,
    facts: coverFacts(telling),
    warnings: warnings(telling),
    contents: false,
    sections: [
      { id: 'overview', title: say(words.overview), blocks: overview(telling), newPage: true },
      { id: 'disagreements', title: say(words.disagreements), blocks: disagreements(telling) },
      {
        id: 'agreed',
        title: say(words.agreed),
        blocks: listed(telling, ['both-failed', 'both-passed', 'both-inapplicable']),
      },
      { id: 'open', title: say(words.open), blocks: listed(telling, ['we-open', 'they-open', 'both-open']) },
      { id: 'unmentioned', title: say(words.unmentioned), blocks: unmentioned(telling) },
      { id: 'unmatched', title: say(words.unmatched), blocks: unmatched(telling) },
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

function coverFacts({ input, say }: Telling): FactRow[] {
  const { apk, bundle, finishedAt, id } = input.inspection;
  const { evaluator, file, items } = input.comparison.assessment;
  const version = [apk.versionName ?? '—', ...(apk.versionCode === null ? [] : [`(${apk.versionCode})`])].join(' ');
  return [
    { label: say(words.app), value: visible(apk.label ?? '—', 80) },
    { label: say(words.package), value: [code(apk.package ?? '—')] },
    { label: say(words.version), value: visible(version, 80) },
    { label: 'SHA-256', value: [code(apk.sha256)] },
    { label: say(words.inspection), value: [code(id)] },
    { label: say(words.date), value: dayOf(finishedAt) },
    { label: say(words.rootHash), value: [code(bundle.sha256)] },
    { label: say(words.evaluator), value: evaluator === '' ? say(words.unnamed) : visible(evaluator, 120) },
    { label: say(words.file), value: [code(basename(file))] },
    { label: say(words.items), value: String(items.length) },
  ];
}

function warnings({ input, say }: Telling): string[] {
  const { comparison, despite } = input;
  return [
    ...redactionNotes(input),
    ...comparison.cautions.map((caution) => say(words.caution[caution])),
    ...(despite === null ? [] : [say(words.despite, { reason: despite })]),
  ];
}

function overview(telling: Telling): Block[] {
  const { input, say } = telling;
  const { kinds } = input.comparison;
  if (kinds.length === 0) return [paragraph(say(words.nothing), { style: 'verdict' })];
  return [...kinds.flatMap((kind) => overviewOf(kind, telling)), note(say(words.kappaNote))];
}

function overviewOf(kind: KindOfTarget, { input, say }: Telling): Block[] {
  const name = say(words.kind[kind.kind]);
  const told = relations.filter((relation) => kind.counts[relation] > 0);
  const shown = outcomes.filter((outcome) =>
    outcomes.some((other) => kind.matrix[outcome][other] + kind.matrix[other][outcome] > 0),
  );
  return [
    heading(2, name, '', `overview-${kind.kind}`),
    paragraph(say(words.counted, { kind: name, compared: kind.compared.length, n: kind.agreement.n })),
    paragraph(kappaText(kind, input.locale), { style: 'plain' }),
    table([8, 2], {
      caption: say(words.relations),
      head: [say(words.what), say(words.count)],
      rows: told.map((relation) => [say(words.relation[relation]), String(kind.counts[relation])]),
      numeric: [1],
    }),
    table([3, ...shown.map(() => 2)], {
      caption: say(words.matrix),
      head: ['', ...shown.map((outcome) => say(summaryTexts.outcome[outcome]))],
      rows: shown.map((theirs) => [
        say(summaryTexts.outcome[theirs]),
        ...shown.map((ours) => String(kind.matrix[theirs][ours])),
      ]),
      numeric: shown.map((_, index) => index + 1),
    }),
  ];
}

const disputed: ReadonlySet<Relation> = new Set(['only-we', 'only-they', 'applicability']);

function disagreements(telling: Telling): Block[] {
  const { input, say } = telling;
  const blocks = input.comparison.kinds.flatMap((kind): Block[] => {
    const own = kind.compared.filter(({ relation }) => disputed.has(relation));
    if (own.length === 0) return [];
    return [
      heading(2, say(words.kind[kind.kind]), '', `disputed-${kind.kind}`),
      table([4, 2.4, 4, 6], {
        head: [words.item, words.what, words.theyFound, words.weFound].map((head) => say(head)),
        rows: own.slice(0, mostRows).map((compared) => disputedRow(compared, telling)),
        note: cutNote(own, say),
      }),
    ];
  });
  return blocks.length === 0 ? [paragraph(say(words.noDisagreements))] : blocks;
}

function disputedRow(compared: Compared, { input, say, views }: Telling) {
  const { facts, looks, places } = evidenceFor(compared, views, input);
  const [look] = looks;
  const text = facts.length === 0 ? [say(words.nothingFound)] : facts;
  const picture = look === undefined ? undefined : pictureOf(look, say);
  return [
    targetName(compared.target, views, input),
    [{ text: say(words.relation[compared.relation]), bold: true }],
    lines(theirWords(compared)),
    {
      blocks: [
        ...text.map((fact) => paragraph(fact, { style: 'plain' })),
        ...(places.length === 0 ? [] : [note(say(words.evidenceAt, { places }))]),
        ...(picture === undefined ? [] : [picture]),
      ],
    },
  ];
}

function pictureOf({ bounds, capture }: Sighted, say: Say): Picture | undefined {
  const { display, run, screenshot, step } = capture;
  if (screenshot === null) return undefined;
  return {
    type: 'picture',
    path: screenshot.path,
    sha256: screenshot.sha256,
    size: display.width > 0 && display.height > 0 ? { width: display.width, height: display.height } : null,
    boxes: bounds === null ? [] : [{ bounds, kind: 'pointed' }],
    alt: say(drivenWords.film.shot, { run: visible(run, 80), step: step + 1 }),
    width: lookWidth,
  };
}

function listed({ input, say, views }: Telling, wanted: readonly Relation[]): Block[] {
  const rows = input.comparison.kinds.flatMap(({ compared }) =>
    compared.filter(({ relation }) => wanted.includes(relation)),
  );
  if (rows.length === 0) return [paragraph(say(words.none))];
  return [
    table([7, 4, 2.5, 2.5], {
      head: [words.item, words.what, words.theirs, words.ours].map((head) => say(head)),
      rows: rows
        .slice(0, mostRows)
        .map(({ ours, relation, target, theirs }) => [
          targetName(target, views, input),
          say(words.relation[relation]),
          say(summaryTexts.outcome[theirs]),
          say(summaryTexts.outcome[ours]),
        ]),
      note: cutNote(rows, say),
    }),
  ];
}

function unmentioned({ input, say, views }: Telling): Block[] {
  if (input.comparison.kinds.length === 0) return [paragraph(say(words.none))];
  return input.comparison.kinds.flatMap(({ kind, onlyOurs, unmentioned: count }) => {
    if (onlyOurs.length === 0) return [paragraph(say(words.unmentionedNone, { count }))];
    return [
      paragraph(`${say(words.kind[kind])} · ${say(words.unmentionedText, { count })}`),
      bullets(
        onlyOurs
          .slice(0, mostRows)
          .map(({ ours, target }) => `${targetName(target, views, input)} — ${say(summaryTexts.outcome[ours])}`),
      ),
      ...cutNotes(onlyOurs, say),
    ];
  });
}

function unmatched({ input, say }: Telling): Block[] {
  const { empty, unmatched: lost } = input.comparison;
  return [
    ...(lost.length === 0
      ? [paragraph(say(words.none))]
      : [
          table([6, 3, 4, 4], {
            head: [words.item, words.said, words.place, words.why].map((head) => say(head)),
            rows: lost
              .slice(0, mostRows)
              .map(({ item, why }) => [
                visible(item.names.join(' · '), 200),
                visible(item.said, 60),
                [code(shortPlace(item.place), 120)],
                say(words.unmatchedWhy[why]),
              ]),
            note: cutNote(lost, say),
          }),
        ]),
    ...(empty.length === 0
      ? []
      : [
          paragraph(say(words.empty, { count: empty.length })),
          bullets(
            empty
              .slice(0, mostRows)
              .map(({ place, title }) => `${visible(title, 200)} (${visible(shortPlace(place), 80)})`),
          ),
          ...cutNotes(empty, say),
        ]),
  ];
}

/** What is left out is said, never dropped in silence. */
function cutNote(all: readonly unknown[], say: Say): string | undefined {
  return all.length > mostRows ? say(words.cut, { all: all.length, shown: mostRows }) : undefined;
}

function cutNotes(all: readonly unknown[], say: Say): Block[] {
  const text = cutNote(all, say);
  return text === undefined ? [] : [note(text)];
}
