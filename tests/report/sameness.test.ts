import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { Locale } from '../../src/i18n/locale.ts';
import { applyReviews } from '../../src/inspection/review/apply.ts';
import { openArchive } from '../../src/inspection/sheet/archive.ts';
import { SheetBudget } from '../../src/inspection/sheet/budget.ts';
import { sheetLimits } from '../../src/inspection/sheet/model.ts';
import { readSheetFile } from '../../src/inspection/sheet/read.ts';
import { buildDocument } from '../../src/report/document/build.ts';
import { type Block, type Cell, cellBlocks } from '../../src/report/document/model.ts';
import { readTemplate, templateNames } from '../../src/report/document/settings.ts';
import type { ReportInput } from '../../src/report/format.ts';
import { formats } from '../../src/report/index.ts';
import { summary } from '../../src/report/terminal/index.ts';
import { drivenAttachments, drivenEvidence } from '../support/driven-report.ts';
import { evidenceOf } from '../support/evidence.ts';
import { exemptionOf } from '../support/exemptions.ts';
import { reportInputOf } from '../support/report.ts';
import { reviewFor } from '../support/reviews.ts';
import { type ReadElement, readStrictXml } from '../support/strict-xml.ts';

/** A poor package with a form, never run. */
const packaged = evidenceOf({
  filing: {},
  manifest: { minSdk: 16, targetSdk: 22, application: { debuggable: true, allowBackup: true } },
  permissions: {
    declared: [{ name: 'android.permission.READ_SMS' }, { name: 'android.permission.CAMERA', maxSdk: 28 }],
  },
  sdks: {
    sdks: [
      {
        id: 'jiguang-push',
        version: '4.8.1',
        confidence: 'certain',
        signs: [{ sign: 'class', value: 'cn.jpush', place: { file: 'classes.dex', owner: 'app' } }],
      },
    ],
  },
  texts: { texts: [{ text: '每日签到打卡，未签到扣分', places: [{ file: 'assets/a.js', owner: 'app', line: 7 }] }] },
  dex: { gaps: [{ code: 'packed-code', place: 'classes.dex', detail: 'legu' }] },
});

const subjects = {
  'a package with a form': (locale: Locale) => reportInputOf(packaged, { locale }),
  'a driven app with an exemption and a decision': (locale: Locale): ReportInput => {
    const exemptions = [exemptionOf(), exemptionOf({ id: 'B', validFrom: '2025-01-01', validUntil: '2025-02-01' })];
    const input = reportInputOf(drivenEvidence(), { locale, exemptions });
    const decided = reviewFor(input.inspection, { kind: 'rule', id: 'app-crash' }, 'confirmed');
    return { ...input, inspection: applyReviews(input.inspection, [decided]), attachment: drivenAttachments() };
  },
} as const;

describe.each(Object.entries(subjects))('%s, reported in Chinese and in English', (_, inputIn) => {
  it.each(formats.filter(({ name }) => Object.hasOwn(facts, name)).map((format) => ({ name: format.name, format })))(
    'has the same facts in $name',
    async ({ format, name }) => {
      const [chinese, english] = await Promise.all(
        (['zh-CN', 'en'] as const).map(async (locale) => facts[name]?.(await format.render(inputIn(locale)))),
      );
      expect(JSON.stringify(chinese).length).toBeGreaterThan(1000);
      expect(english).toEqual(chinese);
    },
  );

  it('says the same numbers in the terminal', () => {
    const lines = (locale: Locale) => {
      const { inspection, rules } = inputIn(locale);
      const shown = { inspection, rules, locale, folder: 'x', reports: [], width: 100_000 };
      return summary(shown, (_style, text) => text).map(numbersOf);
    };
    expect(lines('en')).toEqual(lines('zh-CN'));
  });

  it.each(templateNames)('has the same sections, tables and pictures in the document “%s”', (name) => {
    const skeleton = (locale: Locale) => {
      const document = { template: readTemplate(name), organisation: undefined, logo: undefined, reportNumber: null };
      const built = buildDocument({ ...inputIn(locale), document });
      return [
        built.reportNumber,
        { ...built.properties, subject: '' },
        built.cover.facts.length,
        ...built.sections.map(({ blocks, id, number }) => ({
          id,
          // `附录 A`, `Appendix A`.
          number: number.split(' ').at(-1),
          blocks: blocks.map(blockFacts),
        })),
      ];
    };
    const chinese = skeleton('zh-CN');
    expect(chinese.length).toBeGreaterThan(8);
    expect(skeleton('en')).toEqual(chinese);
  });
});

it('knows for every format what its facts are', () => {
  const unknown = formats.map(({ name }) => name).filter((name) => !Object.hasOwn(facts, name));
  // A PDF is the document, laid out.
  expect(unknown.filter((name) => name !== 'pdf')).toEqual([]);
});

type Rendered = string | Uint8Array;

