import { decode } from 'fast-png';

/** How a screen was dimmed between two looks at the same page. */
interface Scrim {
  /** Median of the brightness of cells after, as a part of that before. */
  ratio: number;
  /** Part of the cells that were dimmed by about as much. */
  share: number;
  /** As a layer with a shade over the page does. */
  dimmed: boolean;
}

const columns = 108;
const rows = 240;

/** Cells darker than this before tell nothing of dimming; of 255. */
const darkest = 16;

/** A shade leaves this much of the light, evenly over so much of the screen. */
const dimmest = 0.2;
const brightest = 0.9;
const evenness = 0.03;
const smallestShare = 0.35;

/**
 * Compares the pixels of two looks. A layer's shade takes the same part of the light from every cell it covers; another page does not.
 * undefined: the pictures cannot be compared. Takes some 100 ms: only for a gate, never for every look.
 */
export function scrimBetween(before: Uint8Array, after: Uint8Array): Scrim | undefined {
  const one = brightnessOf(before);
  const other = brightnessOf(after);
  if (one === undefined || other === undefined || one.shape !== other.shape) return undefined;
  const ratios: number[] = [];
  for (const [cell, light] of one.cells.entries()) {
    if (light >= darkest) ratios.push((other.cells[cell] ?? 0) / light);
  }
  if (ratios.length === 0) return undefined;
  const ratio = ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? 0;
  const share = ratios.filter((ratioOfCell) => Math.abs(ratioOfCell - ratio) <= evenness).length / ratios.length;
  return { ratio, share, dimmed: ratio >= dimmest && ratio <= brightest && share > smallestShare };
}

/** Brightness at the middle of each cell of a grid. */
function brightnessOf(png: Uint8Array): { shape: string; cells: Float64Array } | undefined {
  try {
    const { channels, data, depth, height, width } = decode(png);
    if (depth !== 8) return undefined;
    const cells = new Float64Array(columns * rows);
    for (let row = 0; row < rows; row += 1) {
      const y = Math.floor(((row + 0.5) * height) / rows);
      for (let column = 0; column < columns; column += 1) {
        const x = Math.floor(((column + 0.5) * width) / columns);
        const at = (y * width + x) * channels;
        const red = data[at] ?? 0;
        const [green, blue] = channels >= 3 ? [data[at + 1] ?? 0, data[at + 2] ?? 0] : [red, red];
        cells[row * columns + column] = 0.299 * red + 0.587 * green + 0.114 * blue;
      }
    }
    return { shape: `${width}×${height}`, cells };
  } catch {
    return undefined;
  }
}
