import { expect, it } from 'vitest';

import { allFilesPermission } from '../../src/rules/all-files-permission/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const declaring = (...names: string[]) =>
  evidenceOf({ permissions: { declared: names.map((name) => ({ name: `android.permission.${name}` })) } });

it('asks about MANAGE_EXTERNAL_STORAGE', () => {
  const verdict = judge(allFilesPermission, declaring('INTERNET', 'MANAGE_EXTERNAL_STORAGE'));
  expect(verdict.findings).toMatchObject([
    {
      outcome: 'cantTell',
      message: 'declared',
      values: { permissions: ['MANAGE_EXTERNAL_STORAGE'] },
      seenAt: [{ kind: 'permissions', pointer: '/declared/1' }],
    },
  ]);
});

it('does not mistake READ_EXTERNAL_STORAGE for it', () => {
  expect(outline(judge(allFilesPermission, declaring('READ_EXTERNAL_STORAGE')))).toEqual(['passed:not-declared']);
});

it('passes an app without permissions', () => {
  expect(outline(judge(allFilesPermission, declaring()))).toEqual(['passed:not-declared']);
});

it('counts what the platform grants by itself', () => {
  const implied = [{ name: 'android.permission.MANAGE_EXTERNAL_STORAGE', reason: 'target SDK' }];
  expect(outline(judge(allFilesPermission, evidenceOf({ permissions: { implied } })))).toEqual(['cantTell:implied']);
});
