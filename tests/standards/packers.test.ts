import { expect, test } from 'vitest';

import { packers } from '../../src/standards/packers.ts';
import { sdks } from '../../src/standards/sdks/index.ts';

test('ids are unique and every packer has a sign that counts by itself', () => {
  expect(packers.length).toBeGreaterThanOrEqual(25);
  expect(new Set(packers.map(({ id }) => id)).size).toBe(packers.length);
  const signless = packers.filter(
    ({ libraries = [], files = [], classes = [] }) => libraries.length + files.length + classes.length === 0,
  );
  expect(signless).toEqual([]);
});

test('no sign stands for two packers', () => {
  const signs = packers.flatMap(({ libraries = [], files = [], classes = [], weakLibraries = [] }) => [
    ...libraries,
    ...files,
    ...classes,
    ...weakLibraries,
  ]);
  expect(signs.filter((sign, index) => signs.indexOf(sign) !== index)).toEqual([]);
});

test('no SDK’s own library makes an app look packed', () => {
  const ofSdks = new Set(sdks.flatMap(({ libraries = [] }) => libraries));
  expect(packers.flatMap(({ libraries = [] }) => libraries.filter((name) => ofSdks.has(name)))).toEqual([]);
});
