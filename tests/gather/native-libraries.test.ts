import { expect, test } from 'vitest';

import { nativeLibrariesGatherer } from '../../src/gather/native-libraries.ts';
import { buildElf } from '../apk/elf/build-elf.ts';
import { gathered, openApp, openSet } from './handed-in-app.ts';

const library = buildElf({ soname: 'libmsc.so', machine: 183, needed: ['libz.so', 'libc.so'] });

test('libraries directly under lib/<abi>/ are described, sorted by path', async () => {
  const files = {
    'lib/x86_64/libb.so': buildElf({ machine: 62 }),
    'lib/arm64-v8a/libmsc.so': library,
    'lib/arm64-v8a/deep/libc.so': library,
    'assets/liba.so': library,
  };
  const value = await gathered(nativeLibrariesGatherer, await openApp({ files }));
  expect(value.abis).toEqual(['arm64-v8a', 'x86_64']);
  expect(value.libraries.map(({ file }) => file)).toEqual(['lib/arm64-v8a/libmsc.so', 'lib/x86_64/libb.so']);
  expect(value.libraries[0]).toMatchObject({
    abi: 'arm64-v8a',
    owner: 'sdk:iflytek-speech',
    bits: 64,
    machine: 'arm64-v8a',
    soname: 'libmsc.so',
    needed: ['libc.so', 'libz.so'],
    stored: false,
  });
});

test('a stored library has its offset, as it is mapped from the archive', async () => {
  const value = await gathered(
    nativeLibrariesGatherer,
    await openApp({ entries: [{ name: 'lib/arm64-v8a/liba.so', data: library, method: 0 }] }),
  );
  expect(value.libraries[0]).toMatchObject({ stored: true, bits: 64 });
  expect(value.libraries[0]?.offsetMod16k).toBeGreaterThan(0);
});

test('what is no ELF file is listed with a gap and without facts', async () => {
  const value = await gathered(
    nativeLibrariesGatherer,
    await openApp({ files: { 'lib/arm64-v8a/liba.so': 'not a library at all' } }),
  );
  expect(value.libraries[0]).toMatchObject({
    file: 'lib/arm64-v8a/liba.so',
    bits: null,
    machine: null,
    hardening: null,
  });
  expect(value.gaps).toMatchObject([{ code: 'elf-unreadable', place: 'lib/arm64-v8a/liba.so' }]);
});

test('a library that cannot be inflated loses only itself', async () => {
  const broken = {
    name: 'lib/arm64-v8a/liba.so',
    data: library,
    method: 8 as const,
    packed: Buffer.from('garbage instead of deflated data'),
  };
  const value = await gathered(
    nativeLibrariesGatherer,
    await openApp({ files: { 'lib/arm64-v8a/libb.so': library }, entries: [broken] }),
  );
  expect(value.libraries.map(({ bits }) => bits)).toEqual([null, 64]);
  expect(value.gaps.map(({ place }) => place)).toContain('lib/arm64-v8a/liba.so');
});

test('a set with the splits of a 32-bit phone says that the 64-bit ones are missing', async () => {
  const split = { files: { 'lib/armeabi-v7a/liba.so': buildElf({ bits: 32, machine: 40 }) } };
  const half = await gathered(nativeLibrariesGatherer, await openSet({}, { 'config.armeabi_v7a.apk': split }));
  expect(half.gaps.map(({ code }) => code)).toEqual(['splits-abi-missing']);
  const whole = await gathered(
    nativeLibrariesGatherer,
    await openSet(
      {},
      { 'config.armeabi_v7a.apk': split, 'config.arm64_v8a.apk': { files: { 'lib/arm64-v8a/liba.so': library } } },
    ),
  );
  expect(whole.gaps).toEqual([]);
  expect(whole.libraries.map(({ file }) => file)).toEqual([
    'config.arm64_v8a.apk!/lib/arm64-v8a/liba.so',
    'config.armeabi_v7a.apk!/lib/armeabi-v7a/liba.so',
  ]);
});
