import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { buildZip, type EntryToBuild } from '../zip/build-zip.ts';
import { buildApk, buildManifest } from './build-apk.ts';
import { defects, handedInFolder, openBytes, openPath, outline, thrown } from './handed-in.ts';

const base = buildApk();
const zh = buildApk('config.zh');
const arm = buildApk('config.arm64_v8a');
const json = (name: string, value: unknown): EntryToBuild => ({ name, data: JSON.stringify(value), method: 8 });

test('an APK, whatever it is called', () => {
  for (const name of ['app.apk', 'app.zip', '政务通']) {
    const container = openBytes(name, base);
    expect(container).toMatchObject({ name, format: 'apk', problems: [] });
    expect(outline(container)).toEqual([`base ${name}`]);
  }
});

test('a split alone is not the app', () => {
  const container = openBytes('split_config.zh.apk', zh);
  expect(outline(container)).toEqual(['split split_config.zh.apk']);
  expect(container.problems).toMatchObject([{ code: 'container-base-missing', loss: true }]);
});

test('an APK without a readable manifest is still one', () => {
  const container = openBytes('app.apk', buildZip({ entries: [{ name: 'classes.dex', data: 'dex' }] }));
  expect(outline(container)).toEqual(['base app.apk']);
  expect(defects(container)).toEqual(['container-split-name-unreadable app.apk']);
});

test('an APK whose manifest is in protobuf, which no phone installs', () => {
  const manifest = Buffer.from([0x0a, 0x0a, 0x1a, 0x08, ...Buffer.from('manifest')]);
  const container = openBytes('app.apk', buildZip({ entries: [{ name: 'AndroidManifest.xml', data: manifest }] }));
  expect(container.problems).toMatchObject([{ code: 'container-manifest-protobuf', rejected: true, loss: false }]);
});

test('a split of another package than the base', () => {
  const foreign = buildApk('config.arm64_v8a', [], 'com.foreign');
  const entries = [
    { name: 'base.apk', data: base },
    { name: 'split_config.arm64_v8a.apk', data: foreign },
    { name: 'split_config.zh.apk', data: zh },
  ];
  const container = openBytes('app.apks', buildZip({ entries }));
  expect(outline(container)).toHaveLength(3);
  expect(container.problems).toMatchObject([
    { code: 'container-split-foreign', place: 'split_config.arm64_v8a.apk', rejected: true, loss: false },
  ]);
});

test('an index that names another package than the base has', () => {
  const entries = [json('manifest.json', { package_name: 'com.shown' }), { name: 'base.apk', data: base }];
  expect(defects(openBytes('app.xapk', buildZip({ entries })))).toEqual(['container-listed-package base.apk']);
});

test('an empty split name is none', () => {
  expect(outline(openBytes('app.apk', buildApk('')))).toEqual(['base app.apk']);
});

test('a bundle without its base module', () => {
  const entries = ['BundleConfig.pb', 'maps/manifest/AndroidManifest.xml'].map((name) => ({ name, data: 'x' }));
  const container = openBytes('app.aab', buildZip({ entries }));
  expect(container.problems).toMatchObject([{ code: 'container-base-missing', loss: true }]);
});

test('a part that is to become many times its size is not inflated', () => {
  const bomb = Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(40 * 1024 ** 2)]);
  const entries = [{ name: 'base.apk', data: base }, { name: 'split.apk', data: bomb, method: 8 } as const];
  const container = openBytes('app.apks', buildZip({ entries }));
  expect(defects(container)).toEqual(['container-part-unreadable split.apk']);
});

test('a package with a jar and a manifest that only begins like text is an APK, not a library', () => {
  const manifest = Buffer.from(buildManifest());
  manifest.write('<m', 0);
  const jar = { name: 'classes.jar', data: 'jar' };
  const container = openBytes('app.apk', buildZip({ entries: [{ name: 'AndroidManifest.xml', data: manifest }, jar] }));
  expect(container).toMatchObject({ format: 'apk', problems: [] });
});

test('a set of bundletool: splits first, builds for other devices left out and told', () => {
  const container = openBytes(
    'app.apks',
    buildZip({
      entries: [
        { name: 'toc.pb', data: '\n\0' },
        { name: 'standalones/standalone-hdpi.apk', data: base },
        { name: 'splits/base-zh.apk', data: zh },
        { name: 'splits/base-master_2.apk', data: base },
        { name: 'splits/base-master.apk', data: base, method: 8 },
        { name: 'splits/base-arm64_v8a.apk', data: arm },
      ],
    }),
  );
  expect(container.format).toBe('apks');
  expect(outline(container)).toEqual([
    'base splits/base-master.apk',
    'split splits/base-arm64_v8a.apk',
    'split splits/base-zh.apk',
  ]);
  expect(container.problems.map(({ code, place, loss }) => [code, place, loss])).toEqual([
    ['container-alternative', 'standalones/standalone-hdpi.apk', false],
    ['container-alternative', 'splits/base-master_2.apk', false],
  ]);
});

