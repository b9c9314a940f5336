import { expect, it } from 'vitest';

import { permissionPurposeAbsence } from '../../src/rules/permission-purpose-absence/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const camera = 'android.permission.CAMERA';
const contacts = 'android.permission.READ_CONTACTS';
const app = (purposes: { name: string; value: string | null }[], ...names: string[]) =>
  evidenceOf({ manifest: { metaData: purposes }, permissions: { declared: names.map((name) => ({ name })) } });

it('advises to state the purposes that are missing', () => {
  const verdict = judge(permissionPurposeAbsence, app([{ name: camera, value: '拍摄证件' }], camera, contacts));
  expect(verdict).toMatchObject({
    force: 'recommended',
    findings: [{ outcome: 'failed', message: 'no-purpose', values: { count: 2, permissions: ['READ_CONTACTS'] } }],
  });
});

it('passes when every purpose is stated', () => {
  const evidence = app([{ name: camera, value: '拍摄证件' }], camera);
  expect(outline(judge(permissionPurposeAbsence, evidence))).toEqual(['passed:purposes']);
});

it('does not take an empty meta-data for a purpose', () => {
  expect(outline(judge(permissionPurposeAbsence, app([{ name: camera, value: '' }], camera)))).toEqual([
    'failed:no-purpose',
  ]);
});

it('does not arise without run-time permissions on personal information', () => {
  const evidence = app([], 'android.permission.INTERNET', 'android.permission.POST_NOTIFICATIONS');
  expect(outline(judge(permissionPurposeAbsence, evidence))).toEqual(['inapplicable:none-personal']);
});
