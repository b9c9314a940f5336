import { expect, it } from 'vitest';

import { nativeHardeningGap } from '../../src/rules/native-hardening-gap/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const library = (hardening: object | null, owner = 'app') =>
  outline(judge(nativeHardeningGap, evidenceOf({ 'native-libraries': { libraries: [{ owner, hardening }] } })));
const good = {
  nx: true,
  relro: 'full',
  canary: true,
  fortify: true,
  textRelocations: false,
  runpath: false,
  stripped: true,
};

it('fails an executable stack and text relocations of the app’s own', () => {
  expect(library({ ...good, nx: false })).toEqual(['failed:unsafe']);
  expect(library({ ...good, textRelocations: true })).toEqual(['failed:unsafe']);
});

it('cannot tell a missing canary from one that was not needed', () => {
  expect(library({ ...good, canary: false })).toEqual(['cantTell:partial']);
});

it('asks about an SDK’s library, and passes sound ones', () => {
  expect(library({ ...good, nx: false }, 'sdk:amap-location')).toEqual(['cantTell:third']);
  expect(library({ ...good, canary: false }, 'sdk:amap-location')).toEqual(['passed:sound']);
  expect(library(good)).toEqual(['passed:sound']);
});

it('does not ask without a readable library', () => {
  expect(library(null)).toEqual(['inapplicable:absent']);
});
