import type { Text } from '../../shared/text.ts';

/**
 * What a checklist workbook is made of, for who writes it (`report/xlsx`) and who reads the filled one back (`parse.ts`). Columns are found
 * by their headings in either language, sheets by their names: reviewers reorder both.
 */
const checklistVersion = 1;

/** Sheets that decisions are filled in on, with what their rows are about. */
export const checklistSheets = {
  requirement: { zh: '条款核对', en: 'Requirements' },
  rule: { zh: '规则判定', en: 'Rules' },
} as const satisfies Record<'requirement' | 'rule', Text>;

/** Headings of the columns that are read back. */
export const checklistColumns = {
  id: { zh: '编号', en: 'Id' },
  decision: { zh: '复核结论', en: 'Decision' },
  reviewer: { zh: '复核人', en: 'Reviewer' },
  date: { zh: '日期', en: 'Date' },
  note: { zh: '说明', en: 'Note' },
} as const satisfies Record<string, Text>;
export type ChecklistColumn = keyof typeof checklistColumns;

/** The hidden sheet that says which inspection the workbook is of and what exactly each of its rows was about. */
export const identitySheet = 'zhijian';

/** First column of the hidden sheet; the value stands in the second. */
export const identityKeys = {
  format: 'format',
  inspection: 'inspection',
  bundle: 'bundle-sha256',
  ruleset: 'ruleset-sha256',
  /** One row per item: key of the item, `aboutSha256`, automatic outcome (to look at; it is not read back). */
  item: 'item',
} as const;
export const checklistFormat = `zhijian-checklist/${checklistVersion}`;

/** UTF-16 units. */
export const longestNote = 2000;
export const longestReviewer = 60;
