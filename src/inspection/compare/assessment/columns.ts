import { nearest } from '../../../shared/nearest.ts';
import { columnName, cellPlace, type Sheet, type SheetFile, type SheetRow, textAt } from '../../sheet/model.ts';
import { assessmentError } from './error.ts';
import type { Mapping } from './mapping.ts';
import { comparable } from './outcome-words.ts';

export const columnKeys = ['requirement', 'rule', 'clause', 'item', 'outcome', 'remark'] as const;
export type ColumnKey = (typeof columnKeys)[number];

/** Heads that tables use; compared without blanks, case and punctuation. */
const heads: Readonly<Record<ColumnKey, readonly string[]>> = {
  requirement: ['编号', '条款编号', '要求编号', '指标编号', 'id', 'requirement', 'requirementid'],
  rule: ['规则', '规则编号', 'rule', 'ruleid'],
  clause: ['条款', '条号', '依据', '依据条款', '标准条款', 'clause', 'article', 'basis'],
  item: [
    '检测项',
    '检测项目',
    '评估项',
    '评估项目',
    '检查项',
    '检查内容',
    '检测内容',
    '评估指标',
    '指标',
    '要求',
    '项目',
    'item',
    'checkitem',
    'indicator',
    'title',
  ],
  outcome: [
    '结果',
    '检测结果',
    '评估结果',
    '结论',
    '判定',
    '单项结论',
    '检查结果',
    '自查结果',
    '自查情况',
    '符合情况',
    '符合性',
    'result',
    'outcome',
    'conclusion',
    'verdict',
    'status',
  ],
  remark: [
    '备注',
    '说明',
    '问题描述',
    '情况说明',
    '证据',
    '问题',
    'remark',
    'note',
    'comment',
    'description',
    'evidence',
  ],
};

/** A head stands in the first rows, below a title at most. */
const mostRowsAbove = 30;

export interface Layout {
  sheet: Sheet;
  head: SheetRow;
  columns: ReadonlyMap<ColumnKey, number>;
}

/** Where the table stands and which column is what. Throws `assessment-invalid`. */
export function layoutOf(file: SheetFile, mapping: Mapping): Layout {
  const sheets = sheetsOf(file, mapping);
  for (const sheet of sheets) {
    const head = headOf(file, sheet, mapping);
    if (head === undefined) continue;
    const columns = columnsOf(file, sheet, head, mapping);
    if (!columns.has('outcome')) continue;
    if (!['requirement', 'rule', 'clause', 'item'].some((key) => columns.has(key as ColumnKey))) continue;
    return { sheet, head, columns };
  }
  throw assessmentError(
    {
      zh: '找不到表头：需要一列检测结果，以及编号、条款或检测项目中的一列；可用 --mapping 说明',
      en: 'no head row: a column of results is needed, and one of numbers, clauses or items; tell with --mapping which they are',
    },
    file.path,
  );
}

function sheetsOf(file: SheetFile, { sheet: wanted }: Mapping): readonly Sheet[] {
  if (wanted === undefined) return file.sheets.filter(({ hidden }) => !hidden);
  const found = file.sheets.find(({ name }) => name === wanted);
  if (found !== undefined) return [found];
  const names = file.sheets.map(({ name }) => name);
  const meant = nearest(wanted, names, 1)[0];
  const hint = meant === undefined ? names.join('、') : meant;
  throw assessmentError(
    { zh: `没有工作表“${wanted}”；有：${hint}`, en: `no sheet "${wanted}"; there is ${hint}` },
    file.path,
  );
}

function headOf(file: SheetFile, sheet: Sheet, { columns, headRow }: Mapping): SheetRow | undefined {
  if (headRow !== undefined) {
    const row = sheet.rows.find(({ number }) => number === headRow);
    if (row !== undefined) return row;
    throw assessmentError(
      { zh: `第 ${headRow} 行是空的，不是表头`, en: `row ${headRow} is empty and no head` },
      cellPlace(file.path, sheet, headRow, 1),
    );
  }
  return sheet.rows
    .filter(({ number }) => number <= mostRowsAbove)
    .find((row) => findColumn(row, 'outcome', columns.outcome) !== undefined);
}

function columnsOf(file: SheetFile, sheet: Sheet, head: SheetRow, mapping: Mapping): Map<ColumnKey, number> {
  const columns = new Map<ColumnKey, number>();
  for (const key of columnKeys) {
    const wanted = mapping.columns[key];
    const found = findColumn(head, key, wanted);
    if (found !== undefined && (wanted !== undefined || ![...columns.values()].includes(found)))
      columns.set(key, found);
    else if (wanted !== undefined) throw missing(file, sheet, head, wanted);
  }
  return columns;
}

function findColumn(row: SheetRow, key: ColumnKey, wanted: string | undefined): number | undefined {
  const names = wanted === undefined ? heads[key] : [comparable(wanted)];
  for (const name of names)
    for (const [column] of row.cells) if (comparable(textAt(row, column)) === name) return column;
  return wanted === undefined ? undefined : letterColumn(wanted);
}

/** `C`, as spreadsheets name columns. */
function letterColumn(letters: string): number | undefined {
  if (!/^[A-Z]{1,2}$/.test(letters)) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function missing(file: SheetFile, sheet: Sheet, head: SheetRow, wanted: string) {
  const there = [...head.cells.keys()].map((column) => textAt(head, column)).filter((text) => text !== '');
  const meant = nearest(wanted, there, 1)[0];
  const first = Math.min(...head.cells.keys());
  const hint = meant ?? there.slice(0, 20).join('、');
  return assessmentError(
    {
      zh: `表头没有“${wanted}”列（${columnName(first)}${head.number} 起）；是否应为：${hint}`,
      en: `the head has no column "${wanted}" (from ${columnName(first)}${head.number}); did you mean: ${hint}`,
    },
    cellPlace(file.path, sheet, head.number, first),
  );
}
