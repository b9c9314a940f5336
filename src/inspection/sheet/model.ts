/** One cell as a person sees it. `text` is trimmed of nothing: what stands there stands here. */
export interface SheetCell {
  /** From 1. */
  row: number;
  /** From 1; 1 is column A. */
  column: number;
  /** Numbers in shortest decimal notation, dates as `2026-11-03` or `2026-11-03T08:30:00`, booleans as `TRUE` and `FALSE`. */
  text: string;
  kind: 'text' | 'number' | 'date' | 'boolean' | 'error';
  /** The text is the last result of a formula, as the program that saved the file computed it. */
  formula: boolean;
}

export interface SheetRow {
  /** From 1, as the spreadsheet numbers it. */
  number: number;
  /** By column from 1; cells with nothing in them are left out. */
  cells: ReadonlyMap<number, SheetCell>;
}

export interface Sheet {
  /** Empty for CSV, which has one sheet without a name. */
  name: string;
  hidden: boolean;
  /** Rows that hold something, from the top. */
  rows: readonly SheetRow[];
}

export interface SheetFile {
  /** As it was asked for. */
  path: string;
  format: 'xlsx' | 'csv';
  /** In the order of their tabs. */
  sheets: readonly Sheet[];
}

/** What one file from a stranger may hold. */
export interface SheetLimits {
  /** Bytes of the file. */
  fileBytes: number;
  /** Bytes that the parts of an XLSX may inflate to, one and all together. */
  partBytes: number;
  inflatedBytes: number;
  /** Cells with something in them, all sheets together; also shared strings and styles. */
  cells: number;
  /** UTF-16 units of one cell: what spreadsheets allow. */
  cellLength: number;
  milliseconds: number;
}

export const sheetLimits: SheetLimits = {
  fileBytes: 32 * 1024 ** 2,
  partBytes: 48 * 1024 ** 2,
  inflatedBytes: 96 * 1024 ** 2,
  cells: 300_000,
  cellLength: 32_767,
  milliseconds: 20_000,
};

/** The last row and column that a spreadsheet has. */
const lastRow = 1_048_576;
const lastColumn = 16_384;

/** `AB` for 28. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** `B7`; undefined when it is no address of a spreadsheet. */
export function parseAddress(address: string): { row: number; column: number } | undefined {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address);
  if (match === null) return undefined;
  const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(match[2]);
  return row <= lastRow && column <= lastColumn ? { row, column } : undefined;
}

/** Where a cell stands, as error messages name it: `list.xlsx: 检测清单!B7`, `list.csv: B7`. */
export function cellPlace(path: string, sheet: Pick<Sheet, 'name'>, row: number, column: number): string {
  const address = `${columnName(column)}${row}`;
  return sheet.name === '' ? `${path}: ${address}` : `${path}: ${sheet.name}!${address}`;
}

/** The text of a cell without blanks around it; empty where there is none. */
export function textAt(row: SheetRow, column: number): string {
  return row.cells.get(column)?.text.trim() ?? '';
}
