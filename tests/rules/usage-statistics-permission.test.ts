import { expect, it } from 'vitest';

import { usageStatisticsPermission } from '../../src/rules/usage-statistics-permission/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const declaring = (...names: string[]) =>
  evidenceOf({ permissions: { declared: names.map((name) => ({ name: `android.permission.${name}` })) } });

it('asks about PACKAGE_USAGE_STATS', () => {
  const verdict = judge(usageStatisticsPermission, declaring('INTERNET', 'PACKAGE_USAGE_STATS'));
  expect(verdict.findings).toMatchObject([
    {
      outcome: 'cantTell',
      message: 'declared',
      values: { permissions: ['PACKAGE_USAGE_STATS'] },
      seenAt: [{ kind: 'permissions', pointer: '/declared/1' }],
    },
  ]);
});

it('does not mistake BATTERY_STATS for it', () => {
  expect(outline(judge(usageStatisticsPermission, declaring('BATTERY_STATS')))).toEqual(['passed:not-declared']);
});

it('passes an app without permissions', () => {
  expect(outline(judge(usageStatisticsPermission, declaring()))).toEqual(['passed:not-declared']);
});

it('counts what the platform grants by itself', () => {
  const implied = [{ name: 'android.permission.PACKAGE_USAGE_STATS', reason: 'target SDK' }];
  expect(outline(judge(usageStatisticsPermission, evidenceOf({ permissions: { implied } })))).toEqual([
    'cantTell:implied',
  ]);
});
