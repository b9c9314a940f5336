import type { FileChild } from 'docx';

import { type Block, cellBlocks, type Cover, type Document, type List, type Section } from '../../document/model.ts';
import { writeBlocks } from './blocks.ts';
import { writeParagraph, type Writer } from './inline.ts';
import type { DocxLibrary } from './library.ts';
import type { PreparedPictures } from './pictures.ts';
import { styleIds, stylesOf } from './styles.ts';
import { factsTable } from './tables.ts';
import { xmlText } from './text.ts';

/** A4 and its margins, in twentieths of a point. */
const page = { width: 11_906, height: 16_838 };
const margin = { top: 1440, bottom: 1304, left: 1361, right: 1361, header: 737, footer: 680 };
const textWidth = page.width - margin.left - margin.right;

/** The document as a file of the library. */
export function fileOf(library: DocxLibrary, document: Document, pictures: PreparedPictures) {
  const writer = writerOf(library, document, pictures);
  const children = [
    ...writeCover(writer, document.cover),
    ...writeContents(writer, document),
    ...writeSections(writer, document),
  ];
  const { properties } = document;
  return new library.Document({
    title: xmlText(document.title),
    subject: xmlText(properties.subject),
    creator: xmlText(properties.organisation === '' ? properties.tool : properties.organisation),
    lastModifiedBy: xmlText(properties.tool),
    keywords: xmlText(document.reportNumber),
    customProperties: customProperties(document),
    styles: stylesOf(document.locale),
    numbering: numberingOf(library, orderedLists(document)),
    sections: [
      {
        properties: { page: { size: page, margin } },
        headers: { default: header(library, document) },
        footers: { default: footer(library, document) },
        children,
      },
    ],
  });
}

function writerOf(library: DocxLibrary, { sections }: Document, pictures: PreparedPictures): Writer {
  let lists = 0;
  const headings = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'heading' ? block.anchor : undefined) ?? []),
  );
  return {
    library,
    pictures,
    anchors: new Set([...headings, ...sections.map(({ id }) => sectionAnchor(id))]),
    nextList: () => `numbers-${lists++}`,
  };
}

function sectionAnchor(id: string): string {
  return `section-${id}`;
}

function writeCover(writer: Writer, { above, facts, logo, notes, subtitle, title }: Cover): FileChild[] {
  const { library } = writer;
  const line = (text: string, style: string) =>
    new library.Paragraph({ style, children: [new library.TextRun(xmlText(text))] });
  return [
    ...(logo === undefined
      ? []
      : [
          new library.Paragraph({
            style: styleIds.coverLine,
            children: [
              new library.ImageRun({
                type: logo.type,
                data: logo.bytes,
                transformation: fitted(logo),
                altText: { name: 'logo', description: xmlText(above.join(' ')), title: '' },
              }),
            ],
          }),
        ]),
    ...above.map((text) => line(text, styleIds.coverLine)),
    line(title, styleIds.coverTitle),
    ...(subtitle === undefined || subtitle === '' ? [] : [line(subtitle, styleIds.coverLine)]),
    ...notes.map((note) => writeParagraph(writer, note)),
    ...factsTable(writer, { type: 'facts', rows: facts }, textWidth),
  ];
}

/** Pixels of 1/96 inch: at most 60 by 25 millimetres. */
function fitted({ height, width }: { width: number; height: number }) {
  const scale = Math.min(1, 227 / width, 94 / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

function writeContents({ library }: Writer, { contents }: Document): FileChild[] {
  if (contents === undefined) return [];
  return [
    new library.Paragraph({
      style: styleIds.contents,
      pageBreakBefore: true,
      children: [new library.TextRun(xmlText(contents))],
    }),
    new library.TableOfContents(xmlText(contents), { hyperlink: true, headingStyleRange: '1-2' }),
  ];
}

function writeSections(writer: Writer, { contents, endMark, sections }: Document): FileChild[] {
  const { library } = writer;
  return [
    ...sections.flatMap((section, index) => [
      sectionTitle(writer, section, index === 0 && contents !== undefined),
      ...writeBlocks(writer, section.blocks, textWidth),
    ]),
    new library.Paragraph({ style: styleIds.end, children: [new library.TextRun(xmlText(endMark))] }),
  ];
}

function sectionTitle({ library }: Writer, { id, newPage, number, title }: Section, first: boolean): FileChild {
  const run = new library.TextRun(xmlText(number === '' ? title : `${number}  ${title}`));
  return new library.Paragraph({
    heading: 'Heading1',
    pageBreakBefore: newPage === true || first,
    children: [new library.Bookmark({ id: sectionAnchor(id), children: [run] })],
  });
}

function header(library: DocxLibrary, document: Document) {
  const { left, right } = document.header;
  return new library.Header({
    children: [
      new library.Paragraph({
        tabStops: [{ type: 'right', position: textWidth }],
        border: { bottom: { style: 'single', size: 6, space: 4, color: '8A8F98' } },
        children: [
          new library.TextRun({ text: xmlText(left), size: 18 }),
          new library.TextRun({ children: [new library.Tab(), xmlText(right)], size: 18 }),
        ],
      }),
    ],
  });
}

/** `第 {page} 页 共 {pages} 页` with the word processor's own fields. */
function footer(library: DocxLibrary, document: Document) {
  const parts = document.footer.split(/(\{pages?\})/).map((part) => {
    if (part === '{page}') return library.PageNumber.CURRENT;
    return part === '{pages}' ? library.PageNumber.TOTAL_PAGES : xmlText(part);
  });
  return new library.Footer({
    children: [
      new library.Paragraph({ alignment: 'center', children: [new library.TextRun({ children: parts, size: 18 })] }),
    ],
  });
}

function orderedLists({ sections }: Document): number {
  return sections.flatMap(({ blocks }) => blocks.flatMap(listsIn)).filter(({ ordered }) => ordered).length;
}

function listsIn(block: Block): List[] {
  if (block.type === 'list') return [block];
  const cells =
    block.type === 'facts'
      ? block.rows.map(({ value }) => value)
      : block.type === 'table'
        ? block.rows.flatMap((row) => row.cells)
        : [];
  return cells.flatMap((cell) => cellBlocks(cell).blocks.filter((inner) => inner.type === 'list'));
}

function numberingOf(library: DocxLibrary, lists: number) {
  const level = (format: 'bullet' | 'decimal', text: string) => ({
    level: 0,
    format: library.LevelFormat[format === 'bullet' ? 'BULLET' : 'DECIMAL'],
    text,
    alignment: 'left' as const,
    style: { paragraph: { indent: { left: 480, hanging: 360 } } },
  });
  return {
    config: [
      { reference: 'bullets', levels: [level('bullet', '•')] },
      ...Array.from({ length: lists }, (_, index) => ({
        reference: `numbers-${index}`,
        levels: [level('decimal', '%1.')],
      })),
    ],
  };
}

/** For `verify` and for machines. */
function customProperties({ properties, reportNumber }: Document) {
  const { apkSha256, bundleSha256, inspectionId, tool } = properties;
  const values = {
    ReportNumber: reportNumber,
    InspectionId: inspectionId,
    BundleSha256: bundleSha256,
    ApkSha256: apkSha256,
    Tool: tool,
  };
  return Object.entries(values).map(([name, value]) => ({ name, value: xmlText(value) }));
}
