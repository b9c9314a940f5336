import { expect, it } from 'vitest';

import { v1OnlySignature } from '../../src/rules/v1-only-signature/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const v1 = { present: true, checked: true, verified: true };
const none = { present: false, verified: false };
const judged = (signatures: object, targetSdk = 28) =>
  outline(judge(v1OnlySignature, evidenceOf({ signatures, manifest: { targetSdk } })));

it('fails a package with v1 alone, more so where Android 11 refuses it', () => {
  expect(judged({ v1, v2: none })).toEqual(['failed:weak']);
  expect(judged({ v1, v2: none }, 30)).toEqual(['failed:refused']);
});

it('passes v1 beside v2', () => {
  expect(judged({ v1 })).toEqual(['passed:modern']);
});

it('leaves an unsigned package to the rule on signatures', () => {
  expect(judged({ v2: none })).toEqual(['inapplicable:unsigned']);
});