test('a set of bundletool with nothing but a universal APK', () => {
  const entries = [
    { name: 'toc.pb', data: '\n\0' },
    { name: 'universal.apk', data: base },
  ];
  expect(outline(openBytes('app.apks', buildZip({ entries })))).toEqual(['base universal.apk']);
});

test('an XAPK: expansion files are left alone', () => {
  const manifest = { package_name: 'com.example', split_apks: [{ file: 'com.example.apk', id: 'base' }] };
  const expansion = buildZip({ entries: [{ name: 'hidden.apk', data: base }] });
  const entries = [
    json('manifest.json', manifest),
    { name: 'Android/obb/com.example/main.1.com.example.obb', data: expansion },
    { name: 'config.zh.apk', data: zh, method: 8 } as const,
    { name: 'com.example.apk', data: base, method: 8 } as const,
  ];
  const container = openBytes('app.xapk', buildZip({ entries }));
  expect(container).toMatchObject({ format: 'xapk', problems: [] });
  expect(outline(container)).toEqual(['base com.example.apk', 'split config.zh.apk']);
});

test('an APKM', () => {
  const info = { apkm_version: 5, pname: 'com.example' };
  const entries = [
    json('info.json', info),
    { name: 'split_config.zh.apk', data: zh },
    { name: 'base.apk', data: base },
  ];
  const container = openBytes('app.apkm', buildZip({ entries }));
  expect(container.format).toBe('apkm');
  expect(outline(container)).toEqual(['base base.apk', 'split split_config.zh.apk']);
});

test('a plain zip of split APKs', () => {
  const entries = [
    { name: 'b.apk', data: zh },
    { name: 'a', data: base },
    { name: 'readme.txt', data: 'text' },
  ];
  const container = openBytes('app.zip', buildZip({ entries }));
  expect(container).toMatchObject({ format: 'apks', problems: [] });
  expect(outline(container)).toEqual(['base a', 'split b.apk']);
});

test('names in an index that lead outside are told and never opened', () => {
  const manifest = {
    package_name: 'com.example',
    split_apks: [{ file: '../../etc/passwd', id: 'base' }, 7, { file: 7 }],
  };
  const container = openBytes(
    'app.xapk',
    buildZip({ entries: [json('manifest.json', manifest), { name: 'a.apk', data: base }] }),
  );
  expect(outline(container)).toEqual(['base a.apk']);
  expect(defects(container)).toEqual([
    'container-listed-name-outside ../../etc/passwd',
    'container-listed-file-missing ../../etc/passwd',
  ]);
});

test('an index that is no JSON', () => {
  const broken = { name: 'manifest.json', data: '['.repeat(100_000) };
  const container = openBytes('app.xapk', buildZip({ entries: [broken, { name: 'a.apk', data: base }] }));
  expect(container.format).toBe('apks');
  expect(defects(container)).toEqual(['container-index-unreadable manifest.json']);
});

test('entry names that lead outside stay names', () => {
  const container = openBytes('app.apks', buildZip({ entries: [{ name: '../../evil.apk', data: base }] }));
  expect(outline(container)).toEqual(['base ../../evil.apk']);
});

test('two bases outside of bundletool: the second is code that nobody looked at', () => {
  const entries = [
    { name: 'b.apk', data: base },
    { name: 'a.apk', data: base },
  ];
  const container = openBytes('app.zip', buildZip({ entries }));
  expect(outline(container)).toEqual(['base a.apk']);
  expect(container.problems).toMatchObject([{ code: 'container-second-base', place: 'b.apk', loss: true }]);
});

test('two APKs of one split', () => {
  const entries = ['a.apk', 'b.apk', 'c.apk'].map((name, index) => ({ name, data: index === 0 ? base : zh }));
  const container = openBytes('app.zip', buildZip({ entries }));
  expect(outline(container)).toEqual(['base a.apk', 'split b.apk']);
  expect(container.problems).toMatchObject([{ code: 'container-duplicate-split', place: 'c.apk', loss: true }]);
});

test('a part that cannot be opened is a loss, the others are read', () => {
  const entries = [
    { name: 'a.apk', data: base },
    { name: 'b.apk', data: 'not an archive' },
  ];
  const container = openBytes('app.zip', buildZip({ entries }));
  expect(outline(container)).toEqual(['base a.apk']);
  expect(container.problems).toMatchObject([{ code: 'container-part-unreadable', place: 'b.apk', loss: true }]);
});

