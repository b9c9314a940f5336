import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Workbook } from '@cj-tech-master/excelts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';

import { cellPlace, columnName, parseAddress, sheetLimits, textAt } from '../../../src/inspection/sheet/model.ts';
import { readSheetFile } from '../../../src/inspection/sheet/read.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhijian-sheet-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
function file(bytes: string | Uint8Array, extension = 'xlsx'): string {
  files += 1;
  const path = join(folder, `list-${files}.${extension}`);
  writeFileSync(path, bytes);
  return path;
}

async function saved(fill: (workbook: Workbook) => void): Promise<string> {
  const workbook = new Workbook();
  fill(workbook);
  return file(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** A workbook of our own making: one sheet with `cells` as its sheet data. */
async function handmade(cells: string, other: Readonly<Record<string, string>> = {}): Promise<string> {
  const parts: Record<string, string> = {
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${cells}</sheetData></worksheet>`,
    ...other,
  };
  return file(await zipped(Object.entries(parts)));
}

async function zipped(parts: readonly (readonly [string, string])[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, text] of parts) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

describe('readSheetFile: XLSX', () => {
  it('reads what a spreadsheet library wrote, each cell with its place and kind', async () => {
    const path = await saved((workbook) => {
      const sheet = workbook.addWorksheet('检测清单');
      sheet.getCell('A1').value = '编号';
      sheet.getCell('B1').value = new Date(Date.UTC(2026, 10, 3));
      sheet.getCell('C1').value = { richText: [{ text: '不' }, { text: '符合' }] };
      sheet.getCell('D1').value = true;
      sheet.getCell('E1').value = { formula: '1+1', result: 2 };
      sheet.getCell('F1').value = 0.5;
      sheet.getCell('B3').value = '=cmd|x';
      sheet.getCell('B4').value = new Date(Date.UTC(2026, 1, 28, 8, 30));
      workbook.addWorksheet('标识', { state: 'veryHidden' }).getCell('A1').value = 'id';
    });
    const { format, sheets } = await readSheetFile(path);
    expect(format).toBe('xlsx');
    expect(sheets.map(({ hidden, name }) => ({ name, hidden }))).toEqual([
      { name: '检测清单', hidden: false },
      { name: '标识', hidden: true },
    ]);
    const rows = sheets[0]?.rows ?? [];
    expect(rows.map(({ number }) => number)).toEqual([1, 3, 4]);
    expect([...(rows[0]?.cells.values() ?? [])].map(({ formula, kind, text }) => [text, kind, formula])).toEqual([
      ['编号', 'text', false],
      ['2026-11-03', 'date', false],
      ['不符合', 'text', false],
      ['TRUE', 'boolean', false],
      ['2', 'number', true],
      ['0.5', 'number', false],
    ]);
    expect(rows[1]?.cells.get(2)).toMatchObject({ row: 3, column: 2, text: '=cmd|x', formula: false });
    expect(rows[2]?.cells.get(2)?.text).toBe('2026-02-28T08:30:00');
  });

  it('reads cells without addresses, prefixed names, inline texts, escapes and dates of 1904', async () => {
    const cells =
      '<x:row><x:c t="inlineStr"><x:is><x:t>甲_x000A_乙</x:t><x:rPh><x:t>jia</x:t></x:rPh></x:is></x:c><x:c s="1"><x:v>44000.5</x:v></x:c></x:row>';
    const path = await handmade(cells, {
      'xl/workbook.xml':
        '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="表" r:id="rId1"/></sheets></workbook>',
      'xl/styles.xml':
        '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>',
    });
    const row = (await readSheetFile(path)).sheets[0]?.rows[0];
    expect(row && textAt(row, 1)).toBe('甲\n乙');
    expect(row && textAt(row, 2)).toBe('2024-06-19T12:00:00');
  });

  it('is not slowed by merged ranges and validations over a whole sheet', async () => {
    const path = await handmade('<row r="1"><c r="A1" t="str"><v>甲</v></c></row>', {
      'xl/worksheets/sheet1.xml':
        '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>甲</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations></worksheet>',
    });
    expect((await readSheetFile(path)).sheets[0]?.rows).toHaveLength(1);
  });

  it('does not follow entities that a file declares', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "${'y'.repeat(100)}">]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&a;</v></c></row></sheetData></worksheet>`;
    const path = await handmade('', { 'xl/worksheets/sheet1.xml': bomb });
    expect((await readSheetFile(path)).sheets[0]?.rows[0]?.cells.get(1)?.text).toBe('&a;');
  });

  it.each([
    ['an address beyond the sheet', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['an address that is none', '<row r="1"><c r="7"><v>1</v></c></row>'],
    ['a cell that holds too much', `<row r="1"><c r="A1" t="str"><v>${'长'.repeat(40_000)}</v></c></row>`],
    ['elements nested without end', '<a>'.repeat(1000)],
  ])('refuses %s', async (_, cells) => {
    await expect(readSheetFile(await handmade(cells))).rejects.toMatchObject({ code: 'sheet-unreadable' });
  });

  it('refuses a part that inflates beyond the limit, whatever its header says', async () => {
    const path = await handmade('', { 'xl/sharedStrings.xml': ' '.repeat(3_000_000) });
    await expect(readSheetFile(path, { ...sheetLimits, partBytes: 1_000_000 })).rejects.toMatchObject({
      code: 'sheet-unreadable',
    });
    await expect(readSheetFile(path, { ...sheetLimits, inflatedBytes: 1_000_000 })).rejects.toMatchObject({
      code: 'budget-exceeded',
    });
  });

  it('refuses more cells than the limit', async () => {
    const cells = '<row>'.concat('<c t="str"><v>x</v></c>'.repeat(200), '</row>');
    await expect(readSheetFile(await handmade(cells), { ...sheetLimits, cells: 100 })).rejects.toMatchObject({
      code: 'sheet-unreadable',
    });
  });

  it('refuses two parts of one name', async () => {
    const parts = [
      ['xl/workbook.xml', '<workbook/>'],
      ['xl/workbook.xml', '<workbook/>'],
    ] as const;
    await expect(readSheetFile(file(await zipped(parts)))).rejects.toMatchObject({ code: 'sheet-unreadable' });
  });

  it('survives any cut and any flipped byte of an honest file', async () => {
    const path = await saved((workbook) => {
      workbook.addWorksheet('表').addRow(['甲', 1, '乙']);
    });
    const { readFileSync } = await import('node:fs');
    const whole = readFileSync(path);
    for (let at = 0; at < whole.length; at += 97) {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ 0xff;
      for (const bytes of [flipped, whole.subarray(0, at)]) {
        const outcome = await readSheetFile(file(bytes)).then(
          () => 'read',
          (error: { code?: string }) => error.code,
        );
        expect(['read', 'sheet-unreadable', 'budget-exceeded']).toContain(outcome);
      }
    }
  });
});

describe('readSheetFile: CSV and others', () => {
  it('reads quotes, line breaks inside them, and any usual separator', async () => {
    const path = file('\uFEFF编号;结论\r\n"甲;""一""";不符合\n\n丙;"两\n行"', 'csv');
    const { format, sheets } = await readSheetFile(path);
    expect(format).toBe('csv');
    const rows = sheets[0]?.rows ?? [];
    expect(rows.map((row) => [row.number, textAt(row, 1), textAt(row, 2)])).toEqual([
      [1, '编号', '结论'],
      [2, '甲;"一"', '不符合'],
      [4, '丙', '两\n行'],
    ]);
  });

  it('reads GB 18030', async () => {
    const path = file(Uint8Array.from([0xb7, 0xfb, 0xba, 0xcf, 0x2c, 0x31]), 'csv');
    const row = (await readSheetFile(path)).sheets[0]?.rows[0];
    expect(row && textAt(row, 1)).toBe('符合');
  });

  it('names the cell of a quote that is not closed', async () => {
    await expect(readSheetFile(file('a,b\nc,"d', 'csv'))).rejects.toMatchObject({
      code: 'sheet-unreadable',
      place: expect.stringMatching(/: B2$/) as string,
    });
  });

  it('tells an old or encrypted workbook, an empty file and other content apart', async () => {
    await expect(readSheetFile(file(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0])))).rejects.toMatchObject({
      code: 'sheet-unreadable',
      message: expect.stringContaining('.xls') as string,
    });
    for (const bytes of ['', 'P', 'PK', '\0\0\0'])
      await readSheetFile(file(bytes)).catch((error: { code: string }) => expect(error.code).toBe('sheet-unreadable'));
    await expect(readSheetFile(join(folder, 'none.xlsx'))).rejects.toMatchObject({ code: 'file-not-found' });
    await expect(readSheetFile(folder)).rejects.toMatchObject({ code: 'file-unreadable' });
  });
});

describe('addresses', () => {
  it('are those of spreadsheets', () => {
    expect([1, 26, 27, 702, 703, 16_384].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
    expect(parseAddress('XFD1048576')).toEqual({ row: 1_048_576, column: 16_384 });
    expect(['A0', 'XFE1', 'A1048577', 'a1', ''].map(parseAddress)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(cellPlace('list.xlsx', { name: '清单' }, 7, 2)).toBe('list.xlsx: 清单!B7');
  });
});
