import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Workbook } from '@cj-tech-master/excelts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { compareAssessment } from '../../../src/inspection/compare/assessment/compare.ts';
import { agreementOf } from '../../../src/inspection/compare/assessment/kappa.ts';
import { type Mapping, noMapping, readMapping } from '../../../src/inspection/compare/assessment/mapping.ts';
import { ofInspection, readAssessment } from '../../../src/inspection/compare/assessment/read.ts';
import { rules } from '../../../src/rules/index.ts';
import { evidenceOf } from '../../support/evidence.ts';
import { judgedOf } from '../../support/judged.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhijian-assessment-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
function file(text: string, extension: string): string {
  files += 1;
  const path = join(folder, `other-${files}.${extension}`);
  writeFileSync(path, text);
  return path;
}

const ruleIds = rules.map(({ meta }) => meta.id);
const mapped = (yaml: string): Mapping => readMapping(file(yaml, 'yaml'), ruleIds);
const ours = judgedOf(
  evidenceOf({ manifest: { application: { debuggable: true } }, components: { components: [] } }),
).inspection;

async function compared(csv: string, mapping: Mapping = noMapping) {
  return compareAssessment(ours, await readAssessment(file(csv, 'csv'), mapping), mapping);
}

describe('agreementOf', () => {
  it('gives the coefficient of the textbook example', () => {
    // Cohen's kappa for 20/15 agreements and 5/10 disagreements of 50: 0.4.
    const { expected, interval, kappa, observed } = agreementOf({
      bothFailed: 20,
      bothPassed: 15,
      onlyWe: 5,
      onlyThey: 10,
    });
    expect(observed).toBeCloseTo(0.7);
    expect(expected).toBeCloseTo(0.5);
    expect(kappa).toBeCloseTo(0.4);
    expect(interval?.[0]).toBeLessThan(0.4);
  });

  it('gives none where chance alone explains the agreement, or nothing was compared', () => {
    expect(agreementOf({ bothFailed: 0, bothPassed: 12, onlyWe: 0, onlyThey: 0 })).toMatchObject({
      observed: 1,
      kappa: null,
    });
    expect(agreementOf({ bothFailed: 0, bothPassed: 0, onlyWe: 0, onlyThey: 0 })).toMatchObject({ n: 0, kappa: null });
  });

  it('gives no interval for few items', () => {
    expect(agreementOf({ bothFailed: 3, bothPassed: 3, onlyWe: 1, onlyThey: 1 }).interval).toBeNull();
  });
});

