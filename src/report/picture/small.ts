import { sha256 } from '../../shared/hashing.ts';
import { index, type Indexed } from './palette.ts';
import { decodePng } from './png.ts';
import { shrink } from './scale.ts';

const pictureWidth = 360;
/** Pictures kept for the next format of the same inspection: about 280 KB each. */
const mostKept = 200;
const kept = new Map<string, SmallPicture | undefined>();

export interface SmallPicture {
  picture: Indexed;
  /** Pixels. */
  original: { width: number; height: number };
}

/**
 * A screenshot made small and with few colours. Remembered by its content, as all formats of a report ask for the same ones and decoding
 * takes the time; never by the hash that evidence claims. Undefined for what cannot be read.
 */
export function smallPicture(bytes: Uint8Array): SmallPicture | undefined {
  const key = sha256(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (kept.has(key)) return kept.get(key);
  const raster = decodePng(bytes);
  const made =
    raster === undefined
      ? undefined
      : { picture: index(shrink(raster, pictureWidth)), original: { width: raster.width, height: raster.height } };
  const oldest = kept.size >= mostKept ? kept.keys().next().value : undefined;
  if (oldest !== undefined) kept.delete(oldest);
  kept.set(key, made);
  return made;
}
