import { cellBlocks, type Block, type Document, type Picture } from '../../document/model.ts';
import { type MarkedPicture, markedPicture } from '../../picture/marked.ts';

/** A picture as it is put into a file. */
export type PreparedPictures = { get(picture: Picture): MarkedPicture | undefined };

/** Reads, shrinks and marks every picture of a document, each variant once. */
export function preparePictures(document: Document): PreparedPictures {
  const { attachment } = document;
  const prepared = new Map<string, MarkedPicture | undefined>();
  if (attachment === undefined) return { get: () => undefined };
  for (const picture of picturesOf(document)) {
    const key = keyOf(picture);
    if (prepared.has(key)) continue;
    const bytes = attachment(picture.path);
    prepared.set(key, bytes === undefined ? undefined : markedPicture(bytes, picture));
  }
  return { get: (picture) => prepared.get(keyOf(picture)) };
}

function keyOf({ boxes, sha256 }: Picture): string {
  return `${sha256} ${JSON.stringify(boxes)}`;
}

/** Every picture of a document, in its order. */
function picturesOf({ cover, sections }: Document): Picture[] {
  const covered = cover.facts.flatMap(({ value }) => inCell(value));
  return [...covered, ...sections.flatMap(({ blocks }) => blocks.flatMap(inBlock))];
}

function inBlock(block: Block): Picture[] {
  if (block.type === 'picture') return [block];
  if (block.type === 'facts') return block.rows.flatMap(({ value }) => inCell(value));
  if (block.type === 'table') return block.rows.flatMap(({ cells }) => cells.flatMap(inCell));
  return [];
}

function inCell(cell: Parameters<typeof cellBlocks>[0]): Picture[] {
  return cellBlocks(cell).blocks.filter((block) => block.type === 'picture');
}
