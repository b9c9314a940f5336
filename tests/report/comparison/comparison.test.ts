import { describe, expect, it } from 'vitest';

import { compareAssessment } from '../../../src/inspection/compare/assessment/compare.ts';
import { noMapping } from '../../../src/inspection/compare/assessment/mapping.ts';
import type { Assessment } from '../../../src/inspection/compare/assessment/model.ts';
import { comparisonDocument } from '../../../src/report/comparison/document.ts';
import type { ComparisonInput } from '../../../src/report/comparison/input.ts';
import { comparisonJson } from '../../../src/report/comparison/json.ts';
import { documentShape, documentText } from '../../support/document-text.ts';
import { drivenEvidence } from '../../support/driven-report.ts';
import { reportInputOf } from '../../support/report.ts';

const line = (name: string, said: string, outcome: 'passed' | 'failed' | null) => ({
  place: `/tmp/folder/list.xlsx: 结果!C${name.length}`,
  names: [name],
  title: `项目 ${name}`,
  said,
  outcome,
  remark: '说明\u202e',
});

const theirs: Assessment = {
  evaluator: '某某测评中心',
  file: '/tmp/folder/list.xlsx',
  format: 'xlsx',
  package: null,
  sha256: null,
  items: [
    line('checkin-compulsion', '通过', 'passed'),
    line('test-only-build', '合格', 'passed'),
    line('debuggable-build', '差', 'failed'),
    line('总体印象', '好', 'passed'),
    line('低版本', '', null),
  ],
};

function input(locale: 'zh-CN' | 'en' = 'zh-CN'): ComparisonInput {
  const report = reportInputOf(drivenEvidence(), { locale });
  const comparison = compareAssessment(report.inspection, theirs, noMapping);
  const settings = { organisation: undefined, logo: undefined, reportNumber: null };
  return { ...report, comparison, settings, despite: null };
}

describe('the comparison with another result', () => {
  it('tells agreement, kappa with its n, the matrix and our evidence for what is disputed', () => {
    const text = documentText(comparisonDocument(input())).join('\n');
    for (const wanted of [
      '某某测评中心',
      '意见一致 1/3',
      'κ = ',
      'n = 3',
      '仅本方认为不符合',
      '仅对方认为不符合',
      '每日签到',
      '总体印象',
      '不足 30 项',
    ])
      expect(text).toContain(wanted);
    expect(text).toMatch(/\[screens\/0+\d\.png\]/);
  });

  it('shows neither the folder of their file nor what could reorder its surroundings', () => {
    const text = documentText(comparisonDocument(input())).join('\n');
    expect(text).not.toContain('/tmp/');
    expect(text).not.toContain('\u202e');
  });

  it('has the same parts in both languages', () => {
    expect(documentShape(comparisonDocument(input()))).toEqual(documentShape(comparisonDocument(input('en'))));
  });

  it('says how much of a long list it leaves out', () => {
    const report = reportInputOf(drivenEvidence());
    const items = Array.from({ length: 400 }, (_, index) => line(`无此项 ${index}`, '好', 'passed'));
    const comparison = compareAssessment(report.inspection, { ...theirs, items }, noMapping);
    const text = documentText(comparisonDocument({ ...input(), comparison })).join('\n');
    expect(text).toContain('共 400 项，此处列出 300 项');
  });

  it('tells machines the same', () => {
    const report = JSON.parse(comparisonJson(input())) as {
      kinds: { compared: { relation: string; evidence?: unknown }[] }[];
    };
    const [first] = report.kinds[0]?.compared ?? [];
    expect(first).toMatchObject({ relation: 'only-we', evidence: { facts: [expect.any(String) as string] } });
  });
});
