import type { ParagraphChild } from 'docx';

import {
  cellBlocks,
  type List,
  type Paragraph,
  type Picture,
  type Span,
  spanList,
  type Spans,
} from '../../document/model.ts';
import type { DocxLibrary } from './library.ts';
import type { PreparedPictures } from './pictures.ts';
import { codeStyle, styleIds, toneColours } from './styles.ts';
import { xmlText } from './text.ts';

/** What every block is written with. */
export interface Writer {
  library: DocxLibrary;
  pictures: PreparedPictures;
  /** Anchors that headings of the document have. */
  anchors: ReadonlySet<string>;
  /** A name of its own for each numbered list, so that each begins at 1. */
  nextList(): string;
}

/** Twentieths of a point. */
export type Twips = number;

const alignments = { left: 'left', centre: 'center', right: 'right' } as const;

export function writeParagraph(
  writer: Writer,
  { align, keepWithNext, spans, style = 'body' }: Paragraph,
  inCell = false,
): InstanceType<DocxLibrary['Paragraph']> {
  const plainInCell = inCell && (style === 'plain' || style === 'body');
  return new writer.library.Paragraph({
    style: plainInCell ? styleIds.cell : styleIds[style],
    children: writeSpans(writer, spans),
    ...(align !== undefined && { alignment: alignments[align] }),
    ...(keepWithNext === true && { keepNext: true }),
  });
}

function writeSpans(writer: Writer, spans: Spans): ParagraphChild[] {
  return spanList(spans).map((span) => {
    const run = writeSpan(writer, span);
    if (span.link === undefined || !writer.anchors.has(span.link)) return run;
    return new writer.library.InternalHyperlink({ anchor: span.link, children: [run] });
  });
}

function writeSpan({ library }: Writer, { bold, code, italic, text, tone }: Span) {
  return new library.TextRun({
    text: xmlText(text),
    ...(bold === true && { bold: true }),
    ...(italic === true && { italics: true }),
    ...(code === true && { style: codeStyle, noProof: true }),
    ...(tone !== undefined && { color: toneColours[tone] }),
  });
}

export function writeList(writer: Writer, { items, ordered }: List, inCell = false) {
  const reference = ordered ? writer.nextList() : 'bullets';
  return items.map(
    (spans) =>
      new writer.library.Paragraph({
        style: inCell ? styleIds.cell : styleIds.plain,
        numbering: { reference, level: 0 },
        children: writeSpans(writer, spans),
      }),
  );
}

const twipsOfMillimetre = 1440 / 25.4;
/** docx takes pixels of 1/96 inch. */
const twipsOfPixel = 15;

export function writePicture(writer: Writer, picture: Picture, room: Twips, inCell = false) {
  const { library, pictures } = writer;
  const prepared = pictures.get(picture);
  const wanted = Math.min(picture.width * twipsOfMillimetre, room);
  const style = inCell ? styleIds.cell : styleIds.plain;
  if (prepared === undefined) {
    return [
      new library.Paragraph({
        style,
        children: [new library.TextRun({ text: xmlText(`［${picture.alt}］`), italics: true })],
      }),
    ];
  }
  const width = Math.round(wanted / twipsOfPixel);
  const height = Math.round((width * prepared.height) / prepared.width);
  const image = new library.ImageRun({
    type: 'png',
    data: prepared.bytes,
    transformation: { width, height },
    altText: { name: xmlText(picture.alt), description: xmlText(picture.alt), title: '' },
  });
  const below =
    picture.caption === undefined
      ? []
      : [
          new library.Paragraph({
            style: styleIds.note,
            alignment: 'center',
            children: writeSpans(writer, picture.caption),
          }),
        ];
  return [
    new library.Paragraph({ style, alignment: 'center', children: [image], keepNext: below.length > 0 }),
    ...below,
  ];
}

/** What stands in a cell: never empty, a cell must hold a paragraph. */
export function writeCell(writer: Writer, cell: Parameters<typeof cellBlocks>[0], room: Twips) {
  const written = cellBlocks(cell).blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [writeParagraph(writer, block, true)];
    return block.type === 'list' ? writeList(writer, block, true) : writePicture(writer, block, room, true);
  });
  return written.length > 0 ? written : [new writer.library.Paragraph({ style: styleIds.cell })];
}
