import { expect, it } from 'vitest';

import { weakCertificate } from '../../src/rules/weak-certificate/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const judged = (certificate: object) =>
  outline(judge(weakCertificate, evidenceOf({ signatures: { certificates: [certificate] } })));

it('fails short RSA and DSA keys', () => {
  expect(judged({ keyBits: 1024 })).toEqual(['failed:short']);
  expect(judged({ keyAlgorithm: 'DSA', keyBits: 1024 })).toEqual(['failed:short']);
});

it('does not hold an elliptic key to the RSA length', () => {
  expect(judged({ keyAlgorithm: 'EC', keyBits: 256 })).toEqual(['passed:strong']);
});

it('does not accuse a self-signed certificate of its SHA-1, but asks about an issued one', () => {
  expect(judged({ signatureAlgorithm: 'SHA1withRSA' })).toEqual(['passed:strong']);
  expect(judged({ signatureAlgorithm: 'SHA1withRSA', issuer: 'CN=CA' })).toEqual(['cantTell:chained']);
  expect(judged({ signatureAlgorithm: 'SHA128-experimental', issuer: 'CN=CA' })).toEqual(['passed:strong']);
});

it('cannot judge an unknown key', () => {
  expect(judged({ keyAlgorithm: '1.2.156.10197.1.301', keyBits: null })).toEqual(['cantTell:unknown']);
});
