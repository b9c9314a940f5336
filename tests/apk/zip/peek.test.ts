import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';

import { peek } from '../../../src/apk/zip/peek.ts';
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
