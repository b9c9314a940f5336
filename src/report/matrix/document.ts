import { fill, type Locale, pick } from '../../i18n/locale.ts';
import { matrixWords as words } from '../../i18n/report/matrix.ts';
import { summaryTexts } from '../../i18n/summary.ts';
import type { Matrix, MatrixCell, MatrixDevice, MatrixRow, Member } from '../../inspection/compare/matrix/model.ts';
import type { AnyRule } from '../../rules/rule.ts';
import { type Text, type TextValues, visible } from '../../shared/text.ts';
import { heading, lines, note, paragraph, table } from '../document/blocks.ts';
import { code } from '../document/context.ts';
import { dayOf } from '../document/days.ts';
import { frameDocument } from '../document/frame.ts';
import type { Block, Document, FactRow, Picture } from '../document/model.ts';
import { cellDetails, cellValue, rowName } from './values.ts';

export interface MatrixInput {
  matrix: Matrix;
  /** As the matrix was made from, in the same order. */
  members: readonly Member[];
  rules: readonly AnyRule[];
  locale: Locale;
  /** Bytes of a picture of any of the bundles; pictures are named by their content. */
  attachment(path: string): Uint8Array | undefined;
}

const mostRows = 80;
/** Millimetres. */
const lookWidth = 34;

type Say = (text: Text, values?: TextValues) => string;

interface Telling extends MatrixInput {
  say: Say;
}

/** One app on several devices: what each gave, what differs with a picture for each, and what only some could tell. */
export function matrixDocument(input: MatrixInput): Document {
  const { locale, matrix, members } = input;
  const say: Say = (text, values) => (values === undefined ? pick(text, locale) : fill(text, locale, values));
  const telling: Telling = { ...input, say };
  const { app } = matrix;
  const inspections = members.flatMap(({ judged }) => judged?.inspection ?? []);
  const date =
    inspections
      .map(({ finishedAt }) => finishedAt)
      .toSorted()
      .at(-1) ?? '';
  const label = visible(app.label ?? app.package ?? '—', 80);
  const number = `${app.package ?? 'app'} ${dayOf(date)}`.trim();
  return frameDocument({
    locale,
    settings: { organisation: undefined, logo: undefined },
    title: say(words.title),
    subtitle: label,
    number: visible(number, 120),
    endMark: words.end,
    about: label,
    facts: coverFacts(telling),
    warnings: warnings(telling),
    contents: false,
    sections: [
      { id: 'overview', title: say(words.overview), blocks: overview(telling), newPage: true },
      { id: 'differences', title: say(words.differences), blocks: differences(telling) },
      { id: 'partly', title: say(words.partly), blocks: partly(telling) },
    ],
    properties: {
      inspectionId: inspections.map(({ id }) => id).join(' '),
      bundleSha256: inspections.map(({ bundle }) => bundle.sha256).join(' '),
      apkSha256: app.sha256 ?? '',
      tool: inspections
        .slice(0, 1)
        .map(({ tool }) => `${tool.name} ${tool.version}`)
        .join(''),
      date,
      subject: label,
    },
    attachment: input.attachment,
  });
}

function coverFacts({ matrix, say }: Telling): FactRow[] {
  const { app, devices } = matrix;
  const statics = matrix.static;
  const rows: FactRow[] = [
    { label: say(words.app), value: visible(app.label ?? '—', 80) },
    { label: say(words.package), value: [code(app.package ?? '—')] },
    { label: say(words.version), value: visible(app.versionName ?? '—', 80) },
    { label: 'SHA-256', value: [code(app.sha256 ?? '—')] },
    { label: say(words.devices), value: String(devices.length) },
  ];
  if (statics === null) return rows;
  const number = (value: number | null) => (value === null ? '—' : String(value));
  const unaligned = statics.unalignedLibraries;
  return [
    ...rows,
    { label: say(words.minSdk), value: number(statics.minSdk) },
    { label: say(words.targetSdk), value: number(statics.targetSdk) },
    ...(statics.maxSdk === null ? [] : [{ label: say(words.maxSdk), value: number(statics.maxSdk) }]),
    { label: say(words.abis), value: statics.abis.length === 0 ? say(words.anyAbi) : statics.abis.join(', ') },
    {
      label: say(words.pages),
      value:
        unaligned === null
          ? say(words.unknown)
          : unaligned === 0
            ? say(statics.abis.length === 0 ? words.anyAbi : words.pagesGood)
            : say(words.pagesBad, { count: unaligned }),
    },
    {
      label: say(words.google),
      value: statics.googleServices.length === 0 ? say(words.none) : statics.googleServices.join(', '),
    },
    {
      label: say(words.webView),
      value: say(statics.webPages === null ? words.unknown : statics.webPages ? words.webPages : words.none),
    },
  ];
}

function warnings({ matrix, say }: Telling): string[] {
  const names = (some: readonly MatrixDevice[]) => some.map(({ name }) => visible(name, 60));
  const virtual = matrix.devices.filter(({ facts }) => facts?.virtual === true);
  const missing = matrix.devices.filter(({ state }) => state !== 'done');
  return [
    ...(virtual.length === 0 ? [] : [say(words.virtual, { devices: names(virtual) })]),
    ...(missing.length === 0 ? [] : [say(words.missing, { devices: names(missing) })]),
    ...(matrix.devices.length - missing.length === 1 ? [say(words.oneOnly)] : []),
  ];
}

