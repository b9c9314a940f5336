import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { requirements } from '../../../src/standards/requirements.ts';
import { profiles } from '../../../src/standards/profiles/index.ts';
import { checklistSheets } from '../../../src/inspection/review/checklist.ts';
import { readSheetFile } from '../../../src/inspection/sheet/read.ts';
import { xlsx } from '../../../src/report/xlsx/index.ts';
import { evidenceOf } from '../../support/evidence.ts';
import { FilledChecklist } from '../../support/checklist.ts';
import { reportInputOf, ruleFinding } from '../../support/report.ts';
import { inFolder } from '../../support/zhijian.ts';

const hostile = '=HYPERLINK("http://x","y")\u202e\u0000';

async function checklistOf(input = reportInputOf()) {
  return FilledChecklist.open((await xlsx.render(input)) as Uint8Array, input.locale === 'en' ? 'en' : 'zh');
}

describe('the checklist', () => {
  it('has a row for every requirement of the profile, those for people alone too', async () => {
    const checklist = await checklistOf();
    const sheet = checklist.sheet('requirement');
    const ids: string[] = [];
    for (let row = checklist.headRow('requirement') + 1; row <= sheet.rowCount; row += 1)
      ids.push(sheet.getRow(row).getCell(1).text);
    const wanted = Object.entries(requirements).filter(([, { instrument }]) =>
      profiles[0].instruments.includes(instrument),
    );
    expect(ids.sort()).toEqual(wanted.map(([id]) => id).sort());
  });

  it('offers for each row what may be decided about it', async () => {
    const rule = ruleFinding({}, { outcome: 'failed', message: 'found', values: { value: 'x' }, seenAt: [] });
    const checklist = await checklistOf(reportInputOf(evidenceOf(), { rules: [rule] }));
    const offered = (kind: 'requirement' | 'rule', id: string) => {
      const cell = checklist.sheet(kind).getRow(checklist.row(kind, id)).getCell(checklist.column(kind, 'decision'));
      const validation = cell.dataValidation;
      return validation !== undefined && 'formulae' in validation ? validation.formulae : undefined;
    };
    expect(offered('rule', 'specimen-defect')).toEqual(['"确认,推翻,不适用,无法判定"']);
    expect(offered('requirement', 'GMA-01')).toEqual(['"符合,不符合,不适用,无法判定"']);
  });

  it('keeps what looks like a formula text, and shows what is invisible', async () => {
    const rule = ruleFinding({}, { outcome: 'failed', message: 'found', values: { value: hostile }, seenAt: [] });
    const evidence = evidenceOf({
      permissions: { declared: [{ name: '=cmd|calc' }, { name: '+1' }, { name: '-1' }, { name: '@x' }] },
    });
    const { workbook } = await checklistOf(reportInputOf(evidence, { rules: [rule] }));
    const texts: string[] = [];
    for (const sheet of workbook.worksheets)
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          expect(cell.formula).toBeUndefined();
          if (typeof cell.value !== 'string') return;
          texts.push(cell.value);
          if (sheet.name !== 'zhijian' && /^[=+\-@]/.test(cell.value)) expect(cell.numFmt).toBe('@');
        }),
      );
    expect(texts).toEqual(expect.arrayContaining(['=cmd|calc', '+1', '-1', '@x']));
    expect(texts.some((text) => text.includes('\\u{202e}\\u{0}'))).toBe(true);
  });

  it('holds what looks like an escape of the format, and noncharacters, in well-formed parts', async () => {
    const rule = ruleFinding({}, { outcome: 'failed', message: 'found', values: { value: 'a\uFFFEb' }, seenAt: [] });
    const names = ['_x003D_1+1', '_x005F_x003D_2', '_xyz', 'n\uFFFFx'];
    const evidence = evidenceOf({ permissions: { declared: names.map((name) => ({ name })) } });
    const bytes = (await xlsx.render(reportInputOf(evidence, { rules: [rule] }))) as Uint8Array;
    const { workbook } = await FilledChecklist.open(bytes);
    const texts: string[] = [];
    for (const sheet of workbook.worksheets)
      sheet.eachRow((row) => row.eachCell((cell) => void (typeof cell.value === 'string' && texts.push(cell.value))));
    expect(texts).toEqual(expect.arrayContaining(['_x003D_1+1', '_x005F_x003D_2', '_xyz', 'n\\u{ffff}x']));
    expect(texts.join('')).not.toMatch(/\p{Noncharacter_Code_Point}/u);
    await inFolder(async (folder) => {
      const path = join(folder, 'checklist.xlsx');
      writeFileSync(path, bytes);
      const read = (await readSheetFile(path)).sheets.flatMap(({ rows }) =>
        rows.flatMap(({ cells }) => [...cells.values()].map(({ text }) => text)),
      );
      expect(read).toEqual(expect.arrayContaining(['_x003D_1+1', '_x005F_x003D_2']));
    });
  });

  it('freezes the heads, filters, prints them on each page, and hides the sheet that ties it to the inspection', async () => {
    const input = reportInputOf();
    const { workbook } = await checklistOf(input);
    const [first, , , identity] = workbook.worksheets;
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['条款核对', '规则判定', '权限与SDK', 'zhijian']);
    expect(first?.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 4 });
    expect(first?.autoFilter).toBeDefined();
    expect(first?.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1, printTitlesRow: '4:4' });
    expect(first?.headerFooter.oddHeader).toContain(input.inspection.bundle.sha256);
    expect(identity?.state).toBe('veryHidden');
    expect(identity?.getRow(2).getCell(2).text).toBe(input.inspection.id);
    expect(identity?.getRow(3).getCell(2).text).toBe(input.inspection.bundle.sha256);
    expect(identity?.getRow(4).getCell(2).text).toBe(input.inspection.ruleset.sha256);
  });

  it('is the same file for the same inspection', async () => {
    const [one, other] = [await xlsx.render(reportInputOf()), await xlsx.render(reportInputOf())];
    expect(Buffer.from(one as Uint8Array).equals(Buffer.from(other as Uint8Array))).toBe(true);
  });

  it('says the same in both languages', async () => {
    const chinese = await checklistOf();
    const english = await checklistOf(reportInputOf(evidenceOf(), { locale: 'en' }));
    for (const kind of ['requirement', 'rule'] as const) {
      expect(english.sheet(kind).name).toBe(checklistSheets[kind].en);
      expect(english.sheet(kind).rowCount).toBe(chinese.sheet(kind).rowCount);
      expect(english.sheet(kind).columnCount).toBe(chinese.sheet(kind).columnCount);
    }
  });
});
