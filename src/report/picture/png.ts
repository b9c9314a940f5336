import { crc32, deflateSync, inflateSync } from 'node:zlib';

import type { Indexed } from './palette.ts';
import type { Raster } from './scale.ts';

/** PNG (third edition) 5.2. */
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** No display is larger; a file that says so is no screenshot. */
const mostPixels = 4096 * 4096;
/** Channels by colour type (11.2.1): grey, RGB, grey and alpha, RGB and alpha. Phones write no others. */
const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 4: 2, 6: 4 };

/**
 * The pixels of a screenshot: 8 bits a channel, not interlaced. Undefined for what is no such picture, checked before room is made for it.
 * Inflating natively makes it several times as fast as decoders in JavaScript alone.
 */
export function decodePng(bytes: Uint8Array): Raster | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 33 || !file.subarray(0, 8).equals(signature)) return undefined;
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const channels = channelsOf[file[25] ?? -1];
  const plain = file[24] === 8 && file[28] === 0;
  if (channels === undefined || !plain || width < 1 || height < 1 || width * height > mostPixels) return undefined;
  const stride = width * channels;
  try {
    const packed = inflateSync(Buffer.concat(dataOf(file)), { maxOutputLength: (stride + 1) * height });
    if (packed.length < (stride + 1) * height) return undefined;
    return { width, height, channels, data: unfiltered(packed, stride, height, channels) };
  } catch {
    return undefined;
  }
}

/** The contents of the IDAT chunks. */
function dataOf(file: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 8; at + 12 <= file.length;) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    if (type === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + length));
    if (type === 'IEND') break;
    at += 12 + length;
  }
  return parts;
}

/** Filters of rows (clause 9), undone in place: a row without its filter byte never reaches beyond where it stood. */
function unfiltered(data: Buffer, stride: number, height: number, step: number): Uint8Array {
  for (let row = 0; row < height; row += 1) {
    const from = row * (stride + 1) + 1;
    const to = row * stride;
    const filter = data[from - 1];
    if (filter === 0) data.copyWithin(to, from, from + stride);
    else if (filter === 1) undoSub(data, from, to, stride, step);
    else if (filter === 2) undoUp(data, from, to, stride);
    else undoMixed(data, from, to, stride, step, filter === 3);
  }
  return data.subarray(0, stride * height);
}

function undoSub(data: Buffer, from: number, to: number, stride: number, step: number): void {
  data.copyWithin(to, from, from + step);
  const shift = from - to;
  const end = to + stride;
  for (let at = to + step; at < end; at += 1) data[at] = data[at + shift]! + data[at - step]!;
}

function undoUp(data: Buffer, from: number, to: number, stride: number): void {
  const first = to === 0;
  for (let at = 0; at < stride; at += 1) data[to + at] = data[from + at]! + (first ? 0 : data[to + at - stride]!);
}

/** Average and Paeth. */
function undoMixed(data: Buffer, from: number, to: number, stride: number, step: number, average: boolean): void {
  const first = to === 0;
  for (let at = 0; at < stride; at += 1) {
    const left = at < step ? 0 : data[to + at - step]!;
    const up = first ? 0 : data[to + at - stride]!;
    const corner = at < step || first ? 0 : data[to + at - stride - step]!;
    data[to + at] = data[from + at]! + (average ? (left + up) >> 1 : paeth(left, up, corner));
  }
}

function paeth(left: number, up: number, corner: number): number {
  const toLeft = Math.abs(up - corner);
  const toUp = Math.abs(left - corner);
  const toCorner = Math.abs(left + up - 2 * corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** A picture with a palette as a PNG file, rows unfiltered, as suits few colours. */
export function encodePng({ data, height, palette, width }: Indexed): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row += 1) {
    rows.set(data.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const framed = Buffer.alloc(8);
  framed.writeUInt32BE(content.length, 0);
  framed.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([framed.subarray(0, 4), body, framed.subarray(4)]);
}
