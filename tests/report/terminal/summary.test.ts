import { describe, expect, it } from 'vitest';

import { summary, batchTable, type Painter } from '../../../src/report/terminal/index.ts';
import type { AnyRule } from '../../../src/rules/rule.ts';
import { columns } from '../../../src/report/terminal/width.ts';
import { checkinWording } from '../../../src/rules/checkin-wording/rule.ts';
import { privacyPolicyAbsence } from '../../../src/rules/privacy-policy-absence/rule.ts';
import { drivenEvidence } from '../../support/driven-report.ts';
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

  it('says how many requirements only a person can examine are open', () => {
    const text = summary(shown(), plain).join('');
    expect(text).toMatch(/只能由人核查的条款有 [1-9]\d* 项尚无定论（未核查 [1-9]\d* 项，/);
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

  it('names the phone, and that it is virtual, in place of saying that nothing was run', () => {
    const text = summary(shown(drivenEvidence()), plain).join('\n');
    expect(text).toContain('动态检测：zhijian Virtual Phone（API 33，127.0.0.1:41234）');
    expect(text).toContain('虚拟手机：以浏览器代替真机');
    expect(text).not.toContain('静态检测');
  });

  it('has a line for every grade of forced use but NOT FOUND, surest first', () => {
    const lines = summary(shown(drivenEvidence(), [must], 120), plain);
    const at = lines.indexOf('强制使用（除“未发现”外） (2)');
    expect(lines.slice(at + 1, at + 4)).toEqual([
      '  确认  签到打卡  有该功能 是，不留退路 是，有后果 未知',
      '  疑似  强制停留  有该功能 是，不留退路 未知，有后果 否  只有一次全新启动的结果',
      '',
    ]);
  });

  it('tells of what went wrong while driving, and why nothing ran', () => {
    const gaps = [{ code: 'device-lost', place: 'check-in', detail: 'gone' }];
    const driver = ruleFinding({ id: 'driven', requires: ['coverage'] }, { ...finding, outcome: 'passed' });
    const lost = summary(shown(evidenceOf({ device: {}, coverage: { gaps } }), [driver], 120), plain);
    expect(lost).toContain('驱动中的异常');
    expect(lost).toContain('  设备失去连接：check-in');
    const runner = ruleFinding({ id: 'runner', requires: ['runs'] }, finding);
    const unrun = summary(shown(evidenceOf({ device: {}, runs: skipped('install-failed') }), [runner]), plain);
    expect(unrun.join('\n')).toContain('应用没有运行起来：运行过程：未能在设备上安装');
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
