import { expect, it } from 'vitest';

import { lowMinSdk } from '../../src/rules/low-min-sdk/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const judged = (minSdk: number, declaresMinSdk = true) =>
  outline(judge(lowMinSdk, evidenceOf({ manifest: { minSdk, declaresMinSdk } })));

it('advises against an old or undeclared minimum', () => {
  expect(judged(16)).toEqual(['failed:low']);
  expect(judged(1, false)).toEqual(['failed:undeclared']);
});

it('passes the limit itself and a high one', () => {
  expect(judged(21)).toEqual(['passed:modern']);
  expect(judged(34)).toEqual(['passed:modern']);
});
