/** Pixels in rows from the top left, `channels` bytes each: grey, grey and alpha, RGB, or RGBA. */
export interface Raster {
  width: number;
  height: number;
  channels: number;
  data: Uint8Array | Uint8ClampedArray;
}

/** Box filter down to `width`, as RGB; what is transparent is laid on white. Narrower pictures keep their size. */
export function shrink({ width, height, channels, data }: Raster, wanted: number): Raster {
  const columns = Math.min(wanted, width);
  const rows = Math.max(1, Math.round((height * columns) / width));
  const out = new Uint8Array(columns * rows * 3);
  const [red, green, blue] = channels < 3 ? [0, 0, 0] : [0, 1, 2];
  const alpha = channels === 2 ? 1 : channels === 4 ? 3 : -1;
  const edges = Array.from({ length: columns + 1 }, (_, column) => Math.floor((column * width) / columns));
  let to = 0;
  for (let row = 0; row < rows; row += 1) {
    const top = Math.floor((row * height) / rows);
    const bottom = Math.max(top + 1, Math.floor(((row + 1) * height) / rows));
    for (let column = 0; column < columns; column += 1) {
      const left = edges[column]!;
      const right = Math.max(left + 1, edges[column + 1]!);
      let r = 0;
      let g = 0;
      let b = 0;
      for (let y = top; y < bottom; y += 1) {
        let at = (y * width + left) * channels;
        for (let x = left; x < right; x += 1, at += channels) {
          const cover = alpha < 0 ? 255 : data[at + alpha]!;
          if (cover === 255) {
            r += data[at + red!]!;
            g += data[at + green!]!;
            b += data[at + blue!]!;
          } else {
            r += over(data[at + red!]!, cover);
            g += over(data[at + green!]!, cover);
            b += over(data[at + blue!]!, cover);
          }
        }
      }
      const count = (bottom - top) * (right - left);
      out[to] = r / count;
      out[to + 1] = g / count;
      out[to + 2] = b / count;
      to += 3;
    }
  }
  return { width: columns, height: rows, channels: 3, data: out };
}

function over(value: number, cover: number): number {
  return (value * cover + 255 * (255 - cover)) / 255;
}
