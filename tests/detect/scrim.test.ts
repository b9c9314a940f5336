import { encode } from 'fast-png';
import { describe, expect, it } from 'vitest';

import { scrimBetween } from '../../src/detect/scrim.ts';

const width = 216;
const height = 480;

function picture(light: (x: number, y: number) => number): Uint8Array {
  const data = new Uint8Array(width * height * 3);
  for (let at = 0; at < width * height; at += 1)
    data.fill(light(at % width, Math.floor(at / width)), at * 3, at * 3 + 3);
  return encode({ width, height, data, channels: 3, depth: 8 });
}

const text = (x: number, y: number): number => (y % 24 < 10 && x % 7 < 4 ? 40 : 245);
const inBox = (x: number, y: number): boolean => x > 30 && x < 186 && y > 150 && y < 300;

describe('a shade over a page', () => {
  it('takes the same part of the light everywhere but in its box', () => {
    const shaded = picture((x, y) => (inBox(x, y) ? 255 : text(x, y) * 0.4));
    expect(scrimBetween(picture(text), shaded)).toMatchObject({ dimmed: true, ratio: expect.closeTo(0.4, 1) });
  });

  it.each([
    ['the same page', text],
    ['another page', (x: number, y: number) => (y % 60 < 30 && x % 20 < 12 ? 20 : 250)],
    ['a box without a shade', (x: number, y: number) => (inBox(x, y) ? 255 : text(x, y))],
  ])('%s is none', (_, light) => {
    expect(scrimBetween(picture(text), picture(light))?.dimmed).toBe(false);
  });

  it('cannot be told from what is no picture, or one of another shape', () => {
    expect(scrimBetween(Uint8Array.of(1, 2, 3), picture(text))).toBeUndefined();
    const turned = encode({
      width: height,
      height: width,
      data: new Uint8Array(width * height * 3),
      channels: 3,
      depth: 8,
    });
    expect(scrimBetween(picture(text), turned)).toBeUndefined();
  });
});
