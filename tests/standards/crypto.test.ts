import { expect, test } from 'vitest';

import { apis } from '../../src/standards/apis.ts';
import {
  algorithmNames,
  cipherApis,
  cipherNames,
  cryptoAlgorithms,
  nationalClasses,
  nationalFiles,
  scriptCalls,
} from '../../src/standards/crypto.ts';

const ids = new Set(cryptoAlgorithms.map(({ id }) => id));

test('every sign leads to an algorithm of the table', () => {
  const signs = [...algorithmNames, ...cipherNames, ...nationalClasses, ...nationalFiles, ...scriptCalls];
  expect(signs.filter(({ id }) => !ids.has(id))).toEqual([]);
});

test('every API it relies on is watched', () => {
  const watched = new Set(apis.map(({ id }) => id));
  expect([...cipherApis, ...algorithmNames.map(({ api }) => api)].filter((api) => !watched.has(api))).toEqual([]);
});

test('names are upper case, as they are compared', () => {
  const names = [...algorithmNames, ...cipherNames].flatMap((row) => row.names);
  expect(names.filter((name) => name !== name.toUpperCase())).toEqual([]);
});
