import type { SheetBudget } from './budget.ts';
import { cellPlace, parseAddress, type SheetCell, type SheetRow } from './model.ts';
import { unescape, type Workbook } from './workbook.ts';
import { readPart } from './xml.ts';

interface Draft {
  row: number;
  column: number;
  type: string;
  style: number;
  value: string;
  inline: string;
  formula: boolean;
}

/**
 * The cells of one sheet. Only cells are read: merged ranges, validations and conditional formats, which spreadsheet libraries spread
 * over every cell they cover, cost nothing here. Throws `sheet-unreadable`.
 */
export function readWorksheet(
  xml: string,
  sheetName: string,
  workbook: Workbook,
  budget: SheetBudget,
): readonly SheetRow[] {
  const rows = new Map<number, Map<number, SheetCell>>();
  let row = 0;
  let column = 0;
  let cell: Draft | undefined;
  let reading: 'value' | 'inline' | undefined;
  let phonetic = false;
  readPart(xml, budget, {
    open(name, attributes) {
      switch (name) {
        case 'row':
          row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']);
          column = 0;
          return;
        case 'c': {
          const address = attributes['r'];
          // Both may be left out: the next cell then stands right of the last one.
          const at = address === undefined ? { row, column: column + 1 } : parseAddress(address);
          if (at === undefined || !Number.isSafeInteger(at.row))
            throw budget.refuse(
              { zh: '单元格地址有误', en: 'a cell without an address' },
              `${budget.path}: ${sheetName}`,
            );
          column = at.column;
          const style = Number(attributes['s'] ?? 0);
          cell = { ...at, type: attributes['t'] ?? 'n', style, value: '', inline: '', formula: false };
          return;
        }
        case 'f':
          if (cell) cell.formula = true;
          return;
        case 'v':
          reading = 'value';
          return;
        case 'rPh':
          phonetic = true;
          return;
        case 't':
          if (!phonetic) reading = 'inline';
          return;
        default:
      }
    },
    text(text) {
      if (cell === undefined || reading === undefined) return;
      cell[reading] += text;
      if (cell[reading].length > budget.limits.cellLength)
        throw budget.refuse(
          { zh: '单元格内容过长', en: 'a cell holds too much' },
          cellPlace(budget.path, { name: sheetName }, cell.row, cell.column),
        );
    },
    close(name) {
      if (name === 'v' || name === 't') reading = undefined;
      if (name === 'rPh') phonetic = false;
      if (name !== 'c' || cell === undefined) return;
      const done = finish(cell, workbook);
      cell = undefined;
      if (done.text === '') return;
      budget.take();
      const cells = rows.get(done.row) ?? new Map<number, SheetCell>();
      cells.set(done.column, done);
      rows.set(done.row, cells);
    },
  });
  return [...rows].sort(([one], [other]) => one - other).map(([number, cells]) => ({ number, cells }));
}

function finish({ column, formula, inline, row, style, type, value }: Draft, workbook: Workbook): SheetCell {
  const at = { row, column, formula };
  switch (type) {
    case 's':
      return { ...at, kind: 'text', text: workbook.strings[Number(value)] ?? '' };
    case 'inlineStr':
      return { ...at, kind: 'text', text: unescape(inline) };
    case 'str':
      return { ...at, kind: 'text', text: unescape(value) };
    case 'b':
      return { ...at, kind: 'boolean', text: value === '' ? '' : value === '1' || value === 'true' ? 'TRUE' : 'FALSE' };
    case 'e':
      return { ...at, kind: 'error', text: value };
    case 'd':
      return { ...at, kind: 'date', text: value };
    default: {
      const number = Number(value);
      if (value === '' || !Number.isFinite(number)) return { ...at, kind: 'text', text: value };
      const date = workbook.dateStyles[style] === true ? dateOf(number, workbook.from1904) : undefined;
      return date === undefined ? { ...at, kind: 'number', text: String(number) } : { ...at, kind: 'date', text: date };
    }
  }
}

const dayMilliseconds = 86_400_000;
/** Day 0 of each way to count, days from 1970. The year 1900 is taken for a leap year up to day 60. */
const epochs = { from1900: -25_569, from1904: -24_107 };

function dateOf(serial: number, from1904: boolean): string | undefined {
  const epoch = from1904 ? epochs.from1904 : epochs.from1900 + (serial < 60 ? 1 : 0);
  const milliseconds = Math.round((serial + epoch) * 86_400) * 1000;
  const date = new Date(milliseconds);
  if (serial < 0 || Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999) return undefined;
  const text = date.toISOString();
  return milliseconds % dayMilliseconds === 0 ? text.slice(0, 10) : text.slice(0, 19);
}
