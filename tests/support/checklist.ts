import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { Workbook, type Worksheet } from '@cj-tech-master/excelts';

import type { Locale } from '../../src/i18n/locale.ts';
import { inspect } from '../../src/inspection/inspect.ts';
import { checklistColumns, checklistSheets } from '../../src/inspection/review/checklist.ts';
import { xlsx } from '../../src/report/xlsx/index.ts';
import { rules } from '../../src/rules/index.ts';
import { fixedClock } from '../../src/shared/clock.ts';
import { profiles } from '../../src/standards/profiles/index.ts';
import { specimen } from './zhijian.ts';

/** The specimen that fails a lot, inspected into `out`, and its checklist as reviewers get it. */
export async function inspectedSpecimen(out: string, locale: Locale = 'zh-CN') {
  const inspected = await inspect(specimen('jiedaotong'), {
    out,
    occasion: 'filing',
    profile: profiles[0],
    rules,
    filing: specimen('jiedaotong', 'filing.yaml'),
    clock: fixedClock('2026-01-02T03:04:05Z'),
  });
  const { bundle, inspection } = inspected;
  const input = { inspection, evidence: bundle.evidence, entries: bundle.index.entries, rules, locale };
  const bytes = (await xlsx.render(input)) as Uint8Array;
  return { ...inspected, input, bytes };
}

/** What a reviewer types into one row, by the heading of the column. */
export interface Filling {
  decision?: string;
  reviewer?: string;
  date?: string | Date | number;
  note?: string;
}

/** A workbook in a reviewer's hands. */
export class FilledChecklist {
  readonly workbook: Workbook;
  readonly #locale: 'zh' | 'en';

  private constructor(workbook: Workbook, locale: 'zh' | 'en') {
    this.workbook = workbook;
    this.#locale = locale;
  }

  static async open(bytes: Uint8Array, locale: 'zh' | 'en' = 'zh'): Promise<FilledChecklist> {
    const workbook = new Workbook();
    await workbook.xlsx.load(bytes);
    return new FilledChecklist(workbook, locale);
  }

  sheet(kind: 'requirement' | 'rule'): Worksheet {
    const sheet = this.workbook.getWorksheet(checklistSheets[kind][this.#locale]);
    if (sheet === undefined) throw new Error(`no sheet ${kind}`);
    return sheet;
  }

  /** Column of a heading, from 1. */
  column(kind: 'requirement' | 'rule', name: keyof typeof checklistColumns): number {
    const heads = this.sheet(kind).getRow(this.headRow(kind));
    for (let column = 1; column <= heads.cellCount; column += 1)
      if (heads.getCell(column).text === checklistColumns[name][this.#locale]) return column;
    throw new Error(`no column ${name}`);
  }

  headRow(kind: 'requirement' | 'rule'): number {
    const sheet = this.sheet(kind);
    for (let row = 1; row < 20; row += 1)
      if (sheet.getRow(row).getCell(1).text === checklistColumns.id[this.#locale]) return row;
    throw new Error('no heads');
  }

  row(kind: 'requirement' | 'rule', id: string): number {
    const sheet = this.sheet(kind);
    const column = this.column(kind, 'id');
    for (let row = 1; row <= sheet.rowCount; row += 1) if (sheet.getRow(row).getCell(column).text === id) return row;
    throw new Error(`no row ${id}`);
  }

  fill(kind: 'requirement' | 'rule', id: string, filling: Filling): this {
    const row = this.sheet(kind).getRow(this.row(kind, id));
    for (const [name, value] of Object.entries(filling))
      row.getCell(this.column(kind, name as keyof Filling)).value = value as string;
    return this;
  }

  async save(folder: string, name = 'filled.xlsx'): Promise<string> {
    const path = join(folder, name);
    writeFileSync(path, await this.workbook.xlsx.writeBuffer());
    return path;
  }
}
