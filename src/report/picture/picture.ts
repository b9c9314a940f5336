import { encodePng } from './png.ts';
import { smallPicture } from './small.ts';

/** A scaled-down copy of a screenshot, to be held in a page. */
export interface Picture {
  /** Pixels of the copy. */
  width: number;
  height: number;
  /** `data:image/png;base64,…` */
  url: string;
}

/** Undefined where the screenshot cannot be read. */
export function makePicture(bytes: Uint8Array): Picture | undefined {
  const small = smallPicture(bytes);
  if (small === undefined) return undefined;
  const { picture } = small;
  return {
    width: picture.width,
    height: picture.height,
    url: `data:image/png;base64,${Buffer.from(encodePng(picture)).toString('base64')}`,
  };
}
