import { expect, it } from 'vitest';

import { filedSignerMismatch } from '../../src/rules/filed-signer-mismatch/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const filedDigest = 'ab'.repeat(32);
const otherDigest = 'cd'.repeat(32);
const signedBy = (sha256: string, lineage: string[] = []) =>
  evidenceOf({
    filing: { form: { certificateSha256: filedDigest } },
    signatures: { certificates: [{ sha256 }], lineage },
  });

it('fails a package of another signer', () => {
  expect(judge(filedSignerMismatch, signedBy(otherDigest)).findings).toMatchObject([
    { outcome: 'failed', message: 'differs', values: { filed: filedDigest, actual: [otherDigest] } },
  ]);
});

it('passes the filed signer, in whatever letters the digest is written', () => {
  expect(outline(judge(filedSignerMismatch, signedBy(filedDigest.toUpperCase())))).toEqual(['passed:equal']);
});

it('does not fail a proven rotation', () => {
  expect(outline(judge(filedSignerMismatch, signedBy(otherDigest, [filedDigest, otherDigest])))).toEqual([
    'cantTell:earlier-certificate',
  ]);
});

it('cannot tell of an unsigned package', () => {
  const evidence = evidenceOf({ filing: {}, signatures: { certificates: [] } });
  expect(outline(judge(filedSignerMismatch, evidence))).toEqual(['cantTell:unsigned']);
});
