import { readFileSync, statSync } from 'node:fs';

import { InspectorError } from '../../shared/errors.ts';
import { openArchive } from './archive.ts';
import { SheetBudget } from './budget.ts';
import { decodeCsv, readCsv } from './csv.ts';
import { type Sheet, type SheetFile, type SheetLimits, sheetLimits } from './model.ts';
import { readWorkbook } from './workbook.ts';
import { readWorksheet } from './worksheet.ts';

/**
 * Reads a spreadsheet that somebody handed in: XLSX or CSV, told apart by content. The cells of all sheets, hidden ones too, with their
 * places; no formats, pictures or macros. Formulas are not computed: their last result is taken.
 *
 * @throws InspectorError `file-not-found`, `file-unreadable`, `sheet-unreadable` (not a spreadsheet, damaged, too large), `budget-exceeded`.
 */
export async function readSheetFile(path: string, limits: SheetLimits = sheetLimits): Promise<SheetFile> {
  const budget = new SheetBudget(path, limits);
  const bytes = readBytes(path, budget);
  if (bytes.length === 0) throw budget.refuse({ zh: '文件是空的', en: 'the file is empty' });
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw budget.refuse({
      zh: '这是旧版 .xls 或加密的工作簿，请去掉密码并另存为 .xlsx',
      en: 'an old .xls or an encrypted workbook: remove the password and save it as .xlsx',
    });
  if (bytes.subarray(0, 2).toString('latin1') === 'PK')
    return { path, format: 'xlsx', sheets: await readXlsx(bytes, budget) };
  if (bytes.subarray(0, 8192).includes(0) && bytes[0] !== 0xff && bytes[0] !== 0xfe)
    throw budget.refuse({ zh: '既不是 XLSX 也不是 CSV', en: 'neither XLSX nor CSV' });
  return { path, format: 'csv', sheets: [{ name: '', hidden: false, rows: readCsv(decodeCsv(bytes), budget) }] };
}

function readBytes(path: string, budget: SheetBudget): Buffer {
  const { fileBytes } = budget.limits;
  let size: number;
  try {
    const stat = statSync(path);
    if (!stat.isFile())
      throw new InspectorError('file-unreadable', { zh: '不是文件', en: 'not a file' }, { place: path });
    size = stat.size;
    if (size <= fileBytes) return readFileSync(path);
  } catch (error) {
    if (error instanceof InspectorError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new InspectorError(
        'file-not-found',
        { zh: '没有这个文件', en: 'no such file' },
        { place: path, cause: error },
      );
    throw new InspectorError('file-unreadable', (error as Error).message, { place: path, cause: error });
  }
  throw budget.refuse({
    zh: `文件过大（${size} 字节，上限 ${fileBytes}）`,
    en: `${size} bytes, more than ${fileBytes}`,
  });
}

async function readXlsx(bytes: Buffer, budget: SheetBudget): Promise<Sheet[]> {
  const archive = await openArchive(bytes, budget);
  const workbook = await readWorkbook(archive, budget);
  const sheets: Sheet[] = [];
  for (const { hidden, name, part } of workbook.tabs) {
    const xml = await archive.text(part);
    // A tab may be a chart, which has no cells.
    if (xml !== undefined) sheets.push({ name, hidden, rows: readWorksheet(xml, name, workbook, budget) });
  }
  return sheets;
}
