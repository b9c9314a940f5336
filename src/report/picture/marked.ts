import type { Bounds } from '../../evidence/screen/node.ts';
import type { Indexed } from './palette.ts';
import { encodePng } from './png.ts';
import { type SmallPicture, smallPicture } from './small.ts';

/** A copy of a screenshot for print, with boxes drawn into it. */
export interface MarkedPicture {
  /** PNG. */
  bytes: Uint8Array;
  /** Pixels of the copy. */
  width: number;
  height: number;
}

/** What is to be drawn: `size` are the pixels that the boxes are measured in; null: those of the picture itself. */
export interface Marking {
  size: { width: number; height: number } | null;
  boxes: readonly { bounds: Bounds; kind: 'pointed' | 'touched' }[];
}

const colours = { pointed: [217, 48, 37], touched: [26, 99, 206] } as const;
const line = 3;
const dash = 8;
const mostBoxes = 8;

/** Undefined where the picture cannot be read. */
export function markedPicture(bytes: Uint8Array, marking: Marking): MarkedPicture | undefined {
  const small = smallPicture(bytes);
  if (small === undefined) return undefined;
  const picture = marking.boxes.length === 0 ? small.picture : withBoxes(small, marking);
  return { bytes: encodePng(picture), width: picture.width, height: picture.height };
}

function withBoxes({ original, picture }: SmallPicture, { boxes, size }: Marking): Indexed {
  const canvas = { ...picture, palette: [...picture.palette], data: picture.data.slice() };
  const scale = picture.width / (size?.width ?? original.width);
  for (const { bounds, kind } of boxes.slice(0, mostBoxes)) {
    frame(canvas, scaled(bounds, scale, canvas), colourIndex(canvas, colours[kind]), kind === 'touched');
  }
  return canvas;
}

/** A colour of its own; the rarest colour of a full palette gives way. */
function colourIndex({ palette }: Indexed, colour: readonly number[]): number {
  const known = palette.findIndex((entry) => entry.every((value, channel) => value === colour[channel]));
  if (known >= 0) return known;
  const at = Math.min(palette.length, 255);
  palette[at] = [...colour];
  return at;
}

function scaled({ bottom, left, right, top }: Bounds, scale: number, { height, width }: Indexed): Bounds {
  const within = (value: number, most: number) => Math.min(Math.max(Math.round(value * scale), 0), most);
  return {
    left: within(left, width - 1),
    top: within(top, height - 1),
    right: within(right, width),
    bottom: within(bottom, height),
  };
}

function frame(
  { data, height, width }: Indexed,
  { bottom, left, right, top }: Bounds,
  colour: number,
  dashed: boolean,
) {
  const paint = (x: number, y: number) => {
    const gap = dashed && Math.floor((x + y) / dash) % 2 === 1;
    if (!gap && x >= 0 && y >= 0 && x < width && y < height) data[y * width + x] = colour;
  };
  for (let thick = 0; thick < line; thick += 1) {
    for (let x = left; x < right; x += 1) {
      paint(x, top + thick);
      paint(x, bottom - 1 - thick);
    }
    for (let y = top; y < bottom; y += 1) {
      paint(left + thick, y);
      paint(right - 1 - thick, y);
    }
  }
}
