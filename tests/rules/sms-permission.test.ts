import { expect, it } from 'vitest';

import { smsPermission } from '../../src/rules/sms-permission/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const declaring = (...names: string[]) =>
  evidenceOf({ permissions: { declared: names.map((name) => ({ name: `android.permission.${name}` })) } });

it('asks about READ_SMS', () => {
  const verdict = judge(smsPermission, declaring('INTERNET', 'READ_SMS'));
  expect(verdict.findings).toMatchObject([
    {
      outcome: 'cantTell',
      message: 'declared',
      values: { permissions: ['READ_SMS'] },
      seenAt: [{ kind: 'permissions', pointer: '/declared/1' }],
    },
  ]);
});

it('does not mistake READ_CELL_BROADCASTS for it', () => {
  expect(outline(judge(smsPermission, declaring('READ_CELL_BROADCASTS')))).toEqual(['passed:not-declared']);
});

it('passes an app without permissions', () => {
  expect(outline(judge(smsPermission, declaring()))).toEqual(['passed:not-declared']);
});

it('counts what the platform grants by itself', () => {
  const implied = [{ name: 'android.permission.READ_SMS', reason: 'target SDK' }];
  expect(outline(judge(smsPermission, evidenceOf({ permissions: { implied } })))).toEqual(['cantTell:implied']);
});
