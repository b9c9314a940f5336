import type { Document, Picture } from '../document/model.ts';
import { markedPicture } from '../picture/marked.ts';

/** A picture as it stands in the page; undefined where it cannot be shown. */
export type ReadPicture = (picture: Picture) => string | undefined;

/** Shrinks and marks each picture of the document once. */
export function pictureReader({ attachment }: Pick<Document, 'attachment'>): ReadPicture {
  const urls = new Map<string, string | undefined>();
  return (picture) => {
    const key = `${picture.sha256} ${JSON.stringify(picture.boxes)}`;
    if (!urls.has(key)) {
      const bytes = attachment?.(picture.path);
      const marked = bytes && markedPicture(bytes, picture);
      const url = marked && `data:image/png;base64,${Buffer.from(marked.bytes).toString('base64')}`;
      urls.set(key, url);
    }
    return urls.get(key);
  };
}
