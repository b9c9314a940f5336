import type { SheetBudget } from './budget.ts';
import { cellPlace, type SheetCell, type SheetRow } from './model.ts';

/** UTF-8, UTF-16 with its mark, or GB 18030 as Chinese editions of spreadsheet programs save it. */
export function decodeCsv(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Rows of RFC 4180 with any of the usual separators. Throws `sheet-unreadable`, `budget-exceeded`. */
export function readCsv(text: string, budget: SheetBudget): readonly SheetRow[] {
  const separator = separatorOf(text);
  const rows: SheetRow[] = [];
  let cells = new Map<number, SheetCell>();
  let row = 1;
  let column = 1;
  let at = 0;
  while (at < text.length) {
    const field = readField(text, at, separator);
    if (field.open || field.text.length > budget.limits.cellLength)
      throw budget.refuse(
        field.open
          ? { zh: '引号没有闭合', en: 'a quote that is not closed' }
          : { zh: '单元格内容过长', en: 'a cell holds too much' },
        cellPlace(budget.path, { name: '' }, row, column),
      );
    budget.take();
    if (field.text !== '') cells.set(column, { row, column, text: field.text, kind: 'text', formula: false });
    at = field.end;
    if (text[at] === separator) {
      column += 1;
      at += 1;
      continue;
    }
    if (cells.size > 0) rows.push({ number: row, cells });
    cells = new Map();
    row += 1;
    column = 1;
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  if (cells.size > 0) rows.push({ number: row, cells });
  return rows;
}

interface Field {
  text: string;
  /** Offset of what ends it: a separator, a line break or the end of the text. */
  end: number;
  /** It began with a quote and has no second one. */
  open: boolean;
}

function readField(text: string, start: number, separator: string): Field {
  if (text[start] !== '"') {
    const end = endOfPlain(text, start, separator);
    return { text: text.slice(start, end), end, open: false };
  }
  const parts: string[] = [];
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return { text: '', end: text.length, open: true };
    parts.push(text.slice(from, quote));
    if (text[quote + 1] !== '"') {
      // What follows a closing quote belongs to the field, as spreadsheet programs read it.
      const end = endOfPlain(text, quote + 1, separator);
      return { text: parts.join('"') + text.slice(quote + 1, end), end, open: false };
    }
    from = quote + 2;
  }
}

function endOfPlain(text: string, start: number, separator: string): number {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}

/** The one that the first line has most of. */
function separatorOf(text: string): string {
  const [line = ''] = text.slice(0, 10_000).split(/\r?\n/, 1);
  const counts = [',', '\t', ';'].map((separator) => ({ separator, count: line.split(separator).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).separator;
}
