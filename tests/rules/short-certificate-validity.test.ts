import { expect, it } from 'vitest';

import { shortCertificateValidity } from '../../src/rules/short-certificate-validity/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const judged = (notBefore: string, notAfter: string) =>
  outline(judge(shortCertificateValidity, evidenceOf({ signatures: { certificates: [{ notBefore, notAfter }] } })));

it('advises against a validity of one year', () => {
  expect(judged('2024-01-01T00:00:00Z', '2025-01-01T00:00:00Z')).toEqual(['failed:short']);
  expect(judge(shortCertificateValidity, evidenceOf()).force).toBe('recommended');
});

it('passes 25 years and more, long past or not', () => {
  expect(judged('1990-01-01T00:00:00Z', '2015-01-01T00:00:00Z')).toEqual(['passed:long']);
  // Android Studio's default, in years of 365 days.
  expect(judged('2023-11-02T15:17:06Z', '2048-10-26T15:17:06Z')).toEqual(['passed:long']);
  expect(judged('2023-11-02T15:17:06Z', '2048-08-02T15:17:06Z')).toEqual(['failed:short']);
});

it('tells a reversed period from a short one, and cannot judge an empty date', () => {
  expect(judged('2024-01-01T00:00:00Z', '2014-01-01T00:00:00Z')).toEqual(['failed:reversed']);
  expect(judged('', '2014-01-01T00:00:00Z')).toEqual(['cantTell:unreadable']);
});
