import { expect, test } from 'vitest';

import { matchesWildcard } from '../../src/gather/owner/wildcard.ts';
import { categoryNames, sdkCategories, sdks, type SdkEntry } from '../../src/standards/sdks/index.ts';
import { sdkVersionSources } from '../../src/standards/sdks/versions.ts';

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

const all = (signs: (sdk: SdkEntry) => readonly string[] | undefined): string[] =>
  sdks.flatMap((sdk) => signs(sdk) ?? []);

test('ids are permanent words of their own', () => {
  expect(sdks.length).toBeGreaterThanOrEqual(200);
  expect(repeated(sdks.map(({ id }) => id))).toEqual([]);
  expect(sdks.filter(({ id }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
});

test('no sign stands for two SDKs', () => {
  for (const signs of [
    all((sdk) => sdk.classPrefixes),
    all((sdk) => sdk.libraries),
    all((sdk) => sdk.assets),
    all((sdk) => sdk.metaData),
    all((sdk) => sdk.permissions),
  ]) {
    expect(repeated(signs)).toEqual([]);
  }
});

test('no library name is taken by the pattern of another SDK', () => {
  const names = sdks.flatMap(({ id, libraries = [] }) =>
    libraries.filter((name) => !name.includes('*')).map((name) => ({ id, name })),
  );
  const taken = names.flatMap(({ id, name }) =>
    sdks
      .filter((sdk) => sdk.id !== id && sdk.libraries?.some((pattern) => matchesWildcard(pattern, name)))
      .map((sdk) => `${name}: ${id}, ${sdk.id}`),
  );
  expect(taken).toEqual([]);
});

test('prefixes are Java names without a dot at the end, and no inner one of the same SDK is listed beside its outer one', () => {
  expect(
    all((sdk) => sdk.classPrefixes).filter((prefix) => !/^[A-Za-z_][\w]*(\.[A-Za-z_][\w]*)*$/.test(prefix)),
  ).toEqual([]);
  const inner = sdks.flatMap(({ classPrefixes }) =>
    classPrefixes.filter((prefix) => classPrefixes.some((outer) => prefix.startsWith(`${outer}.`))),
  );
  expect(inner).toEqual([]);
});

test('library signs are file names, asset signs are entry paths', () => {
  expect(all((sdk) => sdk.libraries).filter((name) => !/^[^/]+\.so$/.test(name))).toEqual([]);
  expect(all((sdk) => sdk.assets).filter((path) => !path.startsWith('assets/'))).toEqual([]);
});

test('whatever sells, pays or advertises serves business, and nothing else does', () => {
  const selling = new Set(['ads', 'payment', 'shop', 'games']);
  expect(
    sdks.filter(({ category, business }) => selling.has(category) !== (business === true)).map(({ id }) => id),
  ).toEqual([]);
});

test('every category has a name in both languages and an SDK', () => {
  const used = new Set(sdks.map(({ category }) => category));
  expect(sdkCategories.filter((category) => !used.has(category))).toEqual([]);
  expect(Object.values(categoryNames).filter(({ zh, en }) => zh === '' || en === '')).toEqual([]);
});

test('version sources are for SDKs that exist and say one place each', () => {
  const ids = new Set(sdks.map(({ id }) => id));
  expect(
    sdkVersionSources.filter(
      ({ id, file, metaData }) => !ids.has(id) || (file === undefined) === (metaData === undefined),
    ),
  ).toEqual([]);
});
