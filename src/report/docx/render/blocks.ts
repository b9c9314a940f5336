import type { FileChild } from 'docx';

import type { Block, Heading } from '../../document/model.ts';
import { type Twips, writeList, writeParagraph, writePicture, type Writer } from './inline.ts';
import { factsTable, gridTable } from './tables.ts';
import { xmlText } from './text.ts';

export function writeBlocks(writer: Writer, blocks: readonly Block[], width: Twips): FileChild[] {
  return blocks.flatMap((block) => writeBlock(writer, block, width));
}

function writeBlock(writer: Writer, block: Block, width: Twips): FileChild[] {
  switch (block.type) {
    case 'heading':
      return [writeHeading(writer, block)];
    case 'paragraph':
      return [writeParagraph(writer, block)];
    case 'list':
      return writeList(writer, block);
    case 'table':
      return gridTable(writer, block, width);
    case 'facts':
      return factsTable(writer, block, width);
    case 'picture':
      return writePicture(writer, block, width);
    case 'page-break':
      return [new writer.library.Paragraph({ children: [new writer.library.PageBreak()] })];
  }
}

function writeHeading({ library }: Writer, { anchor, level, number, text }: Heading): FileChild {
  const run = new library.TextRun(xmlText(number === '' ? text : `${number}  ${text}`));
  const children = anchor === undefined ? [run] : [new library.Bookmark({ id: anchor, children: [run] })];
  return new library.Paragraph({ heading: level === 2 ? 'Heading2' : 'Heading3', children });
}
