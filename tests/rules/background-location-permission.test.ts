import { expect, it } from 'vitest';

import { backgroundLocationPermission } from '../../src/rules/background-location-permission/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const declaring = (...names: string[]) =>
  evidenceOf({ permissions: { declared: names.map((name) => ({ name: `android.permission.${name}` })) } });

it('asks about ACCESS_BACKGROUND_LOCATION', () => {
  const verdict = judge(backgroundLocationPermission, declaring('INTERNET', 'ACCESS_BACKGROUND_LOCATION'));
  expect(verdict.findings).toMatchObject([
    {
      outcome: 'cantTell',
      message: 'declared',
      values: { permissions: ['ACCESS_BACKGROUND_LOCATION'] },
      seenAt: [{ kind: 'permissions', pointer: '/declared/1' }],
    },
  ]);
});

it('does not mistake ACCESS_FINE_LOCATION for it', () => {
  expect(outline(judge(backgroundLocationPermission, declaring('ACCESS_FINE_LOCATION')))).toEqual([
    'passed:not-declared',
  ]);
});

it('passes an app without permissions', () => {
  expect(outline(judge(backgroundLocationPermission, declaring()))).toEqual(['passed:not-declared']);
});

it('counts what the platform adds by itself, and does not call it declared', () => {
  const implied = [{ name: 'android.permission.ACCESS_BACKGROUND_LOCATION', reason: 'target SDK' }];
  expect(outline(judge(backgroundLocationPermission, evidenceOf({ permissions: { implied } })))).toEqual([
    'cantTell:implied',
  ]);
});
