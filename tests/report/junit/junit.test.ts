import { describe, expect, it } from 'vitest';

import type { ReportInput } from '../../../src/report/format.ts';
import { junit } from '../../../src/report/junit/index.ts';
import type { Force, Outcome } from '../../../src/rules/rule.ts';
import { drivenEvidence } from '../../support/driven-report.ts';
import { evidenceOf, failed } from '../../support/evidence.ts';
import { exemptionOf } from '../../support/exemptions.ts';
import { junitErrors } from '../../support/junit-schema.ts';
import { reportInputOf, ruleFinding } from '../../support/report.ts';
import { readStrictXml, type ReadElement } from '../../support/strict-xml.ts';

function render(input: ReportInput): ReadElement {
  return readStrictXml(String(junit.render(input)));
}

function all(element: ReadElement, name: string): ReadElement[] {
  const inner = element.children.filter((child) => typeof child !== 'string');
  return [...(element.name === name ? [element] : []), ...inner.flatMap((child) => all(child, name))];
}

/** `name` of the elements in the only test of the report. */
function onlyCase(input: ReportInput): Record<string, ReadElement> {
  const [one] = all(render(input), 'testcase');
  const inner = (one?.children ?? []).filter((child) => typeof child !== 'string');
  return Object.fromEntries(inner.map((child) => [child.name, child]));
}

const finding = (outcome: Exclude<Outcome, 'untested'>) => ({
  outcome,
  message: 'seen',
  values: { value: '甲' },
  seenAt: [{ kind: 'manifest' as const, pointer: '/package' }],
});

describe('JUnit report', () => {
  it('has the shape that build servers read, for clean, poor, driven and hostile evidence', () => {
    const hostile = ']]>\u0000\u001B\uFFFE\uD800<a b="&amp;">\u202E\n';
    const poor = evidenceOf({ manifest: failed('manifest-unreadable'), dex: failed('dex-unreadable', hostile) });
    const evil = evidenceOf({
      container: { file: { name: hostile } },
      manifest: { label: hostile, labelZh: hostile, versionName: hostile, package: hostile },
      texts: { texts: [{ text: `每日签到打卡，未签到扣分${hostile}`, places: [{ file: hostile, class: hostile }] }] },
    });
    const driven = drivenEvidence({ button: hostile, title: hostile, log: hostile });
    for (const evidence of [evidenceOf(), poor, evil, driven])
      for (const locale of ['zh-CN', 'en'] as const)
        expect(junitErrors(render(reportInputOf(evidence, { locale })))).toEqual([]);
  });

  it('is checked for real: the schema refuses what is not in it', () => {
    const [suite] = all(render(reportInputOf()), 'testsuite');
    if (suite === undefined) throw new Error('there is a suite');
    expect(junitErrors({ ...suite, attributes: { name: 'x' } })).toEqual(['testsuite: no tests']);
    expect(junitErrors({ ...suite, children: suite.children.toReversed() })).not.toEqual([]);
  });

  it.each<[Exclude<Outcome, 'untested'>, Force, string[]]>([
    ['failed', 'mandatory', ['failure']],
    ['failed', 'recommended', ['skipped', 'system-out']],
    ['cantTell', 'mandatory', ['skipped', 'system-out']],
    ['inapplicable', 'mandatory', ['skipped', 'system-out']],
    ['passed', 'mandatory', []],
  ])('makes of %s (%s) %j', (outcome, force, expected) => {
    const input = reportInputOf(evidenceOf(), { rules: [ruleFinding({ force }, finding(outcome))] });
    expect(Object.keys(onlyCase(input))).toEqual(expected);
  });

  it('tells of a failure the fact, what it means, where and what to do', () => {
    const { failure } = onlyCase(reportInputOf(evidenceOf(), { rules: [ruleFinding({}, finding('failed'))] }));
    expect(failure?.attributes).toEqual({ message: '不符合：样例缺陷：见 甲。', type: 'serious' });
    const text = String(failure?.children[0]);
    for (const told of [
      '事实：见 甲。',
      '判断：判断句。',
      '位置：',
      'AndroidManifest.xml',
      '整改建议：整改句。',
      '条款：GMA-22',
    ])
      expect(text).toContain(told);
  });

  it('says of an untested rule what it lacked', () => {
    const rule = ruleFinding({ requires: ['manifest', 'dex'] }, finding('passed'));
    const evidence = evidenceOf({ manifest: failed('manifest-unreadable') });
    const { skipped } = onlyCase(reportInputOf(evidence, { rules: [rule] }));
    expect(skipped?.attributes['message']).toMatch(/^未检测：样例缺陷：应用清单：.*manifest-unreadable/);
  });

  it('calls a rule that broke an error', () => {
    const rule = { ...ruleFinding({}, finding('passed')), evaluate: () => [] };
    expect(onlyCase(reportInputOf(evidenceOf(), { rules: [rule] }))['error']?.attributes['type']).toBe('no-findings');
  });

  it('passes nothing that gaps in the evidence keep from passing', () => {
    const gaps = [{ code: 'packed-code', place: '', detail: '' }];
    const rule = ruleFinding({ requires: ['dex'] }, finding('passed'));
    const { skipped } = onlyCase(reportInputOf(evidenceOf({ dex: { gaps } }), { rules: [rule] }));
    expect(skipped?.attributes['message']).toMatch(/^需人工确认：样例缺陷：字节码 · ./);
  });

  it('leaves open what an exemption covers, and names it', () => {
    const report = render(reportInputOf(drivenEvidence(), { exemptions: [exemptionOf()] }));
    const one = all(report, 'testcase').find(({ attributes }) => attributes['name']?.startsWith('checkin-compulsion '));
    const [skipped] = all(one ?? report, 'skipped');
    expect(skipped?.attributes['message']).toContain('依据 特批-2026-001 降为待核');
    for (const suite of all(report, 'testsuite'))
      expect(String(all(suite, 'system-out').at(-1)?.children)).toContain('特批-2026-001');
  });

  it('counts what it holds, a test per rule', () => {
    const input = reportInputOf(drivenEvidence());
    const report = render(input);
    const suites = all(report, 'testsuite');
    const count = (element: ReadElement, name: string) => all(element, name).length;
    expect(count(report, 'testcase')).toBe(input.inspection.verdicts.length);
    for (const element of [report, ...suites]) {
      const { errors, failures, skipped, tests } = element.attributes;
      expect({ errors, failures, tests }).toEqual({
        errors: String(count(element, 'error')),
        failures: String(count(element, 'failure')),
        tests: String(count(element, 'testcase')),
      });
      if (element !== report) expect(skipped).toBe(String(count(element, 'skipped')));
    }
  });

  it('carries the hashes that tie it to its evidence, and says what the app ran on', () => {
    const { inspection } = reportInputOf(drivenEvidence());
    const [suite] = all(render(reportInputOf(drivenEvidence())), 'testsuite');
    const values = all(suite ?? render(reportInputOf()), 'property').map(({ attributes }) => attributes);
    expect(values).toContainEqual({ name: 'zhijian.bundleSha256', value: inspection.bundle.sha256 });
    expect(values).toContainEqual({ name: 'zhijian.device.virtual', value: 'true' });
  });
});
