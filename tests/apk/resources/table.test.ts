import { describe, expect, test } from 'vitest';

import type { ResourceTable } from '../../../src/apk/resources/model.ts';
import { openResources } from '../../../src/apk/resources/open.ts';
import type { InspectorError } from '../../../src/shared/errors.ts';
import {
  bagEntry,
  chunk,
  compactEntry,
  config,
  type ConfigOptions,
  entry,
  packageChunk,
  referenceValue,
  stringValue,
  table,
  type TypeOptions,
  typeChunk,
  typeSpec,
  u16,
  u32,
} from './builders.ts';
import { budget, collector } from './collect.ts';

function open(buffer: Buffer) {
  const { sink, problems, codes } = collector();
  return { resources: openResources(buffer, 'resources.arsc', sink, budget()), problems, codes };
}

const texts = ['Service Hall', '政务大厅', '政務大廳', 'Guichet'];
const appName = 0x7f010000;

/** One string in four languages. */
function labelled(chunks: readonly Buffer[], strings: readonly string[] = texts): Buffer {
  return table(strings, [packageChunk({ types: ['string'], keys: ['app_name', 'other', 'third'], chunks })]);
}

const fourLanguages = labelled([
  typeChunk(1, [entry(0, stringValue(0))]),
  typeChunk(1, [entry(0, stringValue(1))], { config: config({ language: 'zh', region: 'CN' }) }),
  typeChunk(1, [entry(0, stringValue(2))], { config: config({ language: 'zh', region: 'TW' }) }),
  typeChunk(1, [entry(0, stringValue(3))], { config: config({ language: 'fr' }) }),
]);

function textOf(resources: ResourceTable, id: number, locale?: string): string | undefined {
  return resources.resolve(id, locale === undefined ? {} : { locale })?.text;
}

describe('which language is shown', () => {
  test.each([
    [undefined, 'Service Hall'],
    ['zh-CN', '政务大厅'],
    ['zh', '政务大厅'],
    ['zh-Hans-SG', '政务大厅'],
    ['zh-HK', '政務大廳'],
    ['zh-Hant', '政務大廳'],
    ['fr-CA', 'Guichet'],
    ['de', 'Service Hall'],
  ])('%s', (locale, text) => {
    expect(textOf(open(fourLanguages).resources, appName, locale)).toBe(text);
  });

  test('without a default text there is none for the default configuration', () => {
    const buffer = labelled([typeChunk(1, [entry(0, stringValue(3))], { config: config({ language: 'fr' }) })]);
    expect(textOf(open(buffer).resources, appName)).toBeUndefined();
  });
});

describe('what fits no ordinary phone, and so not aapt, is passed over', () => {
  test.each<[string, ConfigOptions]>([
    ['a language that does not print', { language: '\x14' }],
    ['a region without a language', { region: 'CN' }],
    ['a minor version', { sdkVersion: 21, minorVersion: 2 }],
    ['a version of the far future', { sdkVersion: 0x8000 }],
    ['a keyboard', { keyboard: 2 }],
    ['a screen width in pixels', { screenWidth: 20 }],
  ])('%s', (_, options) => {
    const odd = typeChunk(1, [entry(0, stringValue(1))], { config: config(options) });
    const both = labelled([odd, typeChunk(1, [entry(0, stringValue(0))])]);
    expect(textOf(open(both).resources, appName)).toBe(texts[0]);
    expect(textOf(open(labelled([odd])).resources, appName)).toBeUndefined();
  });
});

test('names, packages, locales and all texts', () => {
  const { resources, codes } = open(fourLanguages);
  expect(resources.packages).toEqual([{ id: 0x7f, name: 'com.example' }]);
  expect(resources.name(appName)).toBe('string/app_name');
  expect(resources.name(0x7f010009)).toBeUndefined();
  expect(resources.locales()).toEqual(['fr', 'zh-CN', 'zh-TW']);
  expect([...resources.strings()].map(({ name, text, config: { qualifiers } }) => [name, qualifiers, text])).toEqual([
    ['string/app_name', '', texts[0]],
    ['string/app_name', 'zh-rCN', texts[1]],
    ['string/app_name', 'zh-rTW', texts[2]],
    ['string/app_name', 'fr', texts[3]],
  ]);
  expect(codes()).toEqual([]);
});

