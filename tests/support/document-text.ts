import { type Block, type Cell, cellBlocks, type Document, plainText } from '../../src/report/document/model.ts';

/** Everything a reader of a document sees, in order, one text a line. */
export function documentText(document: Document): string[] {
  const { cover, endMark, header, sections, title } = document;
  return [
    title,
    header.left,
    header.right,
    ...cover.above,
    cover.subtitle ?? '',
    ...cover.facts.flatMap(({ label, value }) => [label, ...cellText(value)]),
    ...cover.notes.flatMap(blockText),
    ...sections.flatMap((section) => [`# ${section.number} ${section.title}`, ...section.blocks.flatMap(blockText)]),
    endMark,
  ];
}

export function blockText(block: Block): string[] {
  switch (block.type) {
    case 'heading':
      return [`## ${block.number} ${block.text}`];
    case 'paragraph':
      return [plainText(block.spans)];
    case 'list':
      return block.items.map(plainText);
    case 'facts':
      return block.rows.flatMap(({ label, value }) => [label, ...cellText(value)]);
    case 'table':
      return [
        block.caption ?? '',
        ...(block.head ?? []),
        ...block.rows.flatMap(({ cells }) => cells.flatMap(cellText)),
        block.note ?? '',
      ].filter((text) => text !== '');
    case 'picture':
      return [`[${block.path}] ${block.alt}`];
    case 'page-break':
      return [];
  }
}

function cellText(cell: Cell): string[] {
  return cellBlocks(cell).blocks.flatMap(blockText);
}

/** Kinds of blocks with the sizes of tables: the same in every language. */
export function documentShape(document: Document): string[] {
  return document.sections.flatMap(({ blocks, id }) => [
    id,
    ...blocks.map((block) =>
      block.type === 'table' ? `table ${block.columns.length}x${block.rows.length}` : block.type,
    ),
  ]);
}
