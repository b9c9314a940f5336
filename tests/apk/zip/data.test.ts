import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';

import type { InspectorError } from '../../../src/shared/errors.ts';
import { codes, openWith, readText, thrown } from './open-built.ts';

const text = 'the quick brown fox jumps over the lazy dog '.repeat(40);

test('an unknown method is data as it stands', () => {
  const archive = openWith({ name: 'odd', data: text, central: { method: 0x3039 }, local: { method: 0x3039 } });
  expect(readText(archive, 'odd')).toBe(text);
  expect(codes(archive)).toEqual(['zip-method-unknown']);
});

test('deflated data under an unknown method is told by its CRC, and phones differ in what they read', () => {
  const unknown = { method: 0x3039 };
  const archive = openWith({ name: 'odd', data: text, method: 8, central: unknown, local: unknown });
  expect(readText(archive, 'odd')).toBe(text);
  expect(archive.problems).toContainEqual(expect.objectContaining({ code: 'zip-method-inflated', loss: true }));
});

test('data under an unknown method that is not deflated either stays as it stands', () => {
  const lies = { method: 0x3039, compressedSize: 40 };
  const archive = openWith({ name: 'odd', data: text, central: lies, local: lies });
  expect(readText(archive, 'odd')).toBe(text);
  expect(codes(archive)).toEqual(['zip-method-unknown', 'zip-stored-size']);
});

test('an encryption flag on plain data is ignored', () => {
  const archive = openWith({ name: 'odd', data: text, method: 8, central: { flags: 1 }, local: { flags: 1 } });
  expect(readText(archive, 'odd')).toBe(text);
  expect(codes(archive)).toEqual(['zip-encrypted-flag']);
});

test('a wrong CRC is told, not thrown', () => {
  const archive = openWith({ name: 'odd', data: text, method: 8, central: { crc32: 1 }, local: { crc32: 1 } });
  expect(readText(archive, 'odd')).toBe(text);
  expect(archive.problems).toMatchObject([{ code: 'zip-crc', place: 'odd', loss: false }]);
});

test('data that goes on behind its size is read whole', () => {
  const archive = openWith({ name: 'odd', data: text, method: 8, central: { size: 10 }, local: { size: 10 } });
  expect(readText(archive, 'odd')).toBe(text);
  expect(archive.problems).toMatchObject([{ code: 'zip-entry-size', rejected: true, loss: false }]);
});

test('data that ends before its size is read as far as it goes', () => {
  const archive = openWith({ name: 'odd', data: text, method: 8, central: { size: 9999 }, local: { size: 9999 } });
  expect(readText(archive, 'odd')).toBe(text);
  expect(codes(archive)).toEqual(['zip-entry-size']);
});

test('a deflate stream that breaks off gives its beginning', () => {
  const packed = deflateRawSync(Buffer.from(text)).subarray(0, 50);
  const archive = openWith({ name: 'odd', data: text, method: 8, packed });
  const read = readText(archive, 'odd');
  expect(read.length).toBeGreaterThan(10);
  expect(text.startsWith(read)).toBe(true);
  expect(archive.problems).toContainEqual(expect.objectContaining({ code: 'zip-entry-truncated', loss: true }));
});

test('bytes that are no deflate stream', () => {
  const archive = openWith({ name: 'odd', data: text, method: 8, packed: Buffer.alloc(99, 0xff) });
  expect(thrown(() => readText(archive, 'odd'))).toBe('entry-unreadable');
  expect(archive.problems).toMatchObject([{ code: 'zip-entry-corrupt', place: 'odd', loss: true }]);
  expect(readText(archive, 'after.txt')).toBe('after');
});

test('a bomb is refused by its claimed size', () => {
  const archive = openWith({ name: 'bomb', data: Buffer.alloc(64 * 1024 ** 2), method: 8 }, { entryBytes: 1024 ** 2 });
  expect(codes(archive)).toEqual(['zip-ratio']);
  expect(thrown(() => readText(archive, 'bomb'))).toBe('entry-too-large');
  expect(codes(archive)).toEqual(['zip-ratio', 'zip-entry-too-large']);
});

test('a bomb that claims to be small is refused while it inflates', () => {
  const lies = { size: 10 };
  const bomb = { name: 'bomb', data: Buffer.alloc(64 * 1024 ** 2), method: 8, central: lies, local: lies } as const;
  const archive = openWith(bomb);
  expect(thrown(() => readText(archive, 'bomb'))).toBe('entry-too-large');
  expect(codes(archive)).toEqual(['zip-entry-size', 'zip-entry-too-large']);
});

test("a caller's own limit is not a defect of the file", () => {
  const archive = openWith({ name: 'long', data: text, method: 8 });
  expect(thrown(() => archive.read(archive.find('long')!, 100))).toBe('entry-too-large');
  expect(archive.problems).toEqual([]);
  expect(readText(archive, 'long')).toBe(text);
});

test('entries that add up to a bomb use up the budget', () => {
  const archive = openWith({ name: 'long', data: text, method: 8 }, { inflatedBytes: text.length * 2.5 });
  const entry = archive.find('long')!;
  archive.read(entry);
  archive.read(entry);
  expect(thrown(() => archive.read(entry))).toBe('budget-exceeded');
});

test('a size that the compressed bytes cannot reach is not paid for', () => {
  const size = 200 * 1024 ** 2;
  const lie = { name: 'lie', data: 'short', method: 8, central: { size }, local: { size } } as const;
  const archive = openWith(lie, { inflatedBytes: 1024 ** 2 });
  expect(readText(archive, 'lie')).toBe('short');
});

test('errors name the archive and the entry', () => {
  const archive = openWith({ name: 'a\u202eb', data: text, method: 8, packed: Buffer.alloc(9, 0xff) });
  try {
    archive.read(archive.entries[1]!);
    expect.unreachable();
  } catch (error) {
    expect((error as InspectorError).place).toBe('test.apk!/a\\u{202e}b');
  }
});

test('reading on zlib threads gives the same, and the same problems', async () => {
  const entry = { name: 'odd', data: text, method: 8, central: { size: 10 }, local: { size: 10 } } as const;
  const archive = openWith(entry);
  const [read, again] = await Promise.all([1, 2].map(() => archive.readAsync(archive.find('odd')!)));
  expect(read!.toString()).toBe(text);
  expect(again!.equals(read!)).toBe(true);
  expect(codes(archive)).toEqual(['zip-entry-size']);
  const corrupt = openWith({ name: 'odd', data: text, method: 8, packed: Buffer.alloc(9, 0xff) });
  await expect(corrupt.readAsync(corrupt.find('odd')!)).rejects.toMatchObject({ code: 'entry-unreadable' });
});
