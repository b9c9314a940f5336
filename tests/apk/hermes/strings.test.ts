import { expect, test } from 'vitest';

import { hermesStrings, isHermesBundle } from '../../../src/apk/hermes/strings.ts';
import type { Problem } from '../../../src/apk/problem.ts';
import { buildBundle } from './build-bundle.ts';

const texts = ['global', 'log', 'https://example.com/api', '登录失败，请重试', 'x'.repeat(300), '长'.repeat(400), ''];

function read(bytes: Buffer): { version: number; fromTable: boolean; values: string[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const found = hermesStrings(bytes, 'index.android.bundle', (problem) => problems.push(problem));
  if (found === undefined) throw new Error('not taken for a bundle');
  return {
    version: found.version,
    fromTable: found.fromTable,
    values: [...found.strings].map(({ value }) => value),
    problems,
  };
}

test.each([59, 74, 84, 89, 96, 97, 98, 99])('version %i', (version) => {
  expect(read(buildBundle({ version, strings: texts }))).toEqual({
    version,
    fromTable: true,
    values: texts,
    problems: [],
  });
});

test('a newer version that keeps a known layout is read, and named', () => {
  const { values, problems } = read(buildBundle({ version: 120, strings: texts }));
  expect(values).toEqual(texts);
  expect(problems).toMatchObject([{ code: 'hermes-version', loss: false }]);
});

test('an unknown layout falls back to a search for text, with loss', () => {
  const { fromTable, values, problems } = read(buildBundle({ version: 150, strings: texts, functionHeaderSize: 20 }));
  expect(problems).toMatchObject([{ code: 'hermes-layout', loss: true }]);
  expect(fromTable).toBe(false);
  expect(values.some((value) => value.includes('https://example.com/api'))).toBe(true);
  expect(values.some((value) => value.includes('登录失败'))).toBe(true);
});

test('plain JavaScript is no Hermes bundle', () => {
  const script = Buffer.from('var __BUNDLE_START_TIME__=1;'.repeat(10));
  expect(isHermesBundle(script)).toBe(false);
  expect(hermesStrings(script, 'index.android.bundle', () => {})).toBeUndefined();
});

test('magic alone is no bundle that can be read', () => {
  const magic = buildBundle({ version: 96, strings: [] }).subarray(0, 8);
  expect(isHermesBundle(magic)).toBe(true);
  expect(hermesStrings(magic, 'cut', () => {})).toBeUndefined();
});

test('entry outside the string storage', () => {
  const bytes = buildBundle({ version: 96, strings: ['first', 'second', 'third'] });
  const small = 128 + 3 * 16 + 2 * 4 + 2 * 4;
  bytes.writeUInt32LE((200 << 24) >>> 0, small + 4);
  const { values, problems } = read(bytes);
  expect(values).toEqual(['first', 'third']);
  expect(problems).toMatchObject([{ code: 'hermes-string-bounds', loss: true }]);
});

test('a bundle cut in the middle', () => {
  const bytes = buildBundle({ version: 96, strings: texts });
  const { fromTable, problems } = read(bytes.subarray(0, bytes.length - 100));
  expect(fromTable).toBe(false);
  expect(problems.map(({ code }) => code)).toEqual(['hermes-size', 'hermes-layout']);
});

test('counts that overflow the file do not allocate', () => {
  const bytes = buildBundle({ version: 96, strings: texts });
  for (let at = 40; at < 64; at += 4) bytes.writeUInt32LE(0xffff_ffff, at);
  expect(read(bytes).problems).toContainEqual(expect.objectContaining({ code: 'hermes-layout', loss: true }));
});
