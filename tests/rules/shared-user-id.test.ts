import { expect, it } from 'vitest';

import { sharedUserId as sharedUserIdRule } from '../../src/rules/shared-user-id/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const judged = (sharedUserId: string | null) =>
  outline(judge(sharedUserIdRule, evidenceOf({ manifest: { sharedUserId } })));

it('advises against a shared ID and tells the system one apart', () => {
  expect(judged('cn.gov.example.shared')).toEqual(['failed:shared']);
  expect(judged('android.uid.system')).toEqual(['failed:system']);
});

it('passes an isolated app', () => {
  expect(judged(null)).toEqual(['passed:isolated']);
});
