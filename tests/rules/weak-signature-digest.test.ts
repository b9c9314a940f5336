import { expect, it } from 'vitest';

import { weakSignatureDigest } from '../../src/rules/weak-signature-digest/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const v1 = { present: true, checked: true, verified: true };
const none = { present: false, verified: false };
const judged = (signatures: object) => outline(judge(weakSignatureDigest, evidenceOf({ signatures })));

it('fails SHA-1 where nothing newer stands beside v1', () => {
  expect(judged({ v1, v2: none, v1Digests: ['sha1'] })).toEqual(['failed:relied']);
});

it('takes sha-256 for what it is', () => {
  expect(judged({ v1, v2: none, v1Digests: ['sha-256'] })).toEqual(['passed:modern']);
});

it('mentions SHA-1 beside v2', () => {
  expect(judged({ v1, v1Digests: ['sha1'] })).toEqual(['passed:beside']);
});

it('does not ask without v1', () => {
  expect(judged({})).toEqual(['inapplicable:unused']);
});
