import { expect, test } from 'vitest';

import { decodeMutf8 } from '../../../src/apk/dex/mutf8.ts';
import { mutf8 } from './build-dex.ts';

function decode(bytes: number[] | Buffer, maxUnits = 1000): { text: string; bad: number; truncated: boolean } {
  const buffer = Buffer.from(bytes);
  return decodeMutf8(buffer, 0, buffer.length, maxUnits);
}

test.each(['', 'plain', '中文 mixed', 'é\0ü', '𠀀 outside the basic plane', '\ud800 unpaired'])(
  '%j comes back',
  (text) => {
    expect(decode(mutf8(text))).toEqual({ text, bad: 0, truncated: false });
  },
);

test('four-byte UTF-8, which MUTF-8 has not, is understood and counted', () => {
  expect(decode(Buffer.from('😀'))).toEqual({ text: '😀', bad: 1, truncated: false });
});

test.each([
  ['lone continuation', [0x80]],
  ['lead at the end', [0xe4, 0xbd]],
  ['lead without continuation', [0xc3, 0x41]],
  ['byte that is never a lead', [0xff]],
])('%s becomes U+FFFD', (_, bytes) => {
  const { text, bad } = decode(bytes);
  expect(text).toContain('\ufffd');
  expect(bad).toBeGreaterThan(0);
});

test.each(['ascii text', '汉字汉字'])('cut of %j', (text) => {
  expect(decode(mutf8(text), 3)).toEqual({ text: text.slice(0, 3), bad: 0, truncated: true });
});
