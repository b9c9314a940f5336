import { expect, test } from 'vitest';

import { identifyAlgorithm } from '../../../src/gather/crypto/identify.ts';

test.each([
  ['MD5', ['md5']],
  ['md5', ['md5']],
  ['SHA-1', ['sha-1']],
  ['SM3', ['sm3']],
  ['AES/ECB/PKCS5Padding', ['aes-ecb']],
  ['AES/CBC/PKCS7Padding', ['aes-cbc']],
  ['aes/gcm/nopadding', ['aes-gcm']],
  ['AES', ['aes']],
  ['DES/CBC/PKCS5Padding', ['des']],
  ['DESede/ECB/NoPadding', ['des-ede']],
  ['ARC4', ['rc4']],
  ['RSA/ECB/NoPadding', ['rsa-no-padding']],
  ['RSA/ECB/PKCS1Padding', ['rsa-pkcs1']],
  ['RSA/ECB/OAEPWithSHA-256AndMGF1Padding', ['rsa-oaep']],
  ['SM4/ECB/PKCS5Padding', ['sm4-ecb']],
  ['SM4/CBC/PKCS5Padding', ['sm4']],
  ['SHA1withRSA', ['signature-sha1']],
  ['SM3withSM2', ['sm2']],
  ['TLSv1', ['tls-1.0']],
  ['TLSv1.2', []],
  ['description', []],
  ['DES-like', []],
  ['RSAKey', []],
])('%s', (text, ids) => {
  expect(identifyAlgorithm(text).map(({ id }) => id)).toEqual(ids);
});
