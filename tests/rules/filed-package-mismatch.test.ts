import { expect, it } from 'vitest';

import { filedPackageMismatch } from '../../src/rules/filed-package-mismatch/rule.ts';
import { evidenceOf, skipped } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

it('fails a package under another name', () => {
  const evidence = evidenceOf({ filing: { form: { packageName: 'cn.gov.other' } } });
  expect(judge(filedPackageMismatch, evidence).findings).toMatchObject([
    { outcome: 'failed', message: 'differs', values: { filed: 'cn.gov.other', actual: 'cn.gov.example.app' } },
  ]);
});

it('passes the filed one', () => {
  expect(outline(judge(filedPackageMismatch, evidenceOf({ filing: {} })))).toEqual(['passed:equal']);
});

it('takes names that differ in letters only for different packages, as Android does', () => {
  const evidence = evidenceOf({ filing: { form: { packageName: 'cn.gov.example.App' } } });
  expect(outline(judge(filedPackageMismatch, evidence))).toEqual(['failed:differs']);
});

it('is untested without a form and says so', () => {
  expect(judge(filedPackageMismatch, evidenceOf({ filing: skipped('no-filing-form') }))).toMatchObject({
    outcome: 'untested',
    missing: [{ kind: 'filing', reason: 'no-filing-form' }],
  });
});
