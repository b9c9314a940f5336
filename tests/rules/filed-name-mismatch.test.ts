import { expect, it } from 'vitest';

import { filedNameMismatch } from '../../src/rules/filed-name-mismatch/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const shown = (labelZh: string | null, appName = '示例政务') =>
  evidenceOf({ filing: { form: { appName } }, manifest: { labelZh, label: labelZh } });

it('fails another name', () => {
  expect(judge(filedNameMismatch, shown('掌上学习')).findings).toMatchObject([
    { outcome: 'failed', message: 'differs', values: { filed: '示例政务', actual: '掌上学习' } },
  ]);
});

it.each([
  ['示例政务', 'equal'],
  [' 示例 政务', 'equal'],
  ['示例', 'abbreviated'],
  ['示例政务移动办公平台', 'abbreviated'],
])('passes “%s”', (label, message) => {
  expect(outline(judge(filedNameMismatch, shown(label)))).toEqual([`passed:${message}`]);
});

it.each([null, '', '　'])('cannot tell of a nameless app', (label) => {
  expect(outline(judge(filedNameMismatch, shown(label)))).toEqual(['cantTell:nameless']);
});

it('does not take full-width letters for another name', () => {
  expect(outline(judge(filedNameMismatch, shown('示例ＡＰＰ', '示例app')))).toEqual(['passed:equal']);
});
