import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { readInspection } from '../../../src/inspection/folder.ts';
import type { Inspection } from '../../../src/inspection/model.ts';
import { withoutReviews } from '../../../src/inspection/review/apply.ts';
import { importReviews } from '../../../src/inspection/review/import.ts';
import { xlsx } from '../../../src/report/xlsx/index.ts';
import { fixedClock } from '../../../src/shared/clock.ts';
import { InspectorError } from '../../../src/shared/errors.ts';
import { FilledChecklist, inspectedSpecimen } from '../../support/checklist.ts';
import { inFolder } from '../../support/zhijian.ts';

const clock = fixedClock('2026-01-10T00:00:00Z');
const signed = { reviewer: '王芳', date: '2026-01-05' };
const reason = { ...signed, note: '已对照原件核实' };

async function problemsOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof InspectorError)) throw new Error('did not fail as it should');
  expect(error.code).toBe('checklist-invalid');
  return error.messageZh ?? '';
}

const failedRule = 'debuggable-build';
const openRule = 'checkin-wording';
const manual = 'GMA-01';

describe('importing a filled checklist', () => {
  it('keeps every decision, applies it, and shows it in the next checklist', () =>
    inFolder(async (out) => {
      const { folder, bytes, input } = await inspectedSpecimen(out);
      const checklist = await FilledChecklist.open(bytes);
      checklist
        .fill('rule', failedRule, { decision: '推翻', ...reason })
        .fill('rule', openRule, { decision: '不符合', ...signed, note: '=HYPERLINK("x") 原文' })
        .fill('requirement', manual, { decision: '符合', reviewer: '李伟', date: new Date('2026-01-06T00:00:00Z') })
        .fill('requirement', 'GMA-02', { decision: '确认', ...signed });
      const done = await importReviews(folder, await checklist.save(out), clock);
      expect(done).toMatchObject({ same: 0 });
      expect(done.added).toHaveLength(4);

      const { inspection } = readInspection(folder);
      expect(inspection.reviews).toHaveLength(4);
      expect(inspection.reviews?.every(({ state }) => state === 'applied')).toBe(true);
      expect(inspection.reviews).toContainEqual(
        expect.objectContaining({
          item: { kind: 'rule', id: openRule },
          decision: 'failed',
          previous: 'cantTell',
          outcome: 'failed',
          reviewer: '王芳',
          date: '2026-01-05',
          note: '=HYPERLINK("x") 原文',
          recordedAt: '2026-01-10T00:00:00.000Z',
          state: 'applied',
        }),
      );
      expect(inspection.verdicts.find(({ ruleId }) => ruleId === failedRule)).toMatchObject({
        outcome: 'passed',
        automatic: 'failed',
      });
      expect(inspection.requirements.find(({ requirement }) => requirement === manual)).toMatchObject({
        outcome: 'passed',
        automatic: 'untested',
      });
      expect(withoutReviews(inspection)).toEqual(input.inspection);

      const next = (await xlsx.render({ ...input, inspection })) as Uint8Array;
      const written = join(out, 'next.xlsx');
      writeFileSync(written, next);
      const log = readFileSync(join(folder, 'reviews.json'), 'utf8');
      const again = await importReviews(folder, written, clock);
      expect({ added: again.added, same: again.same }).toEqual({ added: [], same: 4 });
      expect(readFileSync(join(folder, 'reviews.json'), 'utf8')).toBe(log);
      expect(again.after).toEqual(inspection);
    }));

  it('adds a changed mind and a decision taken back, and forgets neither', () =>
    inFolder(async (out) => {
      const { folder, bytes, input } = await inspectedSpecimen(out);
      const checklist = await FilledChecklist.open(bytes);
      await importReviews(
        folder,
        await checklist.fill('rule', failedRule, { decision: '推翻', ...reason }).save(out),
        clock,
      );
      await importReviews(
        folder,
        await checklist.fill('rule', failedRule, { decision: '确认', ...reason }).save(out),
        clock,
      );
      const { after } = await importReviews(
        folder,
        await checklist.fill('rule', failedRule, { decision: '撤回', ...reason }).save(out),
        clock,
      );
      expect(after.reviews?.map(({ decision, state }) => [decision, state])).toEqual([
        ['overturned', 'superseded'],
        ['confirmed', 'superseded'],
        ['withdrawn', 'withdrawn'],
      ]);
      expect(withoutReviews(after)).toEqual(input.inspection);
    }));

  it('takes sheets and columns in any order, sorted rows, and words of the other language', () =>
    inFolder(async (out) => {
      const { folder, bytes } = await inspectedSpecimen(out, 'en');
      const checklist = await FilledChecklist.open(bytes, 'en');
      checklist
        .fill('rule', failedRule, { decision: '推翻', ...signed, note: 'x' })
        .fill('rule', openRule, { decision: ' Failed ', ...signed, date: '2026年1月5日' });
      const sheet = checklist.sheet('rule');
      const head = checklist.headRow('rule');
      const rows = Array.from({ length: sheet.rowCount - head }, (_, index) => sheet.getRow(head + 1 + index).values);
      for (const [index, values] of rows.toReversed().entries())
        sheet.getRow(head + 1 + index).values = values as string[];
      sheet.getColumn(checklist.column('rule', 'reviewer')).eachCell((cell) => {
        cell.value = cell.value === '王芳' ? 'Ｗang Fang' : cell.value;
      });
      sheet.spliceColumns(2, 1);
      const { added } = await importReviews(folder, await checklist.save(out), clock);
      expect(added.map(({ item, decision, date }) => [item.id, decision, date]).sort()).toEqual([
        [openRule, 'failed', '2026-01-05'],
        [failedRule, 'overturned', '2026-01-05'],
      ]);
    }));

  it('names every cell that is not valid, with what is allowed, and records nothing', () =>
    inFolder(async (out) => {
      const { folder, bytes } = await inspectedSpecimen(out);
      const before = readFileSync(join(folder, 'inspection.json'), 'utf8');
      const checklist = await FilledChecklist.open(bytes);
      checklist
        .fill('rule', failedRule, { decision: '推反', ...reason })
        .fill('rule', openRule, { decision: '确认', ...reason })
        .fill('requirement', manual, { decision: '符合', date: '2026-02-30' })
        .fill('requirement', 'GMA-02', { reviewer: '王芳', date: '2025-01-01' })
        .fill('requirement', 'GMA-03', { decision: '不适用', ...signed })
        .fill('requirement', 'GMA-04', { decision: '符合', ...signed, date: 46_000 });
      const cell = (kind: 'requirement' | 'rule', id: string, column: Parameters<typeof checklist.column>[1]) =>
        checklist.sheet(kind).getRow(checklist.row(kind, id)).getCell(checklist.column(kind, column)).address;
      const told = await problemsOf(importReviews(folder, await checklist.save(out), clock));
      const lines = told.split('\n');
      expect(lines).toContain(
        `规则判定!${cell('rule', failedRule, 'decision')}: “推反”不能用于自动判定为“不符合”的一行；可选 确认、推翻、不适用、无法判定；是否为“推翻”`,
      );
      expect(lines).toContain(
        `规则判定!${cell('rule', openRule, 'decision')}: “确认”不能用于自动判定为“需人工确认”的一行；可选 符合、不符合、不适用、无法判定`,
      );
      expect(lines).toContain(`条款核对!${cell('requirement', manual, 'reviewer')}: 填了结论就要写明复核人`);
      expect(lines).toContain(`条款核对!${cell('requirement', manual, 'date')}: 应为日期，如 2026-11-23`);
      expect(lines.find((line) => line.includes(`!${cell('requirement', 'GMA-02', 'decision')}:`))).toContain(
        '缺少复核结论',
      );
      expect(lines.find((line) => line.includes(`!${cell('requirement', 'GMA-02', 'date')}:`))).toContain('不在检测日');
      expect(lines).toContain(`条款核对!${cell('requirement', 'GMA-03', 'note')}: 结论“不适用”须写明理由`);
      expect(lines.find((line) => line.includes(`!${cell('requirement', 'GMA-04', 'date')}:`))).toBeDefined();
      expect(readFileSync(join(folder, 'inspection.json'), 'utf8')).toBe(before);
      expect(existsSync(join(folder, 'reviews.json'))).toBe(false);
    }));

  it('tells the id that was meant, and refuses two decisions about one thing and formulas', () =>
    inFolder(async (out) => {
      const { folder, bytes } = await inspectedSpecimen(out);
      const checklist = await FilledChecklist.open(bytes);
      checklist.fill('rule', failedRule, { decision: '推翻', ...reason });
      const sheet = checklist.sheet('rule');
      const id = checklist.column('rule', 'id');
      const row = checklist.row('rule', openRule);
      const other = checklist.row('rule', 'backup-exposure');
      sheet.getRow(row).getCell(id).value = 'debugable-build';
      checklist.fill('rule', 'debugable-build', { decision: '推翻', ...reason });
      sheet.getRow(other).getCell(id).value = failedRule;
      for (const [name, value] of Object.entries({ decision: '推翻', ...reason }))
        sheet.getRow(other).getCell(checklist.column('rule', name as 'note')).value = value;
      const manualRow = checklist.sheet('requirement').getRow(checklist.row('requirement', manual));
      manualRow.getCell(checklist.column('requirement', 'decision')).value = { formula: 'A1', result: '符合' };
      const told = await problemsOf(importReviews(folder, await checklist.save(out), clock));
      expect(told).toContain('没有编号“debugable-build”；相近的有 debuggable-build');
      expect(told).toContain('debuggable-build 有两行都填了结论');
      expect(told).toContain('不能是公式或错误值');
    }));

  it('refuses the checklist of another inspection, of another bundle, and a workbook that is none', () =>
    inFolder(async (out) => {
      const { folder, bytes } = await inspectedSpecimen(out);
      const foreign = async (change: (checklist: FilledChecklist) => void) => {
        const checklist = await FilledChecklist.open(bytes);
        change(checklist);
        return importReviews(folder, await checklist.save(out), clock);
      };
      const identity = (row: number, value: string) => (checklist: FilledChecklist) => {
        const sheet = checklist.workbook.getWorksheet('zhijian');
        if (sheet !== undefined) sheet.getRow(row).getCell(2).value = value;
      };
      const code = { code: 'checklist-foreign' };
      await expect(foreign(identity(2, 'cn.gov.other-1-20260102T030405Z-01234567'))).rejects.toMatchObject(code);
      await expect(foreign(identity(3, 'ff'.repeat(32)))).rejects.toMatchObject(code);
      await expect(foreign(identity(1, 'zhijian-checklist/9'))).rejects.toMatchObject(code);
      await expect(foreign(({ workbook }) => workbook.removeWorksheet('zhijian'))).rejects.toMatchObject(code);
      const text = join(out, 'not.xlsx');
      writeFileSync(text, 'PK\u0003\u0004 nothing');
      await expect(importReviews(folder, text, clock)).rejects.toMatchObject({ code: 'sheet-unreadable' });
      const renamed = await FilledChecklist.open(bytes);
      for (const sheet of renamed.workbook.worksheets) if (sheet.name !== 'zhijian') sheet.name = `x${sheet.id}`;
      expect(await problemsOf(importReviews(folder, await renamed.save(out), clock))).toContain(
        '没有工作表“条款核对”“规则判定”',
      );
    }));

  it('never takes from the workbook what the tool had said', () =>
    inFolder(async (out) => {
      const { folder, bytes } = await inspectedSpecimen(out);
      const checklist = await FilledChecklist.open(bytes);
      const identity = checklist.workbook.getWorksheet('zhijian');
      identity?.eachRow((row) => {
        if (row.getCell(2).text === `rule:${failedRule}`) row.getCell(4).value = 'passed';
      });
      checklist.fill('rule', failedRule, { decision: '确认', ...signed });
      const { added, after } = await importReviews(folder, await checklist.save(out), clock);
      expect(added).toMatchObject([{ previous: 'failed', outcome: 'failed' }]);
      expect(after.verdicts.find(({ ruleId }) => ruleId === failedRule)?.outcome).toBe('failed');
      expect(after.conclusion).toBe('non-compliant');
    }));

  it('writes what the decisions come to, also where they were all there already', () =>
    inFolder(async (out) => {
      const { folder, bytes, input } = await inspectedSpecimen(out);
      const checklist = (await FilledChecklist.open(bytes)).fill('rule', failedRule, { decision: '推翻', ...reason });
      const filled = await checklist.save(out);
      await importReviews(folder, filled, clock);
      writeFileSync(join(folder, 'inspection.json'), JSON.stringify(input.inspection));
      const { added, after } = await importReviews(folder, filled, clock);
      expect(added).toEqual([]);
      expect(readInspection(folder).inspection).toEqual(after);
    }));

  it('records a decision about what has changed since the checklist was written, and does not apply it', () =>
    inFolder(async (out) => {
      const { folder, bytes } = await inspectedSpecimen(out);
      const path = join(folder, 'inspection.json');
      const inspection = JSON.parse(readFileSync(path, 'utf8')) as Inspection;
      for (const verdict of inspection.verdicts)
        if (verdict.ruleId === failedRule) for (const finding of verdict.findings) finding.values = { newer: 'yes' };
      writeFileSync(path, JSON.stringify(inspection));
      const checklist = (await FilledChecklist.open(bytes)).fill('rule', failedRule, { decision: '推翻', ...reason });
      const { after } = await importReviews(folder, await checklist.save(out), clock);
      expect(after.reviews).toMatchObject([{ state: 'stale' }]);
      expect(after.conclusion).toBe('non-compliant');
      expect(after.verdicts).toEqual(inspection.verdicts);
    }));
});
