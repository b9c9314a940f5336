import type { Text } from '../../shared/text.ts';
import type { Inspection } from '../model.ts';
import { type SheetFile, type SheetRow, textAt } from '../sheet/model.ts';
import { checklistColumns, type ChecklistColumn, checklistSheets } from './checklist.ts';
import { readIdentity } from './identity.ts';
import { reviewables } from './items.ts';
import { itemKey } from './model.ts';
import { type CellProblem, checklistInvalid } from './problems.ts';
import { type FilledRow, type ParsedDecision, parseRow } from './row.ts';

/** Columns of one sheet, from 1. */
type Columns = Readonly<Record<ChecklistColumn, number>>;

/** How far down the headings are looked for. */
const headingsWithin = 20;

/**
 * The decisions in a filled checklist, in the order of its rows. Sheets, columns and rows may stand in any order; headings and words may
 * be of either language. `today`: `YYYY-MM-DD`.
 *
 * @throws InspectorError `checklist-foreign` for another inspection's, `checklist-invalid` naming every cell that is not valid: it is all
 * or nothing.
 */
export function parseChecklist(file: SheetFile, inspection: Inspection, today: string): ParsedDecision[] {
  const items = readIdentity(file, inspection);
  const known = new Map(reviewables(inspection).map((reviewable) => [itemKey(reviewable.item), reviewable]));
  const problems: CellProblem[] = [];
  const decisions = new Map<string, ParsedDecision>();
  let found = 0;
  for (const sheet of file.sheets) {
    const kind = (['requirement', 'rule'] as const).find((one) => isOneOf(sheet.name, checklistSheets[one]));
    if (kind === undefined) continue;
    const heads = findHeadings(sheet.rows);
    if ('missing' in heads) {
      problems.push({ sheet: sheet.name, row: 1, column: 1, message: missingHeading(heads.missing) });
      continue;
    }
    found += 1;
    for (const row of sheet.rows) {
      if (row.number <= heads.row) continue;
      const filled: FilledRow = { sheet: sheet.name, kind, row, columns: heads.columns };
      const parsed = parseRow(filled, { known, items, inspection, today, problems });
      if (parsed === undefined) continue;
      const key = itemKey(parsed.item);
      if (decisions.has(key)) {
        const message = { zh: `${parsed.item.id} 有两行都填了结论`, en: `${parsed.item.id} is decided in two rows` };
        problems.push({ sheet: sheet.name, row: row.number, column: heads.columns.id, message });
      }
      decisions.set(key, parsed);
    }
  }
  if (found === 0 && problems.length === 0) {
    const [zh, en] = (['zh', 'en'] as const).map((one) => Object.values(checklistSheets).map((name) => name[one]));
    const message = {
      zh: `没有工作表“${zh?.join('”“')}”`,
      en: `there is no sheet “${en?.join('” or “')}”`,
    };
    problems.push({ sheet: file.sheets[0]?.name ?? '', row: 1, column: 1, message });
  }
  if (problems.length > 0) throw checklistInvalid(file.path, problems);
  return [...decisions.values()];
}

/** The first row that names all columns, else what the row that comes closest lacks. */
function findHeadings(rows: readonly SheetRow[]): { row: number; columns: Columns } | { missing: ChecklistColumn[] } {
  const names = Object.keys(checklistColumns) as ChecklistColumn[];
  let missing: ChecklistColumn[] = names;
  for (const row of rows.slice(0, headingsWithin)) {
    const columns: Partial<Record<ChecklistColumn, number>> = {};
    for (const column of row.cells.keys()) {
      const name = names.find((one) => isOneOf(textAt(row, column), checklistColumns[one]));
      if (name !== undefined) columns[name] ??= column;
    }
    const lacking = names.filter((name) => columns[name] === undefined);
    if (lacking.length === 0) return { row: row.number, columns: columns as Columns };
    if (lacking.length < missing.length) missing = lacking;
  }
  return { missing };
}

function missingHeading(missing: readonly ChecklistColumn[]): Text {
  return {
    zh: `缺少列：${missing.map((name) => checklistColumns[name].zh).join('、')}`,
    en: `columns are missing: ${missing.map((name) => checklistColumns[name].en).join(', ')}`,
  };
}

function isOneOf(text: string, { zh, en }: Text): boolean {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  return plain === zh.toLowerCase() || plain === en.toLowerCase();
}
