import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';

import { peek, readStart } from '../../../src/apk/zip/peek.ts';
import { openWith } from './open-built.ts';

function start(entry: Parameters<typeof openWith>[0], length: number): string {
  const archive = openWith(entry);
  const bytes = peek(archive, archive.entries[1]!, length);
  expect(archive.problems).toEqual([]);
  return bytes.toString('latin1');
}

test('the first bytes of stored and deflated entries', () => {
  expect(start({ name: 'a', data: 'dex\n035' }, 4)).toBe('dex\n');
  expect(start({ name: 'a', data: `dex\n${'x'.repeat(99_999)}`, method: 8 }, 4)).toBe('dex\n');
});

test('a stream that begins with long Huffman tables', () => {
  const letters = randomBytes(60_000).toString('base64') + randomBytes(20_000).toString('latin1');
  expect(start({ name: 'a', data: `PK\x03\x04${letters}`, method: 8 }, 4)).toBe('PK\x03\x04');
});

test('shorter entries and unreadable ones', () => {
  expect(start({ name: 'a', data: 'ab' }, 4)).toBe('ab');
  expect(start({ name: 'a', data: '', method: 8 }, 4)).toBe('');
  expect(start({ name: 'a', data: 'abcd', method: 8, packed: Buffer.alloc(40, 0xff) }, 4)).toBe('');
});

test('the start of an entry too large to be read whole', () => {
  const data = Buffer.concat([randomBytes(100_000), Buffer.alloc(3_000_000)]);
  for (const method of [0, 8] as const) {
    const archive = openWith({ name: 'a', data, method });
    const bytes = readStart(archive, archive.entries[1]!, 110_000);
    expect(bytes.length).toBeGreaterThanOrEqual(110_000);
    expect(bytes.length).toBeLessThanOrEqual(300_000);
    expect(bytes.equals(data.subarray(0, bytes.length))).toBe(true);
  }
  const broken = openWith({ name: 'a', data: 'abcd', method: 8, packed: Buffer.alloc(40, 0xff) });
  expect(readStart(broken, broken.entries[1]!, 100)).toHaveLength(0);
});
