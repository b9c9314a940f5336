import { Workbook } from '@cj-tech-master/excelts';

import { addTable, type SheetTable } from './table.ts';

/** What a spreadsheet's properties say; dates and names would otherwise be this machine's. */
export interface WorkbookProperties {
  title: string;
  subject: string;
  keywords: string;
  /** `zhijian 0.1.0`. */
  tool: string;
  /** ISO 8601. */
  date: string;
}

/** Tables as a workbook, one sheet each. Equal tables give equal bytes. */
export async function renderTables(
  tables: readonly SheetTable[],
  { date, keywords, subject, title, tool }: WorkbookProperties,
): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.created = new Date(date);
  workbook.modified = workbook.created;
  workbook.creator = tool;
  workbook.lastModifiedBy = tool;
  workbook.title = title;
  workbook.subject = subject;
  workbook.keywords = keywords;
  for (const table of tables) addTable(workbook, table);
  return workbook.xlsx.writeBuffer();
}