describe('a table of another party', () => {
  it('is aligned by rule, requirement and title, in the words that tables use', async () => {
    const { kinds } = await compared(
      [
        '自查结果表,,',
        '检测项目,编号,自查结果',
        '调试,debuggable-build,通过',
        '测试版,test-only-build,合格',
        '签到,GMA-BAN-2,不涉及',
      ].join('\n'),
    );
    const [requirements, byRule] = kinds;
    expect(requirements?.compared.map(({ relation, target }) => [target.id, relation])).toEqual([
      ['GMA-BAN-2', 'we-open'],
    ]);
    expect(byRule?.compared.map(({ relation, target }) => [target.id, relation])).toEqual([
      ['debuggable-build', 'only-we'],
      ['test-only-build', 'both-passed'],
    ]);
    expect(byRule?.matrix.passed).toMatchObject({ failed: 1, passed: 1 });
    expect(byRule?.agreement).toMatchObject({ n: 2, onlyWe: 1, bothPassed: 1 });
  });

  it('is read by the mapping: sheet, columns, words, counterparts', async () => {
    const workbook = new Workbook();
    workbook.addWorksheet('封面').getCell('A1').value = '检测结果';
    const sheet = workbook.addWorksheet('明细');
    for (const row of [['第三方评估'], ['序', '项', '等级'], [1, '调试开关', '差'], [2, '整体情况', '优']])
      sheet.addRow(row);
    const path = join(folder, 'mapped.xlsx');
    writeFileSync(path, new Uint8Array(await workbook.xlsx.writeBuffer()));
    const mapping = mapped(
      [
        'evaluator: 某某测评中心',
        'sheet: 明细',
        'columns: { item: 项, outcome: C }',
        'outcomes: { 差: failed, 优: passed }',
        'match: { 调试开关: { rule: debuggable-build } }',
        'headRow: 2',
      ].join('\n'),
    );
    const assessment = await readAssessment(path, mapping);
    expect(assessment.evaluator).toBe('某某测评中心');
    const { kinds, unmatched } = compareAssessment(ours, assessment, mapping);
    expect(kinds[0]?.compared[0]).toMatchObject({ relation: 'both-failed', theirs: 'failed' });
    expect(kinds[0]?.compared[0]?.items[0]?.place).toMatch(/明细!C3$/);
    expect(unmatched.map(({ item, why }) => [item.title, why])).toEqual([['整体情况', 'unknown']]);
  });

  it('never guesses: words nobody explained are refused at their cells, all at once', async () => {
    await expect(compared('编号,结果\ndebuggable-build,还行\ntest-only-build,不错')).rejects.toMatchObject({
      code: 'assessment-invalid',
      message: expect.stringMatching(/B2: 还行[\s\S]*B3: 不错/) as string,
    });
  });

  it('counts several lines about one thing once, by the gravest', async () => {
    const { cautions, kinds } = await compared('规则,结果\ndebuggable-build,符合\ndebuggable-build,不符合');
    expect(kinds[0]?.compared).toHaveLength(1);
    expect(kinds[0]?.compared[0]?.theirs).toBe('failed');
    expect(cautions).toContain('several-lines');
  });

  it('keeps lines without a result and clauses of several requirements apart', async () => {
    const { cautions, empty, unmatched } = await compared('条款,结果\n条号待核,符合\nGMA-22,\n');
    expect(empty.map(({ names }) => names)).toEqual([['GMA-22']]);
    expect(unmatched).toHaveLength(1);
    expect(cautions).toEqual(expect.arrayContaining(['empty-results', 'unmatched', 'unidentified', 'few-items']));
  });

  it.each([
    ['no head', '甲,乙\n丙,丁'],
    ['nothing below the head', '编号,结果'],
  ])('is refused with %s', async (_, csv) => {
    await expect(compared(csv)).rejects.toMatchObject({ code: 'assessment-invalid' });
  });

  it('names the column that a mapping asks for and the head lacks', async () => {
    await expect(compared('编号,结果说明\nx,符合', mapped('columns: { outcome: 结果 }'))).rejects.toMatchObject({
      code: 'assessment-invalid',
    });
    await expect(compared('编号,结果\nx,符合', mapped('columns: { remark: 备住 }'))).rejects.toMatchObject({
      code: 'assessment-invalid',
      place: expect.stringMatching(/A1$/) as string,
    });
  });
});

describe('mapping.yaml', () => {
  it.each([
    ['colums: {}', /1:1: 未知字段“colums”，是否应为“columns”？/],
    ['outcomes:\n  优: pass', /2:6: .*passed/],
    ['match:\n  甲: { rule: debugable-build }', /2:.*debuggable-build/],
    ['match:\n  甲: GMA-BAN-9', /2:.*GMA-BAN-/],
  ])('names the place and the nearest word of %s', (yaml, expected) => {
    expect(() => mapped(yaml)).toThrow(
      expect.objectContaining({ code: 'mapping-invalid', message: expect.stringMatching(expected) as string }),
    );
  });
});

describe('another inspection', () => {
  const other = judgedOf(evidenceOf(), { day: '2026-02-03' }).inspection;

  it('is compared by requirements and by rules', () => {
    const { cautions, kinds } = compareAssessment(ours, ofInspection(other, 'other', {}), noMapping);
    expect(kinds.map(({ kind }) => kind)).toEqual(['requirement', 'rule']);
    const [first] = kinds[1]?.compared ?? [];
    expect(first).toMatchObject({ target: { id: 'debuggable-build' }, relation: 'only-we' });
    expect(cautions).toContain('other-build');
  });

  it('is refused for another package, unless a reason is given', () => {
    const foreign = ofInspection({ ...other, apk: { ...other.apk, package: 'cn.gov.other' } }, 'other', {});
    expect(() => compareAssessment(ours, foreign, noMapping)).toThrow(
      expect.objectContaining({ code: 'comparison-refused' }),
    );
    expect(compareAssessment(ours, foreign, noMapping, '改名').cautions).toContain('package-differs');
  });
});
