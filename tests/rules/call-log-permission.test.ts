import { expect, it } from 'vitest';

import { callLogPermission } from '../../src/rules/call-log-permission/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const declaring = (...names: string[]) =>
  evidenceOf({ permissions: { declared: names.map((name) => ({ name: `android.permission.${name}` })) } });

it('asks about READ_CALL_LOG', () => {
  const verdict = judge(callLogPermission, declaring('INTERNET', 'READ_CALL_LOG'));
  expect(verdict.findings).toMatchObject([
    {
      outcome: 'cantTell',
      message: 'declared',
      values: { permissions: ['READ_CALL_LOG'] },
      seenAt: [{ kind: 'permissions', pointer: '/declared/1' }],
    },
  ]);
});

it('does not mistake CALL_PHONE for it', () => {
  expect(outline(judge(callLogPermission, declaring('CALL_PHONE')))).toEqual(['passed:not-declared']);
});

it('passes an app without permissions', () => {
  expect(outline(judge(callLogPermission, declaring()))).toEqual(['passed:not-declared']);
});

it('counts what the platform grants by itself', () => {
  const implied = [{ name: 'android.permission.READ_CALL_LOG', reason: 'target SDK' }];
  expect(outline(judge(callLogPermission, evidenceOf({ permissions: { implied } })))).toEqual(['cantTell:implied']);
});
