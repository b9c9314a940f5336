import { expect, it } from 'vitest';

import type { Measurement } from '../../src/evidence/kinds/stability.ts';
import { upgradeDataLoss } from '../../src/rules/upgrade-data-loss/rule.ts';
import { judge, outline } from '../support/judge.ts';
import { appMeasured } from '../support/measured.ts';

const upgraded = (dataKept: boolean | null): Measurement => ({
  kind: 'upgrade',
  from: '1.0.0 (100)',
  dataKept,
  before: 1,
  after: 2,
});

const outcome = (dataKept: boolean | null) =>
  outline(judge(upgradeDataLoss, appMeasured({ upgrade: { found: [upgraded(dataKept)] } })));

it('is an app that starts as new after it was installed over its data', () => {
  expect(outcome(false)).toEqual(['failed:lost']);
  expect(outcome(true)).toEqual(['passed:kept']);
});

it('never passes what its first screen did not tell', () => {
  expect(outcome(null)).toEqual(['cantTell:unknown']);
});

it('does not apply where there is nothing to upgrade from', () => {
  expect(outline(judge(upgradeDataLoss, appMeasured({ starts: { found: [] } })))).toEqual(['inapplicable:none']);
});