function overview(telling: Telling): Block[] {
  const { matrix, say } = telling;
  const rows = matrix.devices.map((device) => [
    visible(device.name, 60),
    lines(systemOf(device, say)),
    lines(hardwareOf(device)),
    lines(resultOf(device, telling)),
  ]);
  const blocks: Block[] = [
    table([3, 3, 3, 7], {
      head: [words.device, words.system, words.screen, words.result].map((head) => say(head)),
      rows,
    }),
  ];
  if (matrix.figures.length > 0)
    blocks.push(
      table([4, ...matrix.devices.map(() => 2)], {
        caption: say(words.figures),
        head: [say(words.what), ...matrix.devices.map(({ name }) => visible(name, 40))],
        rows: matrix.figures.map(({ id, values }) => [
          say(words.figure[id]),
          ...values.map((value) => (value === null ? '—' : String(Math.round(value)))),
        ]),
        numeric: matrix.devices.map((_, at) => at + 1),
      }),
    );
  return blocks;
}

function systemOf({ facts }: MatrixDevice, say: Say): string[] {
  if (facts === null) return ['—'];
  const google = facts.googleServices;
  return [
    visible(`${facts.manufacturer} ${facts.model}`.trim(), 60),
    `Android ${visible(facts.release, 20)} (API ${facts.apiLevel})`,
    `WebView ${visible(facts.webView ?? '—', 40)}`,
    ...(google === null ? [] : [say(google ? words.googleIs : words.googleIsNot)]),
  ];
}

function hardwareOf({ facts }: MatrixDevice): string[] {
  if (facts === null) return ['—'];
  const { density, height, width } = facts.display;
  return [`${width} × ${height}, ${density} dpi`, visible(facts.abis.join(', '), 80)];
}

function resultOf({ conclusion, counts, error, explanations, state }: MatrixDevice, { say }: Telling): string[] {
  const why = explanations.map(
    ({ certain, code: reason, values }) =>
      `${say(words.explained)}: ${certain ? '' : say(words.lead)}${say(words.explanation[reason], values)}`,
  );
  if (state === 'unfinished') return [say(words.unfinished)];
  if (error !== null) return [say(words.error, { code: error.code }), visible(error.message, 200)];
  return [
    conclusion === null ? '—' : say(summaryTexts.conclusion[conclusion]),
    say(words.counts, {
      failed: counts.failed ?? 0,
      open: counts.cantTell ?? 0,
      passed: counts.passed ?? 0,
      untested: counts.untested ?? 0,
    }),
    ...why,
  ];
}

function rowsOf({ matrix }: Telling, ...wanted: readonly MatrixRow['relation'][]): MatrixRow[] {
  return [...matrix.facts, ...matrix.rules].filter(({ relation }) => wanted.includes(relation));
}

function differences(telling: Telling): Block[] {
  const { locale, matrix, rules, say } = telling;
  const rows = rowsOf(telling, 'differs', 'findings');
  const { alike, unknown } = matrix.counts;
  const closing = paragraph(say(words.alike, { alike, unknown }), { style: 'plain' });
  if (rows.length === 0) return [paragraph(say(words.noDifferences)), closing];
  const blocks = rows.slice(0, mostRows).flatMap((row, at): Block[] => [
    heading(2, rowName(row, rules, locale), '', `difference-${at}`),
    ...(row.relation === 'findings' ? [note(say(words.findingsDiffer))] : []),
    table([3, 2.5, 7, 4.5], {
      head: [words.device, words.result, words.found, words.picture].map((head) => say(head)),
      rows: row.cells.map((cell, index) => [
        visible(cell.device, 60),
        [{ text: cellValue(row, cell.value, locale), bold: true }],
        lines(cellDetails(row, cell, telling.members[index], rules, locale)),
        { blocks: [pictureOf(cell, telling)] },
      ]),
    }),
  ]);
  return [...blocks, ...cutNote(rows, say), closing];
}

function pictureOf({ device, look }: MatrixCell, { say }: Telling) {
  if (look === null) return paragraph(say(words.noPicture), { style: 'plain' });
  const { bounds, height, path, run, sha256, step, width } = look;
  const picture: Picture = {
    type: 'picture',
    path,
    sha256,
    size: width > 0 && height > 0 ? { width, height } : null,
    boxes: bounds === null ? [] : [{ bounds, kind: 'pointed' }],
    alt: say(words.shot, { device: visible(device, 60), run: visible(run, 80), step: step + 1 }),
    width: lookWidth,
  };
  return picture;
}

function partly(telling: Telling): Block[] {
  const { locale, rules, say } = telling;
  const all = rowsOf(telling, 'partly');
  const out = new Set(telling.matrix.devices.filter(({ ran }) => !ran).map(({ name }) => name));
  const rows = all.filter(({ cells }) => cells.some(({ device, value }) => value === null && !out.has(device)));
  const told = all.length - rows.length;
  const others =
    told === 0
      ? []
      : [paragraph(say(words.partlyOut, { count: told, devices: [...out].map((name) => visible(name, 60)) }))];
  if (rows.length === 0) return others.length === 0 ? [paragraph(say(words.none))] : others;
  return [
    ...others,
    paragraph(say(words.partlyText)),
    table([7, 3, 5], {
      head: [words.what, words.partlyValue, words.partlyDevices].map((head) => say(head)),
      rows: rows.slice(0, mostRows).map((row) => [
        rowName(row, rules, locale),
        cellValue(row, row.cells.find(({ value }) => value !== null)?.value ?? null, locale),
        row.cells
          .filter(({ value }) => value === null)
          .map(({ device }) => visible(device, 60))
          .join(', '),
      ]),
    }),
    ...cutNote(rows, say),
  ];
}

/** What is left out is said, never dropped in silence. */
function cutNote(all: readonly unknown[], say: Say): Block[] {
  return all.length > mostRows ? [note(say(words.cut, { all: all.length, shown: mostRows }))] : [];
}
