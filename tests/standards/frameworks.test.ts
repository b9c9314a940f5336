import { expect, test } from 'vitest';

import { frameworks, inferredFrameworks } from '../../src/standards/frameworks.ts';

test('ids are unique, those of inferred ones stay free, and every framework has a sign', () => {
  const ids = frameworks.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => Object.hasOwn(inferredFrameworks, id))).toEqual([]);
  const signless = frameworks.filter(
    ({ libraries = [], files = [], classes = [], metaData = [] }) =>
      libraries.length + files.length + classes.length + metaData.length === 0,
  );
  expect(signless).toEqual([]);
});

test('version patterns capture something and are not global, so that they keep no state', () => {
  const patterns = frameworks.flatMap(({ versions = [] }) => versions.map(({ pattern }) => pattern));
  expect(patterns.filter((pattern) => pattern.global || !/\((?!\?)/.test(pattern.source))).toEqual([]);
});