test('an APK with a dex glued in front is found in a set', () => {
  const janus = Buffer.concat([Buffer.from('dex\n035\0'), base]);
  const container = openBytes('app.zip', buildZip({ entries: [{ name: 'a.apk', data: janus }] }));
  expect(outline(container)).toEqual(['base a.apk']);
  expect(container.parts[0].archive.problems).toContainEqual(expect.objectContaining({ code: 'zip-prefix-dex' }));
});

test('a set inside an archive is opened, deeper ones are not', () => {
  const wrap = (name: string, data: Buffer): Buffer => buildZip({ entries: [{ name, data }] });
  const set = buildZip({
    entries: [
      { name: 'base.apk', data: base },
      { name: 'zh.apk', data: zh },
    ],
  });
  const container = openBytes('outer.zip', wrap('inner.apks', set));
  expect(outline(container)).toEqual(['base inner.apks!/base.apk', 'split inner.apks!/zh.apk']);
  const deeper = (): unknown => openBytes('outer.zip', wrap('middle.zip', wrap('inner.apks', set)));
  expect(thrown(deeper)).toMatch(/^not-an-apk: .*nested too deep/);
});

test('a folder of splits', () => {
  const path = handedInFolder({ 'zh.apk': zh, 'base.apk': base, 'notes.txt': 'text', 'deeper/other.apk': base });
  const container = openPath(path);
  expect(container).toMatchObject({ name: 'splits', format: 'folder', source: undefined, problems: [] });
  expect(outline(container)).toEqual(['base base.apk', 'split zh.apk']);
});

test('an app bundle: each module as the APK it becomes', () => {
  const names = [
    'base/manifest/AndroidManifest.xml',
    'base/dex/classes.dex',
    ['base', 'root', 'kotlin', 'x'].join('/'),
    'base/lib/x86/a.so',
  ];
  const more = ['base/assets/a.html', 'camera/manifest/AndroidManifest.xml', 'BundleConfig.pb'];
  const entries = [...names, ...more].map((name) => ({ name, data: `data of ${name}` }));
  const container = openBytes('app.aab', buildZip({ entries }));
  expect(container).toMatchObject({ format: 'aab', problems: [] });
  expect(outline(container)).toEqual(['base base', 'module camera']);
  const { archive } = container.parts[0];
  const seen = archive.entries.map((entry) => entry.name);
  expect(seen).toEqual(['AndroidManifest.xml', 'classes.dex', 'kotlin/x', 'lib/x86/a.so', 'assets/a.html']);
  expect(archive.read(archive.find('classes.dex')!).toString()).toBe('data of base/dex/classes.dex');
  expect(archive.problems).toEqual([]);
});

const notApks: [string, Buffer | string][] = [
  ['an empty file', ''],
  ['no known kind of file', Buffer.alloc(3000, 7)],
  ['an XML or HTML text', '<?xml version="1.0"?><manifest/>'],
  ['a dex file', Buffer.from('dex\n035\0'.padEnd(200, '\0'))],
  ['a zip archive without any APK in it', buildZip({ entries: [{ name: 'a.txt', data: 'text' }] })],
  ['an empty zip archive', buildZip({ entries: [] })],
  ['an iOS app', buildZip({ entries: [{ name: 'Payload/App.app/Info.plist', data: 'x' }] })],
  [
    'a HarmonyOS package',
    buildZip({
      entries: [
        { name: 'module.json', data: '{}' },
        { name: 'ets/a', data: 'x' },
      ],
    }),
  ],
  [
    'an Android library',
    buildZip({ entries: [{ name: 'AndroidManifest.xml', data: '<manifest/>' }, { name: 'classes.jar' }] }),
  ],
];

test.each(notApks)('%s is turned away by name, with what to hand in', (lookalike, bytes) => {
  const message = thrown(() => openBytes('app.apk', bytes));
  expect(message).toMatch(/^not-an-apk: /);
  expect(message).toContain(`looks like ${lookalike}`);
  expect(message).toContain('hand in an .apk');
});

test('a folder without APKs, and a path that is not there', () => {
  expect(thrown(() => openPath(handedInFolder({ 'a.txt': 'text' })))).toContain('a folder without any APK in it');
  const nowhere = join(mkdtempSync(join(tmpdir(), 'zhijian-container-')), 'none.apk');
  expect(thrown(() => openPath(nowhere))).toMatch(/^file-not-found: /);
  expect(thrown(() => openPath('a\0b'))).toMatch(/^file-unreadable: /);
});
