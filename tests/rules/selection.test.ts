import { expect, it } from 'vitest';

import { mostListed, namesOf, select } from '../../src/rules/selection.ts';

const many = Array.from({ length: 1000 }, (_, index) => index);

it('points back at the items, by their place in the whole list', () => {
  const { items, seenAt } = select('dex', '/files', ['a', 'b', 'c'], (name) => name !== 'b');
  expect(items).toEqual(['a', 'c']);
  expect(seenAt.map(({ pointer }) => pointer)).toEqual(['/files/0', '/files/2']);
});

it('keeps all items but bounds pointers and names', () => {
  const { items, seenAt } = select('dex', '/files', many, () => true);
  expect(items).toHaveLength(1000);
  expect(seenAt).toHaveLength(mostListed);
  expect(namesOf(items, String)).toHaveLength(mostListed);
});

it('lists a name once', () => {
  expect(namesOf(['x', 'x', 'y'], (name) => name)).toEqual(['x', 'y']);
});