/** What is left of a rendering when its sentences are taken away: ids, outcomes, counts, hashes, places. */
const facts: Readonly<Record<string, (rendered: Rendered) => unknown>> = {
  json: (rendered) => ({
    ...(without(JSON.parse(String(rendered)), ['locale', 'title', 'purpose', 'remedy', 'fact', 'judgement']) as object),
    numbers: sentencesOf(JSON.parse(String(rendered)), ['fact']).map(numbersOf),
  }),
  sarif: (rendered) => without(JSON.parse(String(rendered)), ['text', 'language', 'justification']),
  cyclonedx: (rendered) => {
    const { components, serialNumber: _, ...bom } = JSON.parse(String(rendered)) as Record<string, unknown>;
    return { ...bom, components: without(components, ['name', 'description', 'supplier']) };
  },
  junit: (rendered) => elementFacts(readStrictXml(String(rendered))),
  html: (rendered) => htmlFacts(String(rendered)),
  xlsx: sheetFacts,
  docx: wordFacts,
};

function without(value: unknown, keys: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => without(item, keys));
  const kept = Object.entries(value).filter(([key]) => !keys.includes(key));
  return Object.fromEntries(kept.map(([key, member]) => [key, without(member, keys)]));
}

function sentencesOf(value: unknown, keys: readonly string[]): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    keys.includes(key) && typeof member === 'string' ? [member] : sentencesOf(member, keys),
  );
}

/** Numbers of a sentence, each once. How many items a list leaves out is counted from its whole in Chinese and from its rest in English. */
function numbersOf(sentence: string): string[] {
  const plain = sentence.replace(/ 等 \d+ 项| and \d+ more/g, '');
  return [...new Set(plain.match(/\d+(?:\.\d+)*/g) ?? [])].sort();
}

function elementFacts({ attributes, children, name }: ReadElement): unknown {
  const { message: _, name: told = '', ...rest } = attributes;
  const kept = name === 'property' || name === 'testcase' || name === 'testsuite' ? told.split(' ')[0] : '';
  return [name, kept, rest, children.filter((child) => typeof child !== 'string').map(elementFacts)];
}

/** Tags with their attributes, but for those that are read out; and every text that is no sentence: names of code, numbers, hashes. */
function htmlFacts(page: string): unknown {
  const body = page
    .slice(page.indexOf('<body>'))
    .replace(/<(script|style)[ >][\s\S]*?<\/\1>/g, '')
    .replace(/ (?:lang|aria-label|alt|title|data-head|data-pattern|placeholder)="[^"]*"/g, '');
  return {
    tags: body.match(/<[^>]*>/g),
    codes: body.match(/<code>.*?<\/code>/g)?.map((code) => code.replace(/极光推送|JPush/, 'jiguang-push')),
    cells: body.match(/<td[^>]*class="number"[^>]*>.*?<\/td>/g)?.map(numbersOf),
    hashes: body.match(/\b[0-9a-f]{64}\b/g),
  };
}

async function sheetFacts(rendered: Rendered): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'zhijian-sameness-'));
  try {
    writeFileSync(join(folder, 'x.xlsx'), rendered);
    const { sheets } = await readSheetFile(join(folder, 'x.xlsx'));
    // Ids, numbers, hashes and permissions; a sentence or a name has a language.
    const plain = (text: string) =>
      /^(?:[a-z]+(?:-[a-z0-9]+)+|[\w.:/-]*\d[\w.:/-]*|[a-z]+(?:\.\w+)+)$/.test(text) ? text : '';
    return sheets.map(({ hidden, rows }) => ({
      hidden,
      rows: rows.map(({ cells, number }) => [number, [...cells].map(([column, { text }]) => [column, plain(text)])]),
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Paragraphs, tables and pictures as they stand, with the hashes among the texts and in the properties. */
async function wordFacts(rendered: Rendered): Promise<unknown> {
  const archive = await openArchive(Buffer.from(rendered), new SheetBudget('report.docx', sheetLimits));
  const body = (await archive.text('word/document.xml')) ?? '';
  const hashes = (text: string) => text.replace(/<[^>]*>/g, '').match(/\b[0-9a-f]{64}\b/g);
  return {
    parts: [...archive.names].sort(),
    tags: body.match(/<\/?[\w:]+/g),
    hashes: hashes(body),
    properties: hashes((await archive.text('docProps/custom.xml')) ?? ''),
  };
}

function blockFacts(block: Block): unknown {
  switch (block.type) {
    case 'heading':
      return [block.type, block.level, block.number, block.anchor];
    case 'list':
      return [block.type, block.items.length];
    case 'table':
      return [block.type, block.columns, block.rows.map(({ cells }) => cells.map(cellFacts))];
    case 'facts':
      return [block.type, block.rows.map(({ value }) => cellFacts(value))];
    case 'picture':
      return [block.type, block.path, block.sha256, block.boxes];
    default:
      return [block.type];
  }
}

function cellFacts(cell: Cell): unknown {
  return cellBlocks(cell).blocks.map(blockFacts);
}
