import type { Document, Picture } from '../document/model.ts';
import { markedPicture } from '../picture/marked.ts';

/** A picture as it stands in the page. */
export interface PagePicture {
  url: string;
  /** Pixels. */
  width: number;
  height: number;
}

/** Undefined where it cannot be shown. */
export type ReadPicture = (picture: Picture) => PagePicture | undefined;

/** Shrinks and marks each picture of the document once. */
export function pictureReader({ attachment }: Pick<Document, 'attachment'>): ReadPicture {
  const read = new Map<string, PagePicture | undefined>();
  return (picture) => {
    const key = `${picture.sha256} ${JSON.stringify(picture.boxes)}`;
    if (!read.has(key)) {
      const bytes = attachment?.(picture.path);
      const marked = bytes && markedPicture(bytes, picture);
      read.set(
        key,
        marked && { ...sizeOf(marked), url: `data:image/png;base64,${Buffer.from(marked.bytes).toString('base64')}` },
      );
    }
    return read.get(key);
  };
}

/** The same pictures with nothing in them, for a page that only has to be laid out. */
export function blank(picture: ReadPicture): ReadPicture {
  return (asked) => {
    const known = picture(asked);
    return known && { ...sizeOf(known), url: blankPicture };
  };
}

const blankPicture = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEAAAAALAAAAAABAAEAAAIBAAA=';

function sizeOf({ height, width }: { height: number; width: number }) {
  return { width, height };
}
