import { expect, test } from 'vitest';

import { fromBuffer, type ByteSource } from '../../../src/apk/bytes.ts';
import { printableStrings, type PrintableOptions } from '../../../src/apk/strings/printable.ts';

function valuesIn(bytes: Buffer, options: PrintableOptions = {}): string[] {
  return [...printableStrings(fromBuffer(bytes, 'lib.so'), options)].map(({ value }) => value);
}

const noise = Buffer.from([0, 1, 0xff, 0x80, 0]);
const between = (...texts: Buffer[]): Buffer => Buffer.concat([noise, ...texts.flatMap((text) => [text, noise])]);

test('UTF-8 and ASCII runs of enough characters', () => {
  const bytes = between(Buffer.from('hello'), Buffer.from('abc'), Buffer.from('请先登录'), Buffer.from('mix 中文'));
  expect(valuesIn(bytes)).toEqual(['hello', '请先登录', 'mix 中文']);
  expect(valuesIn(bytes, { encodings: ['ascii'] })).toEqual(['hello', 'mix ']);
  expect(valuesIn(bytes, { minLength: 3 })).toContain('abc');
});

test('ill-formed UTF-8 ends a run', () => {
  const bytes = Buffer.concat([
    Buffer.from('left'),
    Buffer.from([0xe4, 0xbd]),
    Buffer.from('right'),
    Buffer.from([0xc0, 0x80]),
    Buffer.from('last'),
  ]);
  expect(valuesIn(bytes)).toEqual(['left', 'right', 'last']);
});

test('two-byte strings of a Dart snapshot', () => {
  const bytes = Buffer.concat([Buffer.alloc(8), Buffer.from('用户协议：Privacy', 'utf16le'), Buffer.alloc(8)]);
  expect(valuesIn(bytes, { encodings: ['utf16le'] })).toEqual(['用户协议：Privacy']);
});

test('ASCII and machine code are not taken for Chinese', () => {
  const ascii = Buffer.from('_ZN4base8internal13ReferenceTypeE\0setApplicationContextObject\0');
  const code = Buffer.from('fd7bbfa9fd030091f44fbea9e0031faa5f2403d5a0c31ff8c0035fd6', 'hex');
  const han = (bytes: Uint8Array, start: number, end: number): boolean => {
    for (let at = start; at < end; at += 2)
      if ((bytes[at + 1] ?? 0) >= 0x4e && (bytes[at + 1] ?? 0) <= 0x9f) return true;
    return false;
  };
  expect(valuesIn(Buffer.concat([ascii, code, code]), { encodings: ['utf16le'], predicate: han })).toEqual([]);
});

test('the predicate decides before anything is decoded', () => {
  const bytes = between(Buffer.from('keep this'), Buffer.from('drop this'));
  expect(valuesIn(bytes, { predicate: (window, start) => window[start] === 0x6b })).toEqual(['keep this']);
});

test('long strings come in pieces that lose nothing', () => {
  const text = 'abcdefghij'.repeat(100);
  const pieces = valuesIn(Buffer.from(text), { maxBytes: 64, minLength: 1 });
  expect(pieces.join('')).toBe(text);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(64);
});

test.each(['utf8', 'utf16le'] as const)('strings around the edge of a window come once and whole: %s', (encoding) => {
  const window = 4 * 1024 * 1024;
  const texts = ['第一个中文字符串', '在边界上的中文字符串', '最后一个中文字符串'];
  for (const shift of [-24, -13, -2, -1, 0, 1]) {
    const bytes = Buffer.alloc(window + 4096);
    const even = encoding === 'utf16le' ? shift - (shift % 2) : shift;
    [window - 300, window + even, window + 400].forEach((at, index) => bytes.write(texts[index] ?? '', at, encoding));
    const source: ByteSource = fromBuffer(bytes, 'big');
    const found = [...printableStrings(source, { encodings: [encoding] })];
    expect(found.map(({ value, offset }) => [value, offset])).toEqual([
      [texts[0], window - 300],
      [texts[1], window + even],
      [texts[2], window + 400],
    ]);
  }
});

test('empty and tiny sources', () => {
  expect(valuesIn(Buffer.alloc(0))).toEqual([]);
  expect(valuesIn(Buffer.from('a'), { minLength: 1, encodings: ['utf8', 'utf16le'] })).toEqual(['a']);
});
