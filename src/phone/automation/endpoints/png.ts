import type { DecodedPng, ImageData } from 'fast-png';

import type { Rect } from '../../display/model.ts';

/** The part of an image inside a rectangle; undefined when no pixel of it is. */
export function crop({ width, height, data, channels, depth }: DecodedPng, area: Rect): ImageData | undefined {
  const left = Math.max(area.left, 0);
  const top = Math.max(area.top, 0);
  const right = Math.min(area.right, width);
  const bottom = Math.min(area.bottom, height);
  if (right <= left || bottom <= top) return undefined;
  const row = (right - left) * channels;
  const part = data.slice(0, row * (bottom - top));
  for (let y = top; y < bottom; y += 1) {
    const start = (y * width + left) * channels;
    part.set(data.subarray(start, start + row), (y - top) * row);
  }
  return { width: right - left, height: bottom - top, data: part, channels, depth };
}
