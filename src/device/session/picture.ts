import { decode } from 'fast-png';

/** What a picture shows, as far as a look at its pixels tells. */
export type PictureContent = 'black' | 'blank' | 'something';

/** A picture that takes more bytes for a pixel than this has something on it: one colour all over takes a fifty-fifth where it was packed in haste. */
const densest = 1 / 40;

/**
 * `black`: the middle of the display is black all over, as where a window forbids screenshots. `blank`: one colour all over. The system's
 * bars at top and bottom do not count. Large files are not decoded: they show something.
 */
export function contentOf(png: Uint8Array): PictureContent {
  if (png.length < 33) return 'blank';
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  if (png.length > Math.max(4096, width * height * densest)) return 'something';
  try {
    const { channels, data, depth } = decode(png);
    return depth === 8 ? look(data, width, height, channels) : 'something';
  } catch {
    return 'something';
  }
}

function look(data: ArrayLike<number>, width: number, height: number, channels: number): PictureContent {
  const colours = Math.min(channels, 3);
  const start = Math.floor(height * 0.1) * width * channels;
  const end = Math.floor(height * 0.9) * width * channels;
  for (let at = start + channels; at < end; at += channels) {
    for (let channel = 0; channel < colours; channel += 1) {
      if (data[at + channel] !== data[start + channel]) return 'something';
    }
  }
  for (let channel = 0; channel < colours; channel += 1) {
    if (data[start + channel] !== 0) return 'blank';
  }
  return 'black';
}
