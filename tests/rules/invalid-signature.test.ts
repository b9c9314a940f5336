import { expect, it } from 'vitest';

import { invalidSignature } from '../../src/rules/invalid-signature/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const ok = { present: true, checked: true, verified: true };
const bad = { present: true, checked: true, verified: false, errors: [{ code: 'v2-digest', detail: 'x' }] };
const none = { present: false, verified: false };
const judged = (signatures: object, manifest: object = {}) =>
  outline(judge(invalidSignature, evidenceOf({ signatures, manifest })));

it('fails an unsigned package', () => {
  expect(judged({ v2: none, verified: false, certificates: [] })).toEqual(['failed:unsigned']);
});

it('fails a package whose newest scheme is broken even though v1 verifies', () => {
  expect(judged({ v1: ok, v2: bad, verified: false })).toEqual(['failed:broken']);
});

it('does not accuse a v2-only package of forgery because Android 6 cannot read it', () => {
  expect(judged({ v1: none, v2: ok, verified: false }, { minSdk: 21 })).toEqual(['cantTell:partial']);
});

it('passes valid signatures', () => {
  expect(judged({})).toEqual(['passed:valid']);
  expect(judged({ v1: bad, v2: ok, verified: true })).toEqual(['passed:stray']);
});
