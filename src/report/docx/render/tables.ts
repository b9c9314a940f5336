import type { FileChild, TableRow } from 'docx';

import { cellBlocks, type Column, type Facts, type Table } from '../../document/model.ts';
import { type Twips, type Writer, writeCell } from './inline.ts';
import { styleIds } from './styles.ts';
import { xmlText } from './text.ts';

const line = { style: 'single', size: 4, color: '8A8F98' } as const;
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };
const padding = 90;
const margins = { top: 40, bottom: 40, left: padding, right: padding };
const headShade = { type: 'clear', color: 'auto', fill: 'E8ECF1' } as const;
const labelShade = { type: 'clear', color: 'auto', fill: 'F3F5F8' } as const;

/** A table of real rows: heads repeat on each page, rows stay whole. */
export function gridTable(writer: Writer, table: Table, width: Twips): FileChild[] {
  const { library } = writer;
  const widths = shares(table.columns, width);
  const rows = [
    ...headRow(writer, table, widths),
    ...table.rows.map(({ cells }) => bodyRow(writer, table.columns, widths, cells)),
  ];
  if (rows.length === 0) return [];
  return [
    ...caption(writer, table.caption),
    new library.Table({
      rows,
      columnWidths: widths,
      width: { size: sum(widths), type: 'dxa' },
      layout: 'fixed',
      borders,
      margins,
    }),
    ...below(writer, table.note),
  ];
}

export function factsTable(writer: Writer, facts: Facts, width: Twips): FileChild[] {
  if (facts.rows.length === 0) return [];
  const { library } = writer;
  const widths = shares([{ width: 4 }, { width: 12 }], width);
  const rows = facts.rows.map(
    ({ label, value }) =>
      new library.TableRow({
        cantSplit: true,
        children: [
          new library.TableCell({
            width: { size: widths[0] ?? 0, type: 'dxa' },
            shading: labelShade,
            children: [
              new library.Paragraph({
                style: styleIds.cell,
                children: [new library.TextRun({ text: xmlText(label), bold: true })],
              }),
            ],
          }),
          new library.TableCell({
            width: { size: widths[1] ?? 0, type: 'dxa' },
            children: writeCell(writer, value, (widths[1] ?? 0) - 2 * padding),
          }),
        ],
      }),
  );
  return [
    ...caption(writer, facts.caption),
    new library.Table({
      rows,
      columnWidths: widths,
      width: { size: sum(widths), type: 'dxa' },
      layout: 'fixed',
      borders,
      margins,
    }),
    ...below(writer, undefined),
  ];
}

function headRow({ library }: Writer, { columns, head }: Table, widths: readonly Twips[]): TableRow[] {
  if (head === undefined) return [];
  const children = columns.map(
    (_, index) =>
      new library.TableCell({
        width: { size: widths[index] ?? 0, type: 'dxa' },
        shading: headShade,
        verticalAlign: 'center',
        children: [
          new library.Paragraph({
            style: styleIds.cellHead,
            children: [new library.TextRun(xmlText(head[index] ?? ''))],
          }),
        ],
      }),
  );
  return [new library.TableRow({ tableHeader: true, cantSplit: true, children })];
}

function bodyRow(
  writer: Writer,
  columns: readonly Column[],
  widths: readonly Twips[],
  cells: Table['rows'][number]['cells'],
): TableRow {
  const { library } = writer;
  let at = 0;
  const children = cells.map((cell) => {
    const { blocks, span = 1 } = cellBlocks(cell);
    const size = sum(widths.slice(at, at + span));
    const align = columns[at]?.align;
    const aligned = blocks.map((block) =>
      block.type === 'paragraph' && align !== undefined && block.align === undefined ? { ...block, align } : block,
    );
    at += span;
    return new library.TableCell({
      width: { size, type: 'dxa' },
      ...(span > 1 && { columnSpan: span }),
      children: writeCell(writer, { blocks: aligned }, size - 2 * padding),
    });
  });
  return new library.TableRow({ cantSplit: true, children });
}

function caption({ library }: Writer, text: string | undefined): FileChild[] {
  if (text === undefined) return [];
  return [new library.Paragraph({ style: styleIds.caption, children: [new library.TextRun(xmlText(text))] })];
}

/** Also what keeps two tables in a row from growing together. */
function below({ library }: Writer, text: string | undefined): FileChild[] {
  const children = text === undefined ? [] : [new library.TextRun(xmlText(text))];
  return [
    new library.Paragraph(
      text === undefined
        ? { style: styleIds.note, spacing: { before: 0, after: 0, line: 160 } }
        : { style: styleIds.note, children },
    ),
  ];
}

function shares(columns: readonly Column[], width: Twips): Twips[] {
  const all = sum(columns.map((column) => column.width));
  return columns.map((column) => Math.floor((column.width / all) * width));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
