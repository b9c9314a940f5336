import { constants, deflateRawSync } from 'node:zlib';

import { describe, expect, it } from 'vitest';

import { firstLiterals } from '../../../src/apk/zip/first-literals.ts';
import { randomFrom } from '../../fuzz/mutate.ts';

function text(random: () => number, letters: number, size: number): Buffer {
  return Buffer.from(Array.from({ length: size }, () => Math.floor(random() * letters) % 256));
}

describe('firstLiterals', () => {
  it.each([
    ['dynamic', {}],
    ['fixed', { strategy: constants.Z_FIXED }],
    ['literals only', { strategy: constants.Z_HUFFMAN_ONLY }],
    ['stored', { level: 0 }],
  ] as const)('reads the start of %s blocks as zlib wrote them', (_, options) => {
    let read = 0;
    for (let seed = 1; seed <= 300; seed += 1) {
      const random = randomFrom(seed);
      const data = text(random, 2 + (seed % 255), 8 + (seed % 5000));
      const start = firstLiterals(deflateRawSync(data, options).subarray(0, 600), 4);
      if (start === undefined) continue;
      expect(start.toString('hex')).toBe(data.subarray(0, 4).toString('hex'));
      read += 1;
    }
    expect(read).toBeGreaterThan(150);
  });

  it('leaves to zlib what is not plain', () => {
    expect(firstLiterals(deflateRawSync(Buffer.from('aaaaaaaaaaaaaaaa')), 4)).toBeUndefined();
    expect(firstLiterals(deflateRawSync(Buffer.from('ab')), 4)).toBeUndefined();
    expect(firstLiterals(Buffer.alloc(0), 4)).toBeUndefined();
    expect(firstLiterals(Buffer.alloc(40, 0xff), 4)).toBeUndefined();
  });

  it('ends on any bytes whatever', () => {
    for (let seed = 1; seed <= 2_000; seed += 1) {
      const random = randomFrom(seed);
      const start = firstLiterals(text(random, 256, Math.floor(random() * 80)), 4);
      expect(start === undefined || start.length === 4).toBe(true);
    }
  });
});
