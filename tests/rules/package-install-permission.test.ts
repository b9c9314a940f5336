import { expect, it } from 'vitest';

import { packageInstallPermission } from '../../src/rules/package-install-permission/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const declaring = (...names: string[]) =>
  evidenceOf({ permissions: { declared: names.map((name) => ({ name: `android.permission.${name}` })) } });

it('asks about REQUEST_INSTALL_PACKAGES', () => {
  const verdict = judge(packageInstallPermission, declaring('INTERNET', 'REQUEST_INSTALL_PACKAGES'));
  expect(verdict.findings).toMatchObject([
    {
      outcome: 'cantTell',
      message: 'declared',
      values: { permissions: ['REQUEST_INSTALL_PACKAGES'] },
      seenAt: [{ kind: 'permissions', pointer: '/declared/1' }],
    },
  ]);
});

it('does not mistake REQUEST_DELETE_PACKAGES for it', () => {
  expect(outline(judge(packageInstallPermission, declaring('REQUEST_DELETE_PACKAGES')))).toEqual([
    'passed:not-declared',
  ]);
});

it('passes an app without permissions', () => {
  expect(outline(judge(packageInstallPermission, declaring()))).toEqual(['passed:not-declared']);
});

it('counts what the platform grants by itself', () => {
  const implied = [{ name: 'android.permission.REQUEST_INSTALL_PACKAGES', reason: 'target SDK' }];
  expect(outline(judge(packageInstallPermission, evidenceOf({ permissions: { implied } })))).toEqual([
    'cantTell:implied',
  ]);
});
