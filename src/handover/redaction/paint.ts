import type { Bounds } from '../../evidence/screen/node.ts';
import type { Raster } from '../../report/picture/scale.ts';

/** What is to be painted over on a picture. */
export interface Cover {
  boxes: readonly Bounds[];
  /** Nobody knows where on the picture it stands. */
  whole: boolean;
  /** Of which the boxes are pixels. */
  display: { width: number; height: number };
}

/** Grey that is told from a black screen. */
const paint = 0x5a;
/** Letters stand out of their boxes by shadows and rounding. */
const margin = 2;

/** Paints over boxes, in place. Alpha becomes opaque. */
export function paintOver({ channels, data, height, width }: Raster, { boxes, display, whole }: Cover): void {
  const all: readonly Bounds[] = whole ? [{ left: 0, top: 0, right: display.width, bottom: display.height }] : boxes;
  const across = width / Math.max(1, display.width);
  const down = height / Math.max(1, display.height);
  for (const { bottom, left, right, top } of all) {
    const from = clamp(Math.floor((left - margin) * across), width);
    const to = clamp(Math.ceil((right + margin) * across), width);
    for (
      let y = clamp(Math.floor((top - margin) * down), height);
      y < clamp(Math.ceil((bottom + margin) * down), height);
      y += 1
    ) {
      const start = (y * width + from) * channels;
      const end = (y * width + to) * channels;
      data.fill(paint, start, end);
      if (channels === 2 || channels === 4)
        for (let at = start + channels - 1; at < end; at += channels) data[at] = 0xff;
    }
  }
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most);
}
