import { expect, test } from 'vitest';

import { createFactMap, createPlaceList } from '../../src/gather/place-list.ts';

test('the app’s own places come first, whatever was added first', () => {
  const list = createPlaceList();
  for (let line = 1; line <= 1000; line++) list.add({ file: 'lib.js', owner: 'library:jquery', line });
  list.add({ file: 'z.js', owner: 'unknown' });
  list.add({ file: 'z.js', owner: 'app' });
  expect(list.finish()).toEqual({
    total: 1002,
    places: [
      { file: 'z.js', owner: 'app' },
      { file: 'z.js', owner: 'unknown' },
      { file: 'lib.js', owner: 'library:jquery', line: 1 },
    ],
  });
});

test('many places of the app do not hide which SDKs do the same', () => {
  const list = createPlaceList();
  for (let index = 0; index < 500; index++) list.add({ file: 'classes.dex', owner: 'app', class: `cn.gov.A${index}` });
  for (const sdk of ['push', 'map', 'push', 'push'])
    list.add({ file: 'classes.dex', owner: `sdk:${sdk}`, class: `${sdk}.B` });
  const { total, places } = list.finish();
  expect(total).toBe(504);
  expect(places.filter(({ owner }) => owner === 'app').length).toBe(8);
  expect(places.filter(({ owner }) => owner.startsWith('sdk:')).map(({ owner }) => owner)).toEqual([
    'sdk:map',
    'sdk:push',
  ]);
});

test('lines sort as numbers, and one place is listed once', () => {
  const list = createPlaceList();
  for (const line of [10, 9, 10]) list.add({ file: 'a.js', owner: 'app', line });
  expect(list.finish()).toMatchObject({ total: 3, places: [{ line: 9 }, { line: 10 }] });
});

test('the order of adding does not show', () => {
  const places = Array.from({ length: 300 }, (_, index) => ({
    file: `f${index}`,
    owner: index % 3 === 0 ? 'sdk:a' : 'app',
  }));
  const finish = (order: typeof places): unknown => {
    const facts = createFactMap();
    for (const place of order) facts.add('x', place);
    return facts.entries();
  };
  expect(finish(places.toReversed())).toEqual(finish(places));
});
