import { InspectorError } from '../../shared/errors.ts';
import { type Cover, paintOver } from './paint.ts';

export type PaintPicture = (png: Buffer, cover: Cover) => Buffer | undefined;

const mostPixels = 8192 * 8192;
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/**
 * Chunks of PNG that a picture needs, with the most bytes that each may have (PNG, 11.2 and 11.3). Colour profiles, texts and times may hold
 * anything.
 */
const drawing: Readonly<Record<string, number>> = {
  IHDR: 13,
  PLTE: 768,
  IDAT: Number.POSITIVE_INFINITY,
  IEND: 0,
  tRNS: 256,
  gAMA: 4,
  sRGB: 1,
  sBIT: 4,
  pHYs: 9,
};

/** Gives what paints PNGs over; undefined bytes: it is no picture that can be read. Throws `library-missing` where PNGs cannot be read. */
export async function loadPainter(): Promise<PaintPicture> {
  const png = await import('fast-png').catch((cause: unknown) => {
    const message = { zh: '遮盖截图需要 fast-png', en: 'painting over screenshots needs fast-png' };
    throw new InspectorError('library-missing', message, { cause });
  });
  return (bytes, cover) => {
    if (!isModest(bytes)) return undefined;
    try {
      const read = png.decode(bytes);
      const { height, width } = read;
      const data = read.palette === undefined ? toBytes(read.data, read.depth) : png.convertIndexedToRgb(read);
      const channels = data.length / (width * height);
      if (!Number.isInteger(channels)) return undefined;
      paintOver({ channels, data, height, width }, cover);
      return Buffer.from(png.encode({ width, height, channels, data, depth: 8 }, { zlib: { level: 6 } }));
    } catch {
      return undefined;
    }
  };
}

/** The picture without what draws nothing; the same bytes where there is no such thing, undefined where it is no whole PNG. */
export function onlyPicture(bytes: Buffer): Buffer | undefined {
  if (!bytes.subarray(0, 8).equals(signature)) return undefined;
  const kept: Buffer[] = [signature];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const end = at + 12 + length;
    if (end > bytes.length) return undefined;
    if (length <= (drawing[type] ?? -1)) kept.push(bytes.subarray(at, end));
    at = end;
    if (type === 'IEND') {
      const whole = Buffer.concat(kept);
      return whole.equals(bytes) ? bytes : whole;
    }
  }
  return undefined;
}

function toBytes(data: Uint8Array | Uint8ClampedArray | Uint16Array, depth: number): Uint8Array | Uint8ClampedArray {
  if (!(data instanceof Uint16Array)) return data;
  return Uint8Array.from(data, (value) => value >> Math.max(0, depth - 8));
}

/** Width and height stand in the first chunk; looked at before a decoder makes room for them. */
function isModest(bytes: Buffer): boolean {
  if (bytes.length < 24) return false;
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  return width > 0 && height > 0 && width * height <= mostPixels;
}
