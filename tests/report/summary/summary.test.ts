import { describe, expect, it } from 'vitest';

import { summarise } from '../../../src/inspection/compare/batch/summary.ts';
import type { Inspection } from '../../../src/inspection/model.ts';
import { summaryDocument } from '../../../src/report/summary/document.ts';
import type { SummaryInput } from '../../../src/report/summary/input.ts';
import { summaryJson } from '../../../src/report/summary/json.ts';
import { summaryTables } from '../../../src/report/summary/tables.ts';
import { shareText } from '../../../src/report/summary/told.ts';
import { rules } from '../../../src/rules/index.ts';
import { documentShape, documentText } from '../../support/document-text.ts';
import { evidenceOf } from '../../support/evidence.ts';
import { judgedOf } from '../../support/judged.ts';

const appOf = (name: string, debuggable: boolean): Inspection =>
  judgedOf(evidenceOf({ manifest: { package: `cn.gov.${name}`, application: { debuggable } } }), {
    change: (inspection) => ({ ...inspection, id: `cn.gov.${name}` }),
  }).inspection;

function input(locale: 'zh-CN' | 'en' = 'zh-CN'): SummaryInput {
  const members = [appOf('one', true), appOf('two', false)].map((inspection) => ({
    path: `out/${inspection.id}`,
    inspection,
  }));
  const broken = [
    { path: 'out/cut', error: { code: 'inspection-unreadable' as const, message: 'cut\u202e', messageZh: '不完整' } },
  ];
  const settings = { organisation: undefined, logo: undefined, reportNumber: null };
  return { summary: summarise({ members, broken }), rules, locale, settings, tool: 'zhijian 0.0.0' };
}

describe('the summary of a batch', () => {
  it('tells conclusions, rules, requirements, what was not tested and what could not be read', () => {
    const text = documentText(summaryDocument(input())).join('\n');
    for (const wanted of [
      '2 个应用',
      '1/2',
      'debuggable-build',
      'cn.gov.one',
      '逐条款统计',
      '未检测：',
      'out/cut',
      '不完整',
    ])
      expect(text).toContain(wanted);
    expect(text).not.toContain('\u202e');
  });

  it('gives no percentages for few apps, and says why', () => {
    const text = documentText(summaryDocument(input())).join('\n');
    expect(text).not.toMatch(/%（|\d%/);
    expect(text).toContain('应用不足 30 个');
    expect([shareText(1, 29), shareText(3, 40), shareText(0, 0)]).toEqual(['1/29', '3/40（7.5%）', '—']);
  });

  it('has the same parts in both languages', () => {
    expect(documentShape(summaryDocument(input()))).toEqual(documentShape(summaryDocument(input('en'))));
  });

  it('has every app, rule and requirement in its tables', () => {
    const { summary } = input();
    const tables = summaryTables(input());
    expect(tables.map(({ rows }) => rows.length)).toEqual([
      2,
      summary.rules.length,
      summary.requirements.length,
      summary.untested.length,
      1,
    ]);
    for (const { columns, rows } of tables) for (const { values } of rows) expect(values).toHaveLength(columns.length);
  });

  it('tells machines the figures without the verdicts', () => {
    const report = JSON.parse(summaryJson(input())) as { apps: number; inspections: { verdicts?: unknown }[] };
    expect(report.apps).toBe(2);
    expect(report.inspections[0]).not.toHaveProperty('verdicts');
  });
});
