import { makePicture, type Picture } from '../picture/picture.ts';
import type { ReportInput } from '../format.ts';
import type { DrivenView } from '../view/driven/driven.ts';

/** Copies of screenshots by the SHA-256 of the original. */
export type Pictures = ReadonlyMap<string, Picture>;

const mostPictures = 150;
/** Characters of all pictures together: the page stays below 15 MB. */
const mostText = 11_000_000;

/** The pictures a page holds, each once, the most telling looks first. */
export function picturesFor(
  { attachment }: ReportInput,
  { captures, order }: Pick<DrivenView, 'captures' | 'order'>,
): Pictures {
  const pictures = new Map<string, Picture>();
  if (attachment === undefined || order.length === 0) return pictures;
  const tried = new Set<string>();
  let text = 0;
  for (const id of order) {
    const file = captures[id]?.screenshot;
    if (file === null || file === undefined || tried.has(file.sha256)) continue;
    if (pictures.size >= mostPictures || text >= mostText) break;
    tried.add(file.sha256);
    const bytes = attachment(file.path);
    const picture = bytes === undefined ? undefined : makePicture(bytes);
    if (picture === undefined) continue;
    text += picture.url.length;
    pictures.set(file.sha256, picture);
  }
  return pictures;
}
