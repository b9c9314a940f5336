import { expect, test } from 'vitest';

import { textKinds } from '../../../src/gather/asset-pass/text-kinds.ts';
import { stringKinds, stringPredicate } from '../../../src/gather/dex-pass/string-kinds.ts';

function kindsOf(text: string): string[] {
  const bytes = Buffer.concat([Buffer.from('xx'), Buffer.from(text), Buffer.from('yy')]);
  const kinds = stringPredicate(bytes, 2, bytes.length - 2);
  return Object.entries(stringKinds).flatMap(([name, bit]) => ((kinds & bit) === 0 ? [] : [name]));
}

test.each([
  ['每日签到', ['han']],
  ['https://api.gov.cn/', ['url']],
  ['192.168.1.1', ['quad']],
  ['192.168.1.1:80', ['quad', 'hostPort']],
  ['push.gov.cn:7001', ['hostPort']],
  ['fe80::1', ['ipv6']],
  ['android.intent.action.CALL', ['sign']],
  ['content://sms/inbox', ['sign', 'url']],
  ['AES/CBC/PKCS5Padding', ['algorithm']],
  ['md5', ['algorithm']],
  ['SHA256withRSA/PSS', ['algorithm']],
  ['-----BEGIN PRIVATE KEY-----', ['secret']],
  ['Landroid/app/Activity;', []],
  ['[Lcom/a/B;', []],
  ['getElementById', []],
  ['12:30', []],
  ['', []],
  ['x', []],
])('%s', (text, kinds) => {
  expect(kindsOf(text).sort()).toEqual([...kinds].sort());
});

test('a descriptor’s shape does not hide text', () => {
  expect(kindsOf('L签到;')).toEqual(['han']);
});

test('nothing outside the range is looked at', () => {
  const bytes = Buffer.from('签到 https://a.cn plain 192.168.1.1');
  const start = bytes.indexOf('plain');
  expect(stringPredicate(bytes, start, start + 5)).toBe(0);
});

test.each([
  '每日签到',
  'https://api.gov.cn/',
  '192.168.1.1',
  'push.gov.cn:7001',
  'fe80::1',
  'getElementById',
  '-----BEGIN PRIVATE KEY-----',
  '12:30',
])('packed files are asked the same: %s', (text) => {
  const shared =
    stringKinds.han | stringKinds.url | stringKinds.quad | stringKinds.hostPort | stringKinds.ipv6 | stringKinds.secret;
  const bytes = Buffer.from(text);
  expect(textKinds(text)).toBe(stringPredicate(bytes, 0, bytes.length) & shared);
});
