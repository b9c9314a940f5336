import { expect, it } from 'vitest';

import { nationalCryptographyAbsence } from '../../src/rules/national-cryptography-absence/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const own = [{ file: 'classes.dex', owner: 'app' }];
const using = (id: string) =>
  outline(judge(nationalCryptographyAbsence, evidenceOf({ crypto: { algorithms: [{ id, places: own }] } })));

it('does not call the absence a violation', () => {
  const verdict = judge(
    nationalCryptographyAbsence,
    evidenceOf({ crypto: { algorithms: [{ id: 'des', places: own }] } }),
  );
  expect(outline(verdict)).toEqual(['cantTell:absent']);
  expect(verdict.force).toBe('recommended');
});

it('passes SM4, in ECB mode too, and does not take AES for it', () => {
  expect(using('sm4')).toEqual(['passed:present']);
  expect(using('sm4-ecb')).toEqual(['passed:present']);
  expect(using('aes-gcm')).toEqual(['cantTell:absent']);
});

it('has nothing to ask of an app that encrypts nothing itself', () => {
  expect(outline(judge(nationalCryptographyAbsence, evidenceOf()))).toEqual(['inapplicable:unencrypted']);
  expect(using('md5')).toEqual(['inapplicable:unencrypted']);
  const theirs = [{ id: 'aes-gcm', places: [{ file: 'classes.dex', owner: 'sdk:bugly' }] }];
  expect(outline(judge(nationalCryptographyAbsence, evidenceOf({ crypto: { algorithms: theirs } })))).toEqual([
    'inapplicable:unencrypted',
  ]);
});