describe('how entries are stored', () => {
  test.each<TypeOptions['layout']>(['plain', 'sparse', 'offset16'])('%s offsets with gaps', (layout) => {
    const entries = [undefined, entry(1, stringValue(1)), undefined, entry(2, stringValue(2))];
    const { resources, codes } = open(labelled([typeChunk(1, entries, { layout: layout! })]));
    expect([0, 1, 2, 3, 4].map((index) => textOf(resources, appName + index))).toEqual([
      undefined,
      texts[1],
      undefined,
      texts[2],
      undefined,
    ]);
    expect(codes()).toEqual([]);
  });

  test('compact entries', () => {
    const { resources } = open(labelled([typeChunk(1, [compactEntry(2, stringValue(3))])]));
    expect([textOf(resources, appName), resources.name(appName)]).toEqual([texts[3], 'string/third']);
  });

  test('bags: items are listed, their texts count as texts', () => {
    const { resources } = open(labelled([typeChunk(1, [bagEntry(0, [stringValue(1), stringValue(3)])])]));
    expect(resources.all(appName)[0]?.bag?.map(({ value }) => value.text)).toEqual([texts[1], texts[3]]);
    expect([...resources.strings()].map(({ text }) => text)).toEqual([texts[1], texts[3]]);
    expect(resources.resolve(appName)).toBeUndefined();
  });

  test('a type id offset shifts the names only', () => {
    const buffer = table(texts, [
      packageChunk({
        types: ['string'],
        keys: ['a'],
        typeIdOffset: 4,
        chunks: [typeChunk(5, [entry(0, stringValue(0))])],
      }),
    ]);
    expect(open(buffer).resources.name(0x7f050000)).toBe('string/a');
  });

  test('a staged id leads to its finalized one', () => {
    const alias = chunk(0x0206, u32(1), u32(0x7fff0000, appName));
    const { resources } = open(labelled([typeChunk(1, [entry(0, stringValue(0))]), alias]));
    expect(textOf(resources, 0x7fff0000)).toBe(texts[0]);
  });

  test.each<[string, Buffer[]]>([
    ['no specification', []],
    ['the specification of another type', [typeSpec(2, 4)]],
    ['a specification without room for its entries', [typeSpec(1, 4, 5)]],
    ['a specification of type 0', [typeSpec(1, 4), typeSpec(0, 4)]],
  ])('a type with %s is read, though Android refuses it', (_, specs) => {
    const chunks = [typeChunk(1, [entry(0, stringValue(0))])];
    const { resources, problems } = open(
      table(texts, [packageChunk({ types: ['string'], keys: ['a'], specs, chunks })]),
    );
    expect(textOf(resources, appName)).toBe(texts[0]);
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'resources-type-invalid', rejected: true, loss: false }),
    );
  });

  test('a list of libraries that is cut off', () => {
    const libraries = chunk(0x0203, u32(3), Buffer.alloc(260));
    expect(open(labelled([libraries, typeChunk(1, [entry(0, stringValue(0))])])).codes()).toEqual([
      'resources-chunk-invalid',
    ]);
  });

  test('overlayable chunks are no surprise', () => {
    const policy = chunk(0x0205, u32(1, 1), u32(appName));
    const overlayable = chunk(0x0204, Buffer.alloc(1024), policy);
    expect(open(labelled([overlayable, typeChunk(1, [entry(0, stringValue(0))])])).codes()).toEqual([]);
  });

  test('files are told from texts by their type', () => {
    const buffer = table(
      ['res/xml/nsc.xml', 'hello'],
      [
        packageChunk({
          types: ['xml', 'a'],
          keys: ['k'],
          chunks: [typeChunk(1, [entry(0, stringValue(0))]), typeChunk(2, [entry(0, stringValue(1))])],
        }),
      ],
    );
    const { resources } = open(buffer);
    expect([...resources.files()].map(({ path }) => path)).toEqual(['res/xml/nsc.xml']);
    expect([...resources.strings()].map(({ text }) => text)).toEqual(['hello']);
  });
});

describe('references', () => {
  test('are followed, also to another package', () => {
    const buffer = table(texts, [
      packageChunk({ types: ['string'], keys: ['a'], chunks: [typeChunk(1, [entry(0, referenceValue(0x80010000))])] }),
      packageChunk({ id: 0x80, types: ['string'], keys: ['b'], chunks: [typeChunk(1, [entry(0, stringValue(1))])] }),
    ]);
    expect(textOf(open(buffer).resources, appName)).toBe(texts[1]);
  });

  test('without a package mean the own one', () => {
    const { resources } = open(fourLanguages);
    expect(resources.follow({ type: 0x07, data: appName & 0xffffff })?.text).toBe(texts[0]);
    expect(resources.follow({ type: 0x01, data: appName & 0xffffff })).toBeUndefined();
  });

  test('in a circle end, reported', () => {
    const { resources, problems } = open(
      labelled([typeChunk(1, [entry(0, referenceValue(appName + 1)), entry(1, referenceValue(appName))])]),
    );
    expect(resources.resolve(appName)).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'resources-reference-loop', loss: true }]);
  });

  test('dynamic ones name the package by the library table, 0 being the package itself', () => {
    const library = chunk(0x0203, u32(1), Buffer.concat([u32(2), namePadded('com.library')]));
    const buffer = table(texts, [
      packageChunk({
        types: ['string'],
        keys: ['a', 'b', 'c'],
        chunks: [
          library,
          typeChunk(1, [entry(0, [0x07, 0x02010000]), entry(1, [0x07, 0x00010002]), entry(2, stringValue(3))]),
        ],
      }),
      packageChunk({
        id: 0x81,
        name: 'com.library',
        types: ['string'],
        keys: ['b'],
        chunks: [typeChunk(1, [entry(0, stringValue(1))])],
      }),
    ]);
    const { resources } = open(buffer);
    expect([textOf(resources, appName), textOf(resources, appName + 1)]).toEqual([texts[1], texts[3]]);
  });
});

