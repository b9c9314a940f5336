import { describe, expect, it } from 'vitest';

import { summary, batchTable, type Painter } from '../../../src/report/terminal/index.ts';
import { columns } from '../../../src/report/terminal/width.ts';
import { evidenceOf, failed } from '../../support/evidence.ts';
import { reportInputOf, ruleFinding } from '../../support/report.ts';

const plain: Painter = (_style, text) => text;
const finding = { outcome: 'failed', message: 'seen', values: { value: '甲' }, seenAt: [] } as const;
const must = ruleFinding({ id: 'must' }, finding);
const should = ruleFinding({ id: 'should', force: 'recommended' }, finding);
const review = ruleFinding({ id: 'review' }, { ...finding, outcome: 'cantTell' });
const blind = ruleFinding({ id: 'blind', requires: ['manifest'] }, finding);

function shown(evidence = evidenceOf(), rules = [must, should, review, blind], width = 80) {
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
    expect(text).toContain('1 × 缺少证据：manifest');
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
