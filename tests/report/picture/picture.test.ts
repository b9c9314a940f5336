import { decode, encode } from 'fast-png';
import { describe, expect, it } from 'vitest';

import { makePicture as make } from '../../../src/report/picture/picture.ts';
import { shrink } from '../../../src/report/picture/scale.ts';
import { screenshot } from '../../support/driven-report.ts';

const bytesOf = (url: string) => Buffer.from(url.replace('data:image/png;base64,', ''), 'base64');

describe('pictures of a report', () => {
  it('are scaled down to 360 pixels and keep their shape', () => {
    const picture = make(screenshot(1, 1080, 2340));
    expect(picture).toMatchObject({ width: 360, height: 780 });
    const { width, height, palette } = decode(bytesOf(picture?.url ?? ''));
    expect([width, height]).toEqual([360, 780]);
    expect(palette).toContainEqual([200, 16, 46]);
  });

  it('keep the size of what is smaller', () => {
    expect(make(screenshot(1, 100, 50))).toMatchObject({ width: 100, height: 50 });
  });

  it('show what many colours there are by the nearest of 256', () => {
    const [width, height] = [256, 256];
    const data = new Uint8Array(width * height * 3);
    for (let at = 0; at < width * height; at += 1) data.set([at % 256, Math.floor(at / 256), (at * 7) % 256], at * 3);
    const picture = make(encode({ width, height, data, channels: 3, depth: 8 }));
    expect(decode(bytesOf(picture?.url ?? '')).palette).toHaveLength(256);
  });

  it('lay what is transparent on white, and mean what falls together', () => {
    const glass = { width: 2, height: 1, channels: 4, data: new Uint8Array([0, 0, 0, 0, 0, 0, 0, 255]) };
    expect([...shrink(glass, 1).data]).toEqual([127, 127, 127]);
  });

  it('are none for what is no picture, is cut short or claims to be vast', () => {
    const whole = screenshot(1);
    const vast = Uint8Array.from(whole);
    new DataView(vast.buffer).setUint32(16, 100_000);
    new DataView(vast.buffer).setUint32(20, 100_000);
    for (const bytes of [new Uint8Array(0), new Uint8Array(100), whole.subarray(0, 60), vast])
      expect(make(bytes)).toBeUndefined();
  });
});
