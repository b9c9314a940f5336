import type { Cell, Column, Facts, FactRow, Heading, List, Paragraph, Spans, Table } from './model.ts';

/** Short forms for builders. */
export function paragraph(spans: Spans, options: Omit<Paragraph, 'type' | 'spans'> = {}): Paragraph {
  return { type: 'paragraph', spans, ...options };
}

export function note(spans: Spans): Paragraph {
  return paragraph(spans, { style: 'note' });
}

export function bullets(items: readonly Spans[]): List {
  return { type: 'list', ordered: false, items };
}

export function numbered(items: readonly Spans[]): List {
  return { type: 'list', ordered: true, items };
}

export function facts(rows: readonly (readonly [string, Cell])[], caption?: string): Facts {
  const told = rows.map(([label, value]): FactRow => ({ label, value }));
  return { type: 'facts', rows: told, ...(caption !== undefined && { caption }) };
}

export function heading(level: 2 | 3, text: string, number = '', anchor?: string): Heading {
  return { type: 'heading', level, number, text, ...(anchor !== undefined && { anchor }) };
}

interface TableParts {
  caption?: string | undefined;
  head?: readonly string[];
  rows: readonly (readonly Cell[])[];
  /** Positions of columns of numbers. */
  numeric?: readonly number[];
  note?: string | undefined;
}

/** A table from the shares of its columns' widths and plain rows. */
export function table(
  widths: readonly number[],
  { caption, head, rows, numeric = [], note: below }: TableParts,
): Table {
  const columns = widths.map((width, index): Column =>
    numeric.includes(index) ? { width, align: 'right' } : { width },
  );
  return {
    type: 'table',
    columns,
    rows: rows.map((cells) => ({ cells })),
    ...(caption !== undefined && { caption }),
    ...(head !== undefined && { head }),
    ...(below !== undefined && { note: below }),
  };
}

/** Consecutive lines of one cell. */
export function lines(all: readonly Spans[]): Cell {
  return { blocks: all.map((spans) => paragraph(spans, { style: 'plain' })) };
}
