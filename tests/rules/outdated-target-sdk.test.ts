import { expect, it } from 'vitest';

import { outdatedTargetSdk } from '../../src/rules/outdated-target-sdk/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const judged = (targetSdk: number, declaresTargetSdk = true) =>
  outline(judge(outdatedTargetSdk, evidenceOf({ manifest: { targetSdk, declaresTargetSdk } })));

it('fails an old or undeclared target', () => {
  expect(judged(22)).toEqual(['failed:old']);
  expect(judged(9, false)).toEqual(['failed:undeclared']);
});

it('passes the limit itself, and a codename, which counts as 10000', () => {
  expect(judged(30)).toEqual(['passed:current']);
  expect(judged(10000)).toEqual(['passed:current']);
});
