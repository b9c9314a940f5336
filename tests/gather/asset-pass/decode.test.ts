import { expect, test } from 'vitest';

import { decodeText } from '../../../src/gather/asset-pass/decode.ts';

/** 签到打卡, as these encodings write it. */
const gbk = Buffer.from([0xc7, 0xa9, 0xb5, 0xbd, 0xb4, 0xf2, 0xbf, 0xa8]);
const utf16 = Buffer.from('<p>签到打卡</p>', 'utf16le');

test.each([
  ['UTF-8', Buffer.from('签到打卡')],
  ['UTF-8 with a mark', Buffer.from('\ufeff签到打卡')],
  ['GBK that says so', Buffer.concat([Buffer.from('<meta charset="gbk">'), gbk])],
  ['GB 2312 that says so', Buffer.concat([Buffer.from('<?xml version="1.0" encoding="GB2312"?>'), gbk])],
  ['GBK that says nothing', Buffer.concat([Buffer.from('var a="'), gbk, Buffer.from('"')])],
  ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
  ['UTF-16 big-endian', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()])],
  ['UTF-16 without a mark', Buffer.from('<html><body><p>plain words before 签到打卡</p>', 'utf16le')],
  ['an encoding of no one', Buffer.concat([Buffer.from('<meta charset="gb-nonsense">'), gbk])],
])('%s', (_, bytes) => {
  expect(decodeText(bytes)).toContain('签到打卡');
});

test('a false declaration does not spoil sound UTF-8', () => {
  expect(decodeText(Buffer.from('<meta charset="gbk">签到'))).toContain('签到');
});

test('bytes of no encoding still give text', () => {
  expect(decodeText(Buffer.from([0x61, 0xff, 0x80, 0x62]))).toMatch(/^a.*b$/s);
});
