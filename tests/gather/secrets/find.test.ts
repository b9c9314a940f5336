import { describe, expect, test } from 'vitest';

import { findSecrets } from '../../../src/gather/secrets/find.ts';
import { maskSecret } from '../../../src/gather/secrets/mask.ts';

const types = (text: string): string[] => findSecrets(text).map(({ type }) => type);
/** Put together here, so that no scanner takes this file for a leak. */
const joined = (...parts: string[]): string => parts.join('');
const base64 = 'Ab3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dF+/hJ';
const token = (header: object, body: object): string =>
  [JSON.stringify(header), JSON.stringify(body), 'signature-of-some-length-0123']
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.');

describe('secrets', () => {
  test.each([
    ['an Aliyun key', joined('LTAI', '5tKq8mZ3xW9cV2bN7rYh'), 'aliyun-access-key-id'],
    [
      'a Tencent Cloud id',
      joined('AKID', 'z8krbsJ5yKBZQpn74WFkmLPx3EXAMPL9').replace('EXAMPL', 'Q7wT2u'),
      'tencent-secret-id',
    ],
    ['an AWS key', joined('AKIA', 'J5Q7RZ2KXW4M8TVB'), 'aws-access-key-id'],
    ['a key inside JSON', joined('{"ak":"LTAI', '5tKq8mZ3xW9cV2bN7rYh"}'), 'aliyun-access-key-id'],
    [
      'a PEM key',
      `-----BEGIN RSA PRIVATE KEY-----\n${base64.repeat(10)}\n-----END RSA PRIVATE KEY-----`,
      'private-key',
    ],
    [
      'a PEM key with escaped line ends',
      `-----BEGIN PRIVATE KEY-----\\n${base64.repeat(10)}\\n-----END PRIVATE KEY-----`,
      'private-key',
    ],
    [
      'a bare PKCS#8 key',
      joined('MIICdwIBADANBgkqhkiG9w0BAQEFAASC', base64.replaceAll('-', '').repeat(14)),
      'private-key',
    ],
    ['a signed token', token({ alg: 'HS256', typ: 'JWT' }, { sub: 'x' }), 'jwt'],
    ['a password in a URL', 'jdbc ftp://deploy:Qz7_rT9w@files.gov.cn/', 'url-password'],
    [
      'a chat robot',
      'https://oapi.dingtalk.com/robot/send?access_token=0f9e8d7c6b5a49382716f5e4d3c2b1a00f9e8d7c',
      'dingtalk-robot',
    ],
  ])('%s', (_, text, type) => {
    expect(types(text)).toEqual([type]);
  });
});

describe('look-alikes', () => {
  test.each([
    ['a placeholder key', 'AKIAIOSFODNN7EXAMPLE'],
    ['a repeated letter', 'LTAIxxxxxxxxxxxxxxxxxxxx'],
    ['the marker inside a word', 'XLTAI5tKq8mZ3xW9cV2bN7rYh'],
    ['a word in capitals', 'AKIADESCRIPTIONTEXT'],
    ['a longer run', `AKIA${'J5Q7RZ2KXW4M8TVB'.repeat(3)}`],
    ['a public key', `-----BEGIN PUBLIC KEY-----\n${base64.repeat(6)}\n-----END PUBLIC KEY-----`],
    ['a certificate', `-----BEGIN CERTIFICATE-----\n${base64.repeat(20)}\n-----END CERTIFICATE-----`],
    ['a bare public key', `MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQ${base64.repeat(5)}`],
    ['a label without a key', '-----BEGIN RSA PRIVATE KEY-----'],
    ['a pattern for keys', '-----BEGIN PRIVATE KEY-----(.*?)-----END PRIVATE KEY-----'],
    ['an unsigned token', token({ alg: 'none' }, { sub: 'x' })],
    ['Base64 that begins like a token', 'eyJhbGciOiJIUzI1NiJ9'],
    ['a template URL', 'http://user:password@host.gov.cn'],
    ['a template with signs', 'http://${user}:${pass}@host.gov.cn'],
    ['a port', 'http://host.gov.cn:8080/a@b'],
    ['an e-mail in a query', 'http://host.gov.cn/?mail=a:b@c.cn'],
    ['a map key', 'a1b2c3d4e5f60718293a4b5c6d7e8f90'],
    ['a Google API key', 'AIzaSyA1234567890abcdefghijklmnopqrstuv'],
  ])('%s', (_, text) => {
    expect(types(text)).toEqual([]);
  });

  test('hostile repetitions are passed in one go', () => {
    for (const text of [
      'eyJ'.repeat(20_000),
      '-----BEGIN PRIVATE KEY-----'.repeat(2_000),
      'LTAI'.repeat(20_000),
      '://a:b'.repeat(20_000),
    ]) {
      expect(types(text)).toEqual([]);
    }
  });
});

test('a mask shows the ends and never most of a secret', () => {
  expect(maskSecret('LTAI5tKq8mZ3xW9cV2bN7rYh')).toBe('LTAI***7rYh');
  expect(maskSecret('short')).toBe('***');
  expect(maskSecret('tiny-one')).toBe('t***e');
});
