import { expect, it } from 'vitest';

import { gmsDependence } from '../../src/rules/gms-dependence/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';
import { sdks } from '../../src/standards/sdks/index.ts';

const library = (required: boolean) =>
  evidenceOf({ manifest: { libraries: [{ name: 'com.google.android.maps', required }] } });

it('fails a required Google library, not an optional one', () => {
  expect(outline(judge(gmsDependence, library(true)))).toEqual(['failed:required']);
  expect(outline(judge(gmsDependence, library(false)))).toEqual(['passed:absent']);
});

it('does not take presence for dependence', () => {
  const gms = sdks.find(({ category }) => category === 'gms');
  expect(outline(judge(gmsDependence, evidenceOf({ sdks: { sdks: [{ id: gms?.id ?? '' }] } })))).toEqual([
    'cantTell:present',
  ]);
});

it('does not mind Huawei’s services', () => {
  const hms = sdks.find(({ category }) => category === 'hms');
  expect(outline(judge(gmsDependence, evidenceOf({ sdks: { sdks: [{ id: hms?.id ?? '' }] } })))).toEqual([
    'passed:absent',
  ]);
});