function namePadded(name: string): Buffer {
  const buffer = Buffer.alloc(256);
  buffer.write(name, 'utf16le');
  return buffer;
}

describe('defects', () => {
  const good = typeChunk(1, [entry(0, stringValue(0)), entry(1, stringValue(1))]);

  test.each<[string, Buffer, string, boolean]>([
    [
      'entry count huge',
      typeChunk(1, [entry(0, stringValue(0))], { entryCount: 0x40000000 }),
      'resources-type-invalid',
      true,
    ],
    [
      'entries start behind the chunk',
      typeChunk(1, [entry(0, stringValue(0))], { entriesStart: 0x7fffffff }),
      'resources-type-invalid',
      true,
    ],
    ['type id 0', typeChunk(0, [entry(0, stringValue(0))]), 'resources-type-invalid', true],
    ['chunk of size 0', chunk(0x0201, Buffer.alloc(12), Buffer.alloc(0), 0), 'resources-chunk-invalid', true],
    [
      'chunk larger than its package',
      chunk(0x0201, Buffer.alloc(12), Buffer.alloc(0), 0x10000),
      'resources-chunk-invalid',
      true,
    ],
    ['unknown chunk', chunk(0x0299, Buffer.alloc(0), Buffer.alloc(8)), 'resources-unknown-chunk', false],
    ['configuration size 0', typeChunk(1, [], { config: config({ size: 0 }) }), 'resources-config-size', false],
    [
      'configuration size 0xffff',
      typeChunk(1, [], { config: config({ size: 0xffff }) }),
      'resources-config-size',
      false,
    ],
  ])('%s: what stands before it is still read', (_, bad, code, loss) => {
    const { resources, problems } = open(labelled([good, bad]));
    expect(textOf(resources, appName + 1)).toBe(texts[1]);
    expect(problems).toContainEqual(expect.objectContaining({ code, loss }));
  });

  test.each<[string, Buffer]>([
    ['entry offset behind the chunk', typeChunk(1, [entry(0, stringValue(0))], { offsets: { 0: 0x10000 } })],
    ['entry of 2 bytes', typeChunk(1, [Buffer.concat([u16(2, 0), u32(0, 0, 0)])])],
    ['bag with more items than bytes', typeChunk(1, [bagEntry(0, [stringValue(0)], 0x7fffffff)])],
  ])('%s', (_, bad) => {
    const { resources, problems } = open(labelled([bad]));
    expect(textOf(resources, appName)).toBeUndefined();
    expect(problems).toContainEqual(expect.objectContaining({ code: 'resources-entry-invalid', loss: true }));
  });

  test('a package count that lies is told', () => {
    expect(open(table(texts, [packageChunk({ types: [], keys: [], chunks: [] })], 0xffff)).codes()).toContain(
      'resources-package-count',
    );
  });

  test('a cut file yields what is there', () => {
    const { problems } = open(fourLanguages.subarray(0, fourLanguages.length - 40));
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'resources-chunk-invalid', loss: true, rejected: true }),
    );
  });

  test('a type in more configurations than there can be', () => {
    const buffer = labelled(Array.from({ length: 5_000 }, () => typeChunk(1, [entry(0, stringValue(0))])));
    const { resources, problems } = open(buffer);
    expect(resources.all(appName)).toHaveLength(4096);
    expect(problems).toContainEqual(expect.objectContaining({ code: 'resources-too-large', loss: true }));
  });

  test('one record shared by every bag entry does not multiply', () => {
    const shared = bagEntry(
      0,
      Array.from({ length: 5_000 }, () => stringValue(0)),
    );
    const offsets = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [index, 0]));
    const entries = [shared, ...Array.from({ length: 499 }, () => Buffer.alloc(0))];
    const { resources, codes } = open(labelled([typeChunk(1, entries, { offsets })]));
    let count = 0;
    for (const _ of resources.strings()) count += 1;
    expect(count).toBeLessThanOrEqual(1_000_000);
    expect(codes()).toContain('resources-too-large');
  });

  test.each([Buffer.alloc(4), Buffer.from('not a table at all')])('no table', (buffer) => {
    expect(() => open(buffer)).toThrowError(
      expect.objectContaining({ code: 'resources-unreadable' }) as InspectorError,
    );
  });
});
