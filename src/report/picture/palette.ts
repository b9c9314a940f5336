import type { Raster } from './scale.ts';

export interface Indexed {
  width: number;
  height: number;
  /** RGB, at most 256. */
  palette: number[][];
  data: Uint8Array;
}

const mostColours = 256;
/** Bits kept of each channel when colours are counted. */
const bits = 4;
const cells = 1 << (3 * bits);

/**
 * RGB pixels as indices into a palette: colours are counted in cells of 4 bits a channel, the fullest 256 cells give their mean colour, all
 * others go to the nearest. Screens have few colours: text stays crisp, photographs get bands.
 */
export function index({ width, height, data }: Raster): Indexed {
  const counts = new Uint32Array(cells);
  const sums = new Float64Array(cells * 3);
  for (let at = 0; at < data.length; at += 3) {
    const cell = cellOf(data, at);
    counts[cell]! += 1;
    sums[cell * 3]! += data[at]!;
    sums[cell * 3 + 1]! += data[at + 1]!;
    sums[cell * 3 + 2]! += data[at + 2]!;
  }
  const used = Array.from(counts.keys()).filter((cell) => counts[cell]! > 0);
  used.sort((one, other) => counts[other]! - counts[one]! || one - other);
  const meanOf = (cell: number) => [0, 1, 2].map((channel) => Math.round(sums[cell * 3 + channel]! / counts[cell]!));
  const palette = used.slice(0, mostColours).map(meanOf);
  const places = new Uint8Array(cells);
  for (const [place, cell] of used.entries()) {
    places[cell] = place < mostColours ? place : nearest(palette, meanOf(cell));
  }
  const indices = new Uint8Array(width * height);
  for (let pixel = 0; pixel < indices.length; pixel += 1) indices[pixel] = places[cellOf(data, pixel * 3)]!;
  return { width, height, palette, data: indices };
}

function cellOf(data: Raster['data'], at: number): number {
  const drop = 8 - bits;
  return ((data[at]! >> drop) << (2 * bits)) | ((data[at + 1]! >> drop) << bits) | (data[at + 2]! >> drop);
}

function nearest(palette: readonly number[][], [red = 0, green = 0, blue = 0]: readonly number[]): number {
  let best = 0;
  let least = Infinity;
  for (const [place, [r = 0, g = 0, b = 0]] of palette.entries()) {
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance < least) [best, least] = [place, distance];
  }
  return best;
}
