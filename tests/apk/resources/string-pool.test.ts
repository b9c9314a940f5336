import { describe, expect, test } from 'vitest';

import { type Chunk, readChunk } from '../../../src/apk/resources/chunk.ts';
import { openStringPool, type StringPool } from '../../../src/apk/resources/string-pool.ts';
import { type PoolOptions, stringPool } from './builders.ts';

function open(strings: readonly (string | Buffer)[], options: PoolOptions = {}) {
  const buffer = stringPool(strings, options);
  const defects: string[] = [];
  const pool = openStringPool(buffer, readChunk(buffer, 0, buffer.length) as Chunk, {
    onBadPool: (detail) => defects.push(`pool: ${detail}`),
    onBadString: (detail) => defects.push(`string: ${detail}`),
  });
  return { pool: pool as StringPool, defects };
}

describe.each([{ utf8: true }, { utf8: false }])('$utf8', ({ utf8 }) => {
  test.each([0, 1, 127, 128, 300, 0x7fff, 0x8000, 70_000])('a string of %i characters', (length) => {
    const text = 'x'.repeat(length);
    const { pool, defects } = open(['before', text, 'behind'], { utf8 });
    expect([pool.at(0), pool.at(1) === text, pool.at(2)]).toEqual(['before', true, 'behind']);
    expect(defects).toEqual([]);
  });

  test('Chinese and supplementary characters', () => {
    const { pool } = open(['政务服务', '😀办事'], { utf8 });
    expect([pool.at(0), pool.at(1)]).toEqual(['政务服务', '😀办事']);
  });

  test('an offset behind the data loses that string only', () => {
    const { pool, defects } = open(['one', 'two'], { utf8, offsets: { 0: 0xfffffff0 } });
    expect([pool.at(0), pool.at(1)]).toEqual([undefined, 'two']);
    expect(defects).toEqual(['string: string 0 at 4294967280 cannot be read']);
  });

  test('a string without its zero is unreadable, as for the platform', () => {
    const unterminated = utf8
      ? Buffer.from([3, 3, 0x61, 0x62, 0x63, 0x64, 0])
      : Buffer.from('0300610062006300640000000000', 'hex');
    expect(open([unterminated], { utf8 }).pool.at(0)).toBeUndefined();
  });

  test('a count beyond the chunk is reported and cut to what fits', () => {
    const { pool, defects } = open(['one', 'two'], { utf8, count: 0x7fffffff, stringsStart: 36 });
    expect(pool.at(1)).toBe('two');
    expect(defects[0]).toMatch(/^pool: 2147483647 strings/);
  });

  test('strings that start behind the chunk cannot be read at all', () => {
    const { pool, defects } = open(['one'], { utf8, stringsStart: 0x10000 });
    expect(pool).toBeUndefined();
    expect(defects).toHaveLength(1);
  });

  test('styles that start before the strings are reported', () => {
    expect(open(['one', 'two'], { utf8, styleCount: 1, stylesStart: 3, stringsStart: 36 }).defects[0]).toMatch(
      /^pool: styles start/,
    );
  });
});

test('"no string" is no defect, an index outside the pool is', () => {
  const { pool, defects } = open(['one']);
  expect([pool.at(0xffffffff), pool.at(-1), pool.at(1)]).toEqual([undefined, undefined, undefined]);
  expect(defects).toEqual(['string: string 1 of 1 asked for']);
});

test('modified UTF-8 of aapt2: surrogates one by one, NUL as two bytes', () => {
  const bytes = Buffer.from('eda0bdedb880c08021', 'hex');
  const { pool } = open([Buffer.concat([Buffer.from([4, bytes.length]), bytes, Buffer.from([0])])], { utf8: true });
  expect(pool.at(0)).toBe('😀\0!');
});

test('half a surrogate pair becomes a replacement character', () => {
  expect(open([Buffer.from('01003dd80000', 'hex')]).pool.at(0)).toBe('\uFFFD');
});
