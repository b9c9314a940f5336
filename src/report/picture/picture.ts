import { index } from './palette.ts';
import { shrink } from './scale.ts';

/** A scaled-down copy of a screenshot, to be held in a page. */
export interface Picture {
  /** Pixels of the copy. */
  width: number;
  height: number;
  /** `data:image/png;base64,…` */
  url: string;
}

export type MakePicture = (png: Uint8Array) => Picture | undefined;

const pictureWidth = 360;
/** No display is larger; a file that says so is no screenshot. */
const mostPixels = 4096 * 4096;

/** Gives the maker of pictures; undefined where the PNG library, which is optional, is not installed. */
export async function loadPictureMaker(): Promise<MakePicture | undefined> {
  const png = await import('fast-png').catch(() => undefined);
  if (png === undefined) return undefined;
  return (bytes) => {
    if (!isModest(bytes)) return undefined;
    try {
      const { width, height, channels, depth, data, palette } = png.decode(bytes);
      if (depth !== 8 || palette !== undefined || data instanceof Uint16Array) return undefined;
      const small = index(shrink({ width, height, channels, data }, pictureWidth));
      const encoded = png.encode({ ...small, channels: 1, depth: 8 }, { zlib: { level: 6 } });
      return {
        width: small.width,
        height: small.height,
        url: `data:image/png;base64,${Buffer.from(encoded).toString('base64')}`,
      };
    } catch {
      // Evidence that is no picture after all: the report goes without it.
      return undefined;
    }
  };
}

/** Width and height stand in the first chunk (PNG, 11.2.2); looked at before a decoder makes room for them. */
function isModest(bytes: Uint8Array): boolean {
  if (bytes.length < 24) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  return width > 0 && height > 0 && width * height <= mostPixels;
}
