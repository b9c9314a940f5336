import { expect, it } from 'vitest';

import type { Owner } from '../../src/evidence/place.ts';
import { partyOfPlaces, thirdParties, whereabouts } from '../../src/rules/party.ts';

const places = (...owners: Owner[]) => ({
  total: owners.length,
  places: owners.map((owner) => ({ file: 'classes.dex', owner, class: `c.${owner}`, method: 'run(I)V' })),
});

it('takes a fact for the app’s own as soon as one place is', () => {
  expect(partyOfPlaces(places('library:androidx', 'sdk:alipay', 'app'))).toBe('own');
  expect(partyOfPlaces(places('library:androidx', 'sdk:alipay'))).toBe('sdk');
  expect(partyOfPlaces(places('library:androidx'))).toBe('library');
});

it('cannot clear the app of a fact without a place', () => {
  expect(partyOfPlaces({ total: 3, places: [] })).toBe('unclear');
});

it('does not take a long list of library places for the app’s: its own would stand first', () => {
  expect(partyOfPlaces({ ...places('library:androidx'), total: 500 })).toBe('library');
});

it('points at the app’s own place, without the signature of the method', () => {
  expect(whereabouts(places('sdk:alipay', 'app'))).toBe('c.app.run');
  expect(whereabouts({ total: 1, places: [{ file: 'assets/a.js', owner: 'app', line: 7 }] })).toBe('assets/a.js:7');
});

it('names third parties once', () => {
  expect(thirdParties(places('sdk:alipay', 'sdk:alipay', 'library:androidx', 'app'))).toEqual(['sdk:alipay']);
});
