import { expect, it } from 'vitest';

import { installedAppsPermission } from '../../src/rules/installed-apps-permission/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const declaring = (...names: string[]) =>
  evidenceOf({ permissions: { declared: names.map((name) => ({ name: `android.permission.${name}` })) } });

it('asks about QUERY_ALL_PACKAGES', () => {
  const verdict = judge(installedAppsPermission, declaring('INTERNET', 'QUERY_ALL_PACKAGES'));
  expect(verdict.findings).toMatchObject([
    {
      outcome: 'cantTell',
      message: 'declared',
      values: { permissions: ['QUERY_ALL_PACKAGES'] },
      seenAt: [{ kind: 'permissions', pointer: '/declared/1' }],
    },
  ]);
});

it('does not mistake GET_PACKAGE_SIZE for it', () => {
  expect(outline(judge(installedAppsPermission, declaring('GET_PACKAGE_SIZE')))).toEqual(['passed:not-declared']);
});

it('passes an app without permissions', () => {
  expect(outline(judge(installedAppsPermission, declaring()))).toEqual(['passed:not-declared']);
});

it('counts what the platform grants by itself', () => {
  const implied = [{ name: 'android.permission.QUERY_ALL_PACKAGES', reason: 'target SDK' }];
  expect(outline(judge(installedAppsPermission, evidenceOf({ permissions: { implied } })))).toEqual([
    'cantTell:implied',
  ]);
});
