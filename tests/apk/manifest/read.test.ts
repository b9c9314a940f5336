import { describe, expect, test } from 'vitest';

import { fromBuffer } from '../../../src/apk/bytes.ts';
import { readManifestOf, readXmlOf } from '../../../src/apk/manifest/read.ts';
import type { ZipArchive, ZipEntry } from '../../../src/apk/zip/model.ts';
import { InspectorError } from '../../../src/shared/errors.ts';
import { config, entry, packageChunk, stringValue, table, typeChunk } from '../resources/builders.ts';
import { budget, collector } from '../resources/collect.ts';
import { message, number, text } from '../resources/proto-builders.ts';
import { android, axml } from '../xml/builders.ts';
import { openBuilt } from '../zip/open-built.ts';

/** An archive in memory, as the zip reader would present it. */
function archive(files: Readonly<Record<string, Buffer>>): ZipArchive {
  const entries = Object.keys(files).map((name, index) => ({ name, index, size: files[name]!.length }) as ZipEntry);
  const read = (wanted: ZipEntry, limit = Infinity): Buffer => {
    if (wanted.size > limit)
      throw new InspectorError('entry-too-large', `${wanted.size} bytes`, { place: wanted.name });
    return files[wanted.name]!;
  };
  return {
    source: fromBuffer(Buffer.alloc(0), 'app.apk'),
    entries,
    centralDirectory: { offset: 0, size: 0 },
    endOffset: 0,
    problems: [],
    budget: budget(),
    report: () => {},
    find: (name) => entries.find((candidate) => candidate.name === name),
    read,
    readAsync: async (wanted, limit) => read(wanted, limit),
  };
}

function read(files: Readonly<Record<string, Buffer>>) {
  const { sink, problems } = collector();
  return { ...readManifestOf(archive(files), budget(), sink), problems };
}

const label = android('label', 0x01010001, { type: 0x01, data: 0x7f010000 });
const manifest = axml({
  name: 'manifest',
  attributes: [{ name: 'package', value: 'cn.gov.example' }],
  children: [{ name: 'application', attributes: [label] }],
});
const resources = table(
  ['Hall', '政务大厅'],
  [
    packageChunk({
      types: ['string'],
      keys: ['app_name'],
      chunks: [
        typeChunk(1, [entry(0, stringValue(0))]),
        typeChunk(1, [entry(0, stringValue(1))], { config: config({ language: 'zh' }) }),
      ],
    }),
  ],
);

test('manifest and resources of an APK', () => {
  const { manifest: found, root, problems } = read({ 'AndroidManifest.xml': manifest, 'resources.arsc': resources });
  expect(found.application.label).toMatchObject({ text: 'Hall', zhCN: '政务大厅' });
  expect([root, problems]).toEqual(['', []]);
});

test('the base module of an app bundle', () => {
  const node = message(
    1,
    text(3, 'manifest'),
    message(4, text(2, 'package'), text(3, 'cn.gov.bundle')),
    message(
      5,
      message(
        1,
        text(3, 'application'),
        message(4, number(5, 0x01010001), message(6, message(1, number(2, 0x7f010000)))),
      ),
    ),
  );
  const item = message(6, message(2, message(4, message(2, text(1, '大厅')))));
  const entries = message(3, message(1, number(1, 0)), text(2, 'app_name'), item);
  const types = message(3, message(1, number(1, 1)), text(2, 'string'), entries);
  const tables = message(2, message(1, number(1, 0x7f)), types);
  const { manifest: found, root } = read({ 'base/manifest/AndroidManifest.xml': node, 'base/resources.pb': tables });
  expect(found.package).toBe('cn.gov.bundle');
  expect(found.application.label.text).toBe('大厅');
  expect(root).toBe('base/');
});

describe('what is missing or broken', () => {
  test('no manifest', () => {
    expect(() => read({ 'classes.dex': Buffer.alloc(1) })).toThrowError(
      expect.objectContaining({ code: 'manifest-missing', place: 'app.apk' }) as InspectorError,
    );
  });

  test('a manifest larger than any honest one', () => {
    expect(() => read({ 'AndroidManifest.xml': Buffer.alloc(33 * 1024 ** 2) })).toThrowError(
      expect.objectContaining({ code: 'entry-too-large' }) as InspectorError,
    );
  });

  test('no resource table: references stay, told as loss', () => {
    const { manifest: found, resources: none, problems } = read({ 'AndroidManifest.xml': manifest });
    expect([found.application.label.text, none]).toEqual(['@0x7f010000', undefined]);
    expect(problems).toMatchObject([{ code: 'manifest-reference-unresolved', loss: true }]);
  });

  test('a resource table that is none: the manifest is read all the same', () => {
    const { manifest: found, problems } = read({
      'AndroidManifest.xml': manifest,
      'resources.arsc': Buffer.from('no table at all'),
    });
    expect(found.package).toBe('cn.gov.example');
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'resources-unreadable', place: 'resources.arsc', loss: true }),
    );
  });
});

test('a file the manifest names, and one that is not there', () => {
  const zip = archive({ 'res/xml/nsc.xml': axml({ name: 'network-security-config' }) });
  expect(readXmlOf(zip, 'res/xml/nsc.xml', budget(), () => {})?.root.name).toBe('network-security-config');
  expect(readXmlOf(zip, 'res/xml/other.xml', budget(), () => {})).toBeUndefined();
});

test('a manifest with more behind it than is ever read', () => {
  const padded = Buffer.concat([manifest, Buffer.alloc(40 * 1024 ** 2)]);
  const opened = openBuilt({ entries: [{ name: 'AndroidManifest.xml', data: padded, method: 8 }] });
  const { sink, codes } = collector();
  expect(readManifestOf(opened, budget(), sink).manifest.package).toBe('cn.gov.example');
  expect(codes()).toContain('xml-trailing-data');
});
