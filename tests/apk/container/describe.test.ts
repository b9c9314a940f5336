import { expect, test } from 'vitest';

import { fromBuffer } from '../../../src/apk/bytes.ts';
import { describeContainer } from '../../../src/apk/container/describe.ts';
import { hashSource } from '../../../src/apk/container/hash.ts';
import { sha256, sm3 } from '../../../src/shared/hashing.ts';
import { buildZip } from '../zip/build-zip.ts';
import { buildApk } from './build-apk.ts';
import { handedInFolder, openBytes, openPath, thrown } from './handed-in.ts';

const dex = `dex\n035\0${'\0'.repeat(200)}`;

test('digests of a source longer than one chunk', () => {
  const bytes = Buffer.alloc(2.5 * 1024 ** 2, 'zhijian');
  const digests = hashSource(fromBuffer(bytes, 'test'), ['sha256', 'sm3']);
  expect(digests).toEqual({ sha256: sha256(bytes), sm3: sm3(bytes) });
  expect(hashSource(fromBuffer(bytes, 'test'), ['sha256'])).toEqual({ sha256: sha256(bytes) });
});

test('a source that shrinks while it is read', () => {
  const source = { ...fromBuffer(Buffer.alloc(1000), 'test'), size: 2000 };
  expect(thrown(() => hashSource(source, ['sha256']))).toMatch(/^file-changed: /);
});

test('a plain APK: counts, sums, digests, its problems and nested code', () => {
  const bytes = buildApk(undefined, [
    { name: 'assets/payload', data: dex, method: 8, local: { method: 0 } },
    { name: 'a.txt', data: 'text' },
  ]);
  const container = openBytes('app.apk', bytes);
  const description = describeContainer(container);
  const { entries } = container.parts[0].archive;
  expect(description.file).toEqual({ name: 'app.apk', size: bytes.length, sha256: sha256(bytes), sm3: sm3(bytes) });
  expect(description.parts).toEqual([
    {
      name: 'app.apk',
      role: 'base',
      size: bytes.length,
      sha256: sha256(bytes),
      entries: 3,
      compressedSize: entries.reduce((sum, entry) => sum + entry.compressedSize, 0),
      uncompressedSize: entries.reduce((sum, entry) => sum + entry.size, 0),
    },
  ]);
  expect(description.problems).toMatchObject([{ code: 'zip-local-method', place: 'assets/payload' }]);
  expect(description.nestedCode).toEqual([{ file: 'assets/payload', type: 'dex', size: dex.length }]);
});

test('places in a set begin with the part', () => {
  const split = buildApk('zh', [{ name: 'assets/../payload', data: dex }]);
  const base = buildApk();
  const set = buildZip({
    entries: [
      { name: 'base.apk', data: base },
      { name: 'zh.apk', data: split },
    ],
  });
  const description = describeContainer(openBytes('app.apks', set));
  expect(description.parts.map((part) => part.sha256)).toEqual([sha256(base), sha256(split)]);
  expect(description.problems).toMatchObject([{ code: 'zip-name-outside', place: 'zh.apk!/assets/../payload' }]);
  expect(description.nestedCode).toMatchObject([{ file: 'zh.apk!/assets/../payload' }]);
});

test("a folder has its parts' digests", () => {
  const base = buildApk();
  const split = buildApk('zh');
  const { file } = describeContainer(openPath(handedInFolder({ 'base.apk': base, 'zh.apk': split })));
  const list = `${sha256(base)}  base.apk\n${sha256(split)}  zh.apk\n`;
  expect(file).toEqual({ name: 'splits', size: base.length + split.length, sha256: sha256(list), sm3: sm3(list) });
});

test('the problems of a bundle are told once, not for each module', () => {
  const names = ['base/manifest/AndroidManifest.xml', 'camera/manifest/AndroidManifest.xml', '../evil'];
  const container = openBytes('app.aab', buildZip({ entries: names.map((name) => ({ name, data: 'x' })) }));
  expect(describeContainer(container).problems).toMatchObject([{ code: 'zip-name-outside', place: '../evil' }]);
});
