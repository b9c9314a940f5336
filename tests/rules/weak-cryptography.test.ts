import { expect, it } from 'vitest';

import { weakCryptography } from '../../src/rules/weak-cryptography/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const using = (id: string, text: string, owner = 'app') =>
  evidenceOf({ crypto: { algorithms: [{ id, text, places: [{ file: 'classes.dex', owner }] }] } });

it('fails DES in the app’s own code, as advice', () => {
  const verdict = judge(weakCryptography, using('des', 'DES/CBC/PKCS5Padding'));
  expect(outline(verdict)).toEqual(['failed:broken']);
  expect(verdict.force).toBe('recommended');
});

it('leaves MD5 and ECB to a person: a checksum is harmless', () => {
  expect(outline(judge(weakCryptography, using('md5', 'MD5')))).toEqual(['cantTell:weak']);
  expect(outline(judge(weakCryptography, using('aes-ecb', 'AES/ECB/PKCS5Padding')))).toEqual(['cantTell:weak']);
});

it('asks about an SDK’s RC4 but not about its MD5', () => {
  expect(outline(judge(weakCryptography, using('rc4', 'RC4', 'sdk:jiguang-push')))).toEqual(['cantTell:third']);
  expect(outline(judge(weakCryptography, using('md5', 'MD5', 'sdk:jiguang-push')))).toEqual(['passed:sound']);
});

it('passes sound and national algorithms', () => {
  expect(outline(judge(weakCryptography, using('sm4', 'SM4/CBC/PKCS5Padding')))).toEqual(['passed:sound']);
});
