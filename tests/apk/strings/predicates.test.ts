import { describe, expect, test } from 'vitest';

import { compileClassifier } from '../../../src/apk/strings/classify.ts';
import { compileNeedles } from '../../../src/apk/strings/needles.ts';
import {
  containsDottedQuad,
  containsHan,
  containsNonAscii,
  containsScheme,
  entropy,
  type ByteQuestion,
} from '../../../src/apk/strings/predicates.ts';

/** Asks with bytes on both sides that would change the answer if they were looked at. */
function ask(question: ByteQuestion, text: string | Buffer, around = '中://1.2.3.4'): boolean {
  const [edge, inner] = [Buffer.from(around), Buffer.from(text)];
  return question(Buffer.concat([edge, inner, edge]), edge.length, edge.length + inner.length);
}

test.each([
  ['汉字', true],
  ['mixed 中 text', true],
  ['㐀', true],
  ['鿿', true],
  ['豈', true],
  ['𠀀', true],
  ['ascii', false],
  ['ひらがな', false],
  ['한국어', false],
  ['é ü Ω', false],
  ['，。', false],
  ['😀', false],
])('Han in %j: %s', (text, expected) => expect(ask(containsHan, text)).toBe(expected));

test('Han outside the basic plane in MUTF-8', () => {
  expect(ask(containsHan, Buffer.from([0xed, 0xa1, 0x80, 0xed, 0xb0, 0x80]))).toBe(true); // U+20000
  expect(ask(containsHan, Buffer.from([0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80]))).toBe(false); // U+1F600
});

test.each([
  ['1.2.3.4', true],
  ['http://10.0.0.172:80/x', true],
  ['v255.255.255.255', true],
  ['256.1.1.1', false],
  ['1.2.3', false],
  ['1.2.3.4.5', false],
  ['1.2.3.4567', false],
  ['1..2.3.4', false],
  ['1.2.3.x', false],
  ['9 1.1.1.1', true],
])('dotted quad in %j: %s', (text, expected) => expect(ask(containsDottedQuad, text, ' ')).toBe(expected));

test('scheme and non-ASCII', () => {
  expect(ask(containsScheme, 'https://x')).toBe(true);
  expect(ask(containsScheme, 'a:/b//')).toBe(false);
  expect(ask(containsScheme, '')).toBe(false);
  expect(ask(containsNonAscii, 'é')).toBe(true);
  expect(ask(containsNonAscii, '\x7f')).toBe(false);
});

test('entropy', () => {
  const bitsOf = (text: string): number => entropy(Buffer.from(text), 0, Buffer.byteLength(text));
  expect(bitsOf('')).toBe(0);
  expect(bitsOf('aaaa')).toBe(0);
  expect(bitsOf('abab')).toBe(1);
  expect(bitsOf('abcdefgh')).toBe(3);
});

describe('needles', () => {
  const find = (text: string, ...needles: string[]): number => {
    const bytes = Buffer.from(text);
    return compileNeedles(needles.map((needle, index) => ({ text: needle, category: 1 << index })))(
      bytes,
      0,
      bytes.length,
    );
  };

  test.each([
    ['ushers', ['he', 'she', 'his', 'hers'], 0b1011],
    ['aaab', ['aab', 'b', 'aaaa'], 0b011],
    ['登录成功', ['登录', '失败'], 0b01],
    ['abc', [], 0],
    ['abc', [''], 0],
    ['', ['a'], 0],
  ])('in %j', (text, needles, expected) => expect(find(text, ...needles)).toBe(expected));

  test('agrees with a plain search on every window of a text', () => {
    const text = 'abcabcdabababcadbcabdacbabcab';
    const needles = ['ab', 'abc', 'bcab', 'cad', 'dd', 'abab'].map((needle, index) => ({
      text: needle,
      category: 1 << index,
    }));
    const search = compileNeedles(needles);
    const bytes = Buffer.from(text);
    for (let start = 0; start < text.length; start++) {
      for (let end = start; end <= text.length; end++) {
        const expected = needles.reduce(
          (bits, needle) => bits | (text.slice(start, end).includes(needle.text) ? needle.category : 0),
          0,
        );
        expect(search(bytes, start, end)).toBe(expected);
      }
    }
  });

  test('case is folded only when asked, and only for ASCII', () => {
    const search = compileNeedles(
      [
        { text: 'Imei', category: 1 },
        { text: 'É', category: 2 },
      ],
      { ignoreCase: true },
    );
    const ask = (text: string): number => search(Buffer.from(text), 0, Buffer.byteLength(text));
    expect([ask('getIMEI'), ask('É'), ask('é')]).toEqual([1, 2, 0]);
    expect(find('IMEI', 'imei')).toBe(0);
  });
});

test('a classifier answers as its parts do', () => {
  const classify = compileClassifier({
    han: 1,
    nonAscii: 2,
    scheme: 4,
    dottedQuad: 8,
    needles: [{ text: 'token', category: 16 }],
    ignoreCase: true,
  });
  const of = (text: string): number => classify(Buffer.from(text), 0, Buffer.byteLength(text));
  expect([of('中'), of('é'), of('http://1.2.3.4/TOKEN'), of('1.2.3'), of('')]).toEqual([3, 2, 28, 0, 0]);
  expect(compileClassifier({})(Buffer.from('中'), 0, 3)).toBe(0);
});
