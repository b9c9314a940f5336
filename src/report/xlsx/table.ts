import type { Cell, Workbook, Worksheet } from '@cj-tech-master/excelts';

import { visible } from '../../shared/text.ts';
import { cellText } from './cell-text.ts';
import { heightOf } from './row-height.ts';

export interface SheetColumn {
  head: string;
  /** Characters. */
  width: number;
  /** For people to fill in. */
  filled?: 'choice' | 'date' | 'text';
}

/** A date is written as one, so that spreadsheets sort it. Everything else is text and stays text, whatever it begins with. */
export type SheetValue = string | Date | undefined;

export interface SheetRow {
  values: readonly SheetValue[];
  /** Words of the row's drop-down. */
  choices?: readonly string[];
  /** Waits for a person: set off from the rest. */
  open?: boolean;
}

export interface SheetTable {
  name: string;
  /** Lines above the table. */
  title: readonly string[];
  columns: readonly SheetColumn[];
  rows: readonly SheetRow[];
  /** Columns that stay in view. */
  frozen: number;
  header: string;
  footer: string;
  prompts?: { choice: string; wrongChoice: string; date: string; wrongDate: string } | undefined;
}

/** A spreadsheet's cell holds 32,767 units; nobody reads so many. */
const longestCell = 4000;
const fills = { head: 'FFD9E2EC', filled: 'FFFFF8DC', open: 'FFFFE9A8' } as const;
const line = { style: 'thin', color: { argb: 'FFB8C2CC' } } as const;
const border = { top: line, left: line, bottom: line, right: line };
const top = { vertical: 'top', wrapText: true } as const;

/** Adds a sheet with frozen heads, a filter, drop-downs and a layout for printing. */
export function addTable(workbook: Workbook, table: SheetTable): Worksheet {
  const headRow = table.title.length + 1;
  const sheet = workbook.addWorksheet(table.name, {
    views: [{ state: 'frozen', xSplit: table.frozen, ySplit: headRow }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${headRow}:${headRow}`,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddHeader: `&L${table.header}`, oddFooter: `&C${table.footer}` },
  });
  sheet.columns = table.columns.map(({ width }) => ({ width }));
  addTitle(sheet, table);
  const heads = sheet.getRow(headRow);
  for (const [index, { head }] of table.columns.entries()) {
    const cell = heads.getCell(index + 1);
    cell.value = cellText(head);
    cell.font = { bold: true };
    cell.alignment = { vertical: 'middle', wrapText: true };
    cell.fill = solid(fills.head);
    cell.border = border;
  }
  for (const [index, row] of table.rows.entries()) addRow(sheet, table, headRow + 1 + index, row);
  sheet.autoFilter = {
    from: { row: headRow, column: 1 },
    to: { row: headRow + table.rows.length, column: table.columns.length },
  };
  return sheet;
}

function addTitle(sheet: Worksheet, { columns, title }: SheetTable): void {
  const across = columns.reduce((sum, { width }) => sum + width, 0);
  for (const [index, text] of title.entries()) {
    const row = index + 1;
    sheet.mergeCells(row, 1, row, columns.length);
    const cell = sheet.getCell(row, 1);
    cell.value = cellText(text);
    cell.font = index === 0 ? { bold: true, size: 14 } : {};
    cell.alignment = { vertical: 'middle', wrapText: true };
    sheet.getRow(row).height = index === 0 ? 24 : heightOf([{ text, width: across }]);
  }
}

function addRow(
  sheet: Worksheet,
  table: SheetTable,
  number: number,
  { values, choices, open = false }: SheetRow,
): void {
  const row = sheet.getRow(number);
  // Said outright: not every program finds out by itself how high a row with wrapped text is.
  row.height = heightOf(table.columns.map(({ width }, index) => ({ text: textOf(values[index]), width })));
  for (const [index, { filled }] of table.columns.entries()) {
    const cell = row.getCell(index + 1);
    setValue(cell, values[index]);
    cell.alignment = top;
    cell.border = border;
    if (filled === undefined) continue;
    cell.fill = solid(open ? fills.open : fills.filled);
    if (filled === 'date') cell.numFmt = 'yyyy-mm-dd';
    addValidation(cell, filled, table.prompts, choices);
  }
}

/** `@` is text: a value such as `=1+1` stays what it is, also once somebody has edited the cell. */
function setValue(cell: Cell, value: SheetValue): void {
  if (value instanceof Date) {
    cell.value = value;
    return;
  }
  cell.numFmt = '@';
  if (value !== undefined && value !== '') cell.value = cellText(lines(value));
}

function textOf(value: SheetValue): string {
  return typeof value === 'string' ? lines(value) : '';
}

/** Line breaks are ours; everything between them is made visible. */
function lines(text: string): string {
  const cut = text.length > longestCell ? `${text.slice(0, longestCell)}…` : text;
  return cut
    .split('\n')
    .map((one) => visible(one, longestCell))
    .join('\n');
}

function addValidation(
  cell: Cell,
  filled: 'choice' | 'date' | 'text',
  prompts: SheetTable['prompts'],
  choices: readonly string[] = [],
): void {
  if (prompts === undefined || filled === 'text') return;
  const common = { allowBlank: true, showErrorMessage: true, showInputMessage: true } as const;
  if (filled === 'choice') {
    cell.dataValidation = {
      ...common,
      type: 'list',
      formulae: [`"${choices.join(',')}"`],
      errorTitle: prompts.wrongChoice,
      error: prompts.choice.replace('{words}', choices.join(' ')),
    };
    return;
  }
  cell.dataValidation = {
    ...common,
    type: 'date',
    operator: 'greaterThan',
    formulae: [new Date('2000-01-01T00:00:00Z')],
    errorTitle: prompts.wrongDate,
    error: prompts.date,
    prompt: prompts.date,
  };
}

function solid(argb: string) {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } } as const;
}
