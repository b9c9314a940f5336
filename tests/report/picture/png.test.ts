import { deflateSync } from 'node:zlib';

import { decode, encode } from 'fast-png';
import { describe, expect, it } from 'vitest';

import { decodePng, encodePng } from '../../../src/report/picture/png.ts';

const [width, height] = [23, 17];

/** Filters a picture's rows as a file has them (PNG, clause 9), each row by another filter. */
function filtered(data: Uint8Array, channels: number): Buffer {
  const stride = width * channels;
  const byteAt = (row: number, at: number) => (row < 0 || at < 0 ? 0 : (data[row * stride + at] ?? 0));
  const rows = Array.from({ length: height }, (_, row) => {
    const filter = row % 5;
    const bytes = Array.from({ length: stride }, (_unused, at) => {
      const [left, up, corner] = [byteAt(row, at - channels), byteAt(row - 1, at), byteAt(row - 1, at - channels)];
      const guess = [0, left, up, (left + up) >> 1, nearestOf(left, up, corner)][filter] ?? 0;
      return (byteAt(row, at) - guess) & 255;
    });
    return Buffer.from([filter, ...bytes]);
  });
  return Buffer.concat(rows);
}

function nearestOf(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const distances = [left, up, corner].map((value) => Math.abs(estimate - value));
  return [left, up, corner][distances.indexOf(Math.min(...distances))] ?? 0;
}

/** A file made by another encoder, its rows replaced by these. */
function withRows(png: Uint8Array, rows: Buffer): Uint8Array {
  const file = Buffer.from(png);
  const at = file.indexOf('IDAT') - 4;
  const end = file.indexOf('IEND') - 4;
  const packed = deflateSync(rows);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(packed.length);
  const chunk = Buffer.concat([length, Buffer.from('IDAT'), packed, Buffer.alloc(4)]);
  return Buffer.concat([file.subarray(0, at), chunk, file.subarray(end)]);
}

describe('PNG files', () => {
  it.each([1, 2, 3, 4])('with %i channels are decoded whatever filters their rows have', (channels) => {
    const data = Uint8Array.from({ length: width * height * channels }, (_, at) => (at * 37 + (at >> 3)) & 255);
    const png = withRows(encode({ width, height, channels, depth: 8, data }), filtered(data, channels));
    expect([...(decodePng(png)?.data ?? [])]).toEqual([...data]);
  });

  it('are refused where they are interlaced, have 16 bits a channel or a palette', () => {
    const whole = Buffer.from(
      encode({ width, height, channels: 3, depth: 8, data: new Uint8Array(width * height * 3) }),
    );
    for (const [offset, value] of [
      [28, 1],
      [24, 16],
      [25, 3],
    ] as const) {
      const other = Buffer.from(whole);
      other[offset] = value;
      expect(decodePng(other)).toBeUndefined();
    }
  });

  it('with a palette are written as others read them', () => {
    const palette = [
      [1, 2, 3],
      [250, 0, 9],
    ];
    const data = Uint8Array.from({ length: width * height }, (_, at) => at % 2);
    const read = decode(encodePng({ width, height, palette, data }));
    expect(read).toMatchObject({ width, height, palette });
    expect([...read.data]).toEqual([...data]);
  });
});
