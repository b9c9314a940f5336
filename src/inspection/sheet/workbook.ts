import { posix } from 'node:path';

import type { Archive } from './archive.ts';
import type { SheetBudget } from './budget.ts';
import { readPart } from './xml.ts';

/** A tab of the workbook and the part its cells stand in. */
export interface Tab {
  name: string;
  hidden: boolean;
  part: string;
}

export interface Workbook {
  tabs: readonly Tab[];
  /** Texts that cells refer to by number. */
  strings: readonly string[];
  /** By number of the style: whether a number in it is a date. */
  dateStyles: readonly boolean[];
  /** Days are counted from 1904 and not from 1900. */
  from1904: boolean;
}

const workbookPart = 'xl/workbook.xml';

/** Throws `sheet-unreadable`. */
export async function readWorkbook(archive: Archive, budget: SheetBudget): Promise<Workbook> {
  const xml = await archive.text(workbookPart);
  if (xml === undefined)
    throw budget.refuse({
      zh: '不是 XLSX 工作簿（缺少 xl/workbook.xml）',
      en: 'not an XLSX workbook (no xl/workbook.xml)',
    });
  const targets = await readRelations(archive, budget);
  const tabs: Tab[] = [];
  let from1904 = false;
  readPart(xml, budget, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      budget.take();
      const part = targets.get(attributes['r:id'] ?? '') ?? '';
      const hidden = attributes['state'] !== undefined && attributes['state'] !== 'visible';
      tabs.push({ name: attributes['name'] ?? '', hidden, part });
    },
  });
  return {
    tabs,
    strings: await readStrings(archive, budget),
    dateStyles: await readStyles(archive, budget),
    from1904,
  };
}

async function readRelations(archive: Archive, budget: SheetBudget): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  const xml = await archive.text('xl/_rels/workbook.xml.rels');
  if (xml === undefined) return targets;
  readPart(xml, budget, {
    open(name, { Id, Target, TargetMode }) {
      if (name !== 'Relationship' || Id === undefined || Target === undefined || TargetMode === 'External') return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : posix.join('xl', Target));
    },
  });
  return targets;
}

async function readStrings(archive: Archive, budget: SheetBudget): Promise<string[]> {
  const strings: string[] = [];
  const xml = await archive.text('xl/sharedStrings.xml');
  if (xml === undefined) return strings;
  let current = '';
  let inText = false;
  let phonetic = false;
  readPart(xml, budget, {
    open(name) {
      if (name === 'si') current = '';
      if (name === 'rPh') phonetic = true;
      if (name === 't') inText = !phonetic;
    },
    text(text) {
      if (inText) current += text;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') phonetic = false;
      if (name !== 'si') return;
      budget.take();
      if (current.length > budget.limits.cellLength)
        throw budget.refuse({ zh: '单元格内容过长', en: 'a cell holds too much' });
      strings.push(unescape(current));
    },
  });
  return strings;
}

/** Characters that XML cannot hold are written `_x000D_`. */
export function unescape(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

async function readStyles(archive: Archive, budget: SheetBudget): Promise<boolean[]> {
  const xml = await archive.text('xl/styles.xml');
  const ownDates = new Map<string, boolean>();
  const dates: boolean[] = [];
  if (xml === undefined) return dates;
  let inCells = false;
  readPart(xml, budget, {
    open(name, attributes) {
      if (name === 'numFmt') ownDates.set(attributes['numFmtId'] ?? '', isDateFormat(attributes['formatCode'] ?? ''));
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      budget.take();
      const id = attributes['numFmtId'] ?? '0';
      dates.push(ownDates.get(id) ?? isBuiltInDate(Number(id)));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return dates;
}

/** ECMA-376 18.8.30: 14 to 22 and 45 to 47; 27 to 36 and 50 to 58 are dates in East Asian editions. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** A format with letters of a date outside quotes, escapes and brackets. */
function isDateFormat(code: string): boolean {
  return /[ymdhs]/i.test(code.slice(0, 255).replace(/"[^"]*"|\\.|_.|\[[^\]]*\]/g, ''));
}
