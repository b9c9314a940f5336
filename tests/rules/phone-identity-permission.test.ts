import { expect, it } from 'vitest';

import { phoneIdentityPermission } from '../../src/rules/phone-identity-permission/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const declaring = (...names: string[]) =>
  evidenceOf({ permissions: { declared: names.map((name) => ({ name: `android.permission.${name}` })) } });

it('asks about READ_PHONE_STATE', () => {
  const verdict = judge(phoneIdentityPermission, declaring('INTERNET', 'READ_PHONE_STATE'));
  expect(verdict.findings).toMatchObject([
    {
      outcome: 'cantTell',
      message: 'declared',
      values: { permissions: ['READ_PHONE_STATE'] },
      seenAt: [{ kind: 'permissions', pointer: '/declared/1' }],
    },
  ]);
});

it('does not mistake READ_BASIC_PHONE_STATE for it', () => {
  expect(outline(judge(phoneIdentityPermission, declaring('READ_BASIC_PHONE_STATE')))).toEqual(['passed:not-declared']);
});

it('passes an app without permissions', () => {
  expect(outline(judge(phoneIdentityPermission, declaring()))).toEqual(['passed:not-declared']);
});

it('counts what the platform grants by itself', () => {
  const implied = [{ name: 'android.permission.READ_PHONE_STATE', reason: 'target SDK' }];
  expect(outline(judge(phoneIdentityPermission, evidenceOf({ permissions: { implied } })))).toEqual([
    'cantTell:implied',
  ]);
});
