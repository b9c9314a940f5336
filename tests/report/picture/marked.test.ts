import { decode } from 'fast-png';
import { describe, expect, it } from 'vitest';

import { markedPicture } from '../../../src/report/picture/marked.ts';
import { screenshot } from '../../support/driven-report.ts';

const bounds = { left: 120, top: 1500, right: 960, bottom: 1640 };
const size = { width: 1080, height: 2340 };

/** RGB of a pixel of the marked copy, which is 108 pixels wide. */
function colourAt(kind: 'pointed' | 'touched', x: number, y: number): readonly number[] {
  const marked = markedPicture(screenshot(1), { size, boxes: [{ bounds, kind }] });
  const { data, palette, width } = decode(marked?.bytes ?? new Uint8Array());
  return palette?.[data[y * width + x] ?? -1] ?? [];
}

describe('pictures with boxes', () => {
  it('have the box where the element is, in the pixels of the copy', () => {
    expect(colourAt('pointed', 12, 155)).toEqual([217, 48, 37]);
    expect(colourAt('pointed', 50, 150)).toEqual([217, 48, 37]);
    expect(colourAt('pointed', 50, 157)).not.toEqual([217, 48, 37]);
  });

  it('tell what was touched by a dashed line of another colour', () => {
    const edge = Array.from({ length: 80 }, (_, x) => colourAt('touched', 14 + x, 150).join());
    expect(new Set(edge).size).toBe(2);
    expect(edge).toContain('26,99,206');
  });

  it('leave the same picture without boxes as it was', () => {
    markedPicture(screenshot(2), { size, boxes: [{ bounds, kind: 'pointed' }] });
    const plain = decode(markedPicture(screenshot(2), { size, boxes: [] })?.bytes ?? new Uint8Array());
    expect(plain.palette).not.toContainEqual([217, 48, 37]);
  });

  it('bear boxes outside of the display, and none of a picture that cannot be read', () => {
    const wild = { left: -50, top: 9000, right: 99_999, bottom: -3 };
    expect(markedPicture(screenshot(1), { size, boxes: [{ bounds: wild, kind: 'pointed' }] })?.width).toBe(108);
    expect(markedPicture(new Uint8Array(8), { size, boxes: [] })).toBeUndefined();
  });
});
