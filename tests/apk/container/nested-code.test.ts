import { expect, test } from 'vitest';

import { nestedCode } from '../../../src/apk/container/nested-code.ts';
import { buildZip } from '../zip/build-zip.ts';
import { openBuilt } from '../zip/open-built.ts';
import { buildApk } from './build-apk.ts';

const filler = '\0'.repeat(200);
const dex = Buffer.from(`dex\n035\0${filler}`);
const elf = Buffer.from(`\x7fELF${filler}`, 'latin1');
const jar = buildZip({ entries: [{ name: 'META-INF/MANIFEST.MF', data: filler }] });
const dexJar = buildZip({ entries: [{ name: 'classes.dex', data: dex }] });
const pages = buildZip({ entries: [{ name: 'index.html', data: filler }] });

test('code is told by its magic, whatever it is called, stored or deflated', () => {
  const archive = openBuilt({
    entries: [
      { name: 'assets/picture.png', data: buildApk(), method: 8 },
      { name: 'assets/data.bin', data: dex, method: 8 },
      { name: 'assets/plugin', data: dexJar },
      { name: 'res/raw/tool.jar', data: jar },
      { name: 'res/raw/daemon', data: elf, method: 8 },
      { name: 'assets/www.zip', data: pages },
    ],
  });
  expect(nestedCode(archive).map(({ type, file }) => `${type} ${file}`)).toEqual([
    'apk assets/picture.png',
    'dex assets/data.bin',
    'jar assets/plugin',
    'jar res/raw/tool.jar',
    'elf res/raw/daemon',
    'zip assets/www.zip',
  ]);
  expect(nestedCode(archive)[1]!.size).toBe(dex.length);
});

test('where Android itself loads code from is no finding', () => {
  const entries = [
    { name: 'classes.dex', data: dex },
    { name: 'classes2.dex', data: dex },
    { name: 'classes10.dex', data: dex },
    { name: 'lib/arm64-v8a/libapp.so', data: elf },
    { name: 'assets/page.html', data: filler },
  ];
  expect(nestedCode(openBuilt({ entries }))).toEqual([]);
});

test('code of another kind in those places, or a name Android passes over', () => {
  const entries = [
    { name: 'lib/armeabi/libmix.so', data: dex },
    { name: 'classes1.dex', data: dex },
    { name: 'classes02.dex', data: dex },
    { name: 'lib/libloose.so', data: elf },
  ];
  expect(nestedCode(openBuilt({ entries })).map(({ file }) => file)).toEqual(entries.map(({ name }) => name));
});

test('an archive inside that is broken counts by its extension', () => {
  const broken = Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(300, 0xff)]);
  const found = nestedCode(
    openBuilt({
      entries: [
        { name: 'assets/a.APK', data: broken },
        { name: 'assets/b', data: broken },
      ],
    }),
  );
  expect(found.map(({ type }) => type)).toEqual(['apk', 'zip']);
});
