import { describe, expect, it } from 'vitest';

import { summary, batchTable, type Painter } from '../../../src/report/terminal/index.ts';
import type { AnyRule } from '../../../src/rules/rule.ts';
import { columns } from '../../../src/report/terminal/width.ts';
import { checkinWording } from '../../../src/rules/checkin-wording/rule.ts';
import { privacyPolicyAbsence } from '../../../src/rules/privacy-policy-absence/rule.ts';
import { evidenceOf, failed, skipped } from '../../support/evidence.ts';
import { reportInputOf, ruleFinding } from '../../support/report.ts';

const plain: Painter = (_style, text) => text;
const finding = { outcome: 'failed', message: 'seen', values: { value: '甲' }, seenAt: [] } as const;
const must = ruleFinding({ id: 'must' }, finding);
const should = ruleFinding({ id: 'should', force: 'recommended' }, finding);
const review = ruleFinding({ id: 'review' }, { ...finding, outcome: 'cantTell' });
const blind = ruleFinding({ id: 'blind', requires: ['manifest'] }, finding);

function shown(evidence = evidenceOf(), rules: readonly AnyRule[] = [must, should, review, blind], width = 80) {
  const { inspection } = reportInputOf(evidence, { rules });
  return {
    inspection,
    rules,
    locale: 'zh-CN' as const,
    folder: 'inspections/x',
    reports: ['inspections/x/report.zh-CN.html'],
    width,
  };
}

describe('terminal summary', () => {
  it('counts a failed recommended rule as advice, not as a failure', () => {
    const lines = summary(shown(), plain);
    expect(lines[2]).toMatch(/^不符合 2 +建议改进 1 +需人工确认 1 /);
    expect(lines).toContain('不符合 (2)');
    expect(lines).toContain('建议改进（倡导性条款） (1)');
  });

  it('gives the fact of what failed, and names the report', () => {
    const text = summary(shown(), plain).join('\n');
    expect(text).toContain('样例缺陷  must');
    expect(text).toContain('见 甲。');
    expect(text).toContain('报告：inspections/x/report.zh-CN.html');
  });

  it('groups untested rules by what they lack', () => {
    const text = summary(shown(evidenceOf({ manifest: failed('manifest-unreadable') })), plain).join('\n');
    expect(text).toMatch(/1 × 应用清单：.*manifest-unreadable/);
  });

  it('says once for all rules that an app bundle is not what gets installed', () => {
    const text = summary(shown(evidenceOf({ manifest: skipped('app-bundle') })), plain).join('\n');
    expect(text).toMatch(/1 × 送检的是 \.aab/);
  });

  it('says why a verdict without a finding of its own is open, once for all that share the reason', () => {
    const clean = { ...finding, outcome: 'passed' } as const;
    const rules = ['one', 'two'].map((id) => ruleFinding({ id, requires: ['dex'] }, clean));
    const gaps = [{ code: 'packed-code', place: '', detail: 'packed by legu' }];
    const lines = summary(shown(evidenceOf({ dex: { gaps } }), rules, 120), plain);
    expect(lines).toContain('  2 条规则：证据有缺口（代码被加固），已读到的部分未见问题，但不能判为符合');
    expect(lines).toContain('    样例缺陷、样例缺陷');
  });

  it('lists the rules that lack texts under one reason', () => {
    const lines = summary(shown(evidenceOf(), [checkinWording, privacyPolicyAbsence], 120), plain);
    expect(lines).toContain('  2 条规则：应用自有的中文文字只有 0 条，用语和标识的有无须动态检测');
    expect(lines).toContain('    签到打卡用语、隐私政策缺失');
  });

  it('breaks facts at the width of the terminal', () => {
    const long = ruleFinding({ id: 'long' }, { ...finding, values: { value: '很长的事实'.repeat(20) } });
    const facts = summary(shown(evidenceOf(), [long], 50), plain).filter((line) => line.startsWith('    '));
    expect(facts.length).toBeGreaterThan(2);
    expect(facts.every((line) => columns(line) <= 50)).toBe(true);
  });

  it('colours only by the painter it is given', () => {
    expect(summary(shown(), plain).join('')).not.toContain('\u001B');
    const styles = new Set<string>();
    summary(shown(), (style, text) => (styles.add(style), text));
    expect([...styles]).toContain('red');
  });

  it('makes a hostile label visible', () => {
    const text = summary(shown(evidenceOf({ manifest: { label: 'a\u001B[2Jb', labelZh: 'a\u001B[2Jb' } })), plain).join(
      '\n',
    );
    expect(text).toContain('a\\u{1b}[2Jb');
  });
});

describe('batch table', () => {
  it('has a line per file, errors among them, and totals', () => {
    const { inspection } = shown();
    const error = { code: 'not-an-apk', message: 'x' } as const;
    const lines = batchTable(
      [
        { path: '/in/a.apk', status: 'done', inspection },
        { path: '/in/b.txt', status: 'error', error },
      ],
      'zh-CN',
      120,
      plain,
    );
    expect(lines).toHaveLength(4);
    expect(lines[1]).toMatch(/^a\.apk +cn\.gov\.example\.app +不符合 +2 +1 +1 /);
    expect(lines[2]).toContain('无法检测 not-an-apk');
    expect(lines[3]).toBe('共 2 个：不符合 1，无法检测 1');
  });
});
