import { describe, expect, it } from 'vitest';

import { noticeDocument } from '../../../src/report/notice/document.ts';
import { noticeOf } from '../../../src/report/notice/notice.ts';
import type { NoticeInput } from '../../../src/report/notice/settings.ts';
import { noticeTables } from '../../../src/report/notice/tables.ts';
import { documentShape, documentText } from '../../support/document-text.ts';
import { drivenEvidence } from '../../support/driven-report.ts';
import { evidenceOf } from '../../support/evidence.ts';
import { reportInputOf } from '../../support/report.ts';

const provider = (name: string) => ({ type: 'provider' as const, name, exported: true, effectiveExported: true });
const faulty = evidenceOf({
  manifest: { application: { debuggable: true, allowBackup: true } },
  components: { components: [provider('cn.gov.example.A'), provider('=cmd|x')] },
  permissions: { declared: [{ name: 'android.permission.READ_CONTACTS' }] },
});

function input(evidence = faulty, more: Partial<NoticeInput> = {}): NoticeInput {
  const settings = { organisation: undefined, logo: undefined, reportNumber: '整改〔2026〕1号' };
  return { ...reportInputOf(evidence), settings, due: '2026-12-31', to: null, ...more };
}

describe('noticeOf', () => {
  it('lists only mandatory failures as problems; questions and advice stand apart', () => {
    const { advice, problems, questions } = noticeOf(input());
    expect(problems.map(({ id }) => id)).toEqual(expect.arrayContaining(['debuggable-build', 'exposed-provider']));
    const { verdicts } = input().inspection;
    const outcomeOf = new Map(verdicts.map(({ force, outcome, ruleId }) => [ruleId, { force, outcome }]));
    for (const { id } of problems) expect(outcomeOf.get(id)).toEqual({ outcome: 'failed', force: 'mandatory' });
    for (const { id } of advice) expect(outcomeOf.get(id)).toEqual({ outcome: 'failed', force: 'recommended' });
    expect(advice.map(({ id }) => id)).toContain('backup-exposure');
    expect(questions.length).toBeGreaterThan(0);
    expect(questions.map(({ id }) => id)).not.toContain('debuggable-build');
  });

  it('takes what a person overturned off the list, and says what a person confirmed', () => {
    const change = (outcome: 'passed' | 'failed') => {
      const given = input();
      const verdicts = given.inspection.verdicts.map((verdict) =>
        verdict.ruleId === 'debuggable-build' ? { ...verdict, outcome, automatic: 'failed' as const } : verdict,
      );
      return noticeOf({ ...given, inspection: { ...given.inspection, verdicts } }).problems;
    };
    expect(change('passed').map(({ id }) => id)).not.toContain('debuggable-build');
    expect(change('failed').find(({ id }) => id === 'debuggable-build')?.byPerson).toBe(true);
  });

  it('counts what gave no answer instead of passing over it', () => {
    const { inspection } = input();
    const untested = inspection.verdicts.filter(({ outcome }) => outcome === 'untested').length;
    expect(untested).toBeGreaterThan(0);
    expect(noticeOf(input()).unanswered.requirements).toBeGreaterThan(0);
    expect(noticeOf(input()).unanswered.rules).toBeGreaterThanOrEqual(untested);
  });
});

describe('noticeDocument', () => {
  it('tells number, deadline, problems with clause and remedy, and has room for replies', () => {
    const text = documentText(noticeDocument(input())).join('\n');
    for (const wanted of [
      '整改〔2026〕1号',
      '2026-12-31',
      '可调试',
      '整改建议',
      '责任人',
      '需说明的事项',
      '整改后安装包 SHA-256',
    ])
      expect(text).toContain(wanted);
  });

  it('leaves the deadline to be filled in where none is given', () => {
    const text = documentText(noticeDocument(input(faulty, { due: null }))).join('\n');
    expect(text).toContain('规定的期限内');
    expect(text).not.toContain('null');
  });

  it('says so where nothing has to be rectified, and calls nothing compliant', () => {
    const text = documentText(noticeDocument(input(evidenceOf()))).join('\n');
    expect(text).toContain('无须整改');
    expect(text).toContain('不视为符合');
  });

  it('shows the screens of what driving found, and warns of the virtual phone', () => {
    const text = documentText(noticeDocument(input(drivenEvidence()))).join('\n');
    expect(text).toMatch(/\[screens\/0+\d\.png\]/);
    expect(text).toContain('虚拟手机');
  });

  it('has the same parts in both languages', () => {
    const shapes = (['zh-CN', 'en'] as const).map((locale) => documentShape(noticeDocument(input(faulty, { locale }))));
    expect(shapes[0]).toEqual(shapes[1]);
    expect(documentText(noticeDocument(input(faulty, { locale: 'en' }))).join('')).not.toMatch(/须整改|强制|需说明/);
  });
});

describe('noticeTables', () => {
  it('has a row per place, with columns to be filled in', () => {
    const [problems] = noticeTables(input());
    const rows = problems?.rows.filter(({ values }) => String(values[3]).includes('cmd|x')) ?? [];
    expect(rows).toHaveLength(1);
    expect(problems?.columns.filter(({ filled }) => filled !== undefined)).toHaveLength(4);
    for (const { name } of noticeTables(input(faulty, { locale: 'en' }))) expect(name.length).toBeLessThanOrEqual(31);
  });
});
