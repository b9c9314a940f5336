import { expect, it } from 'vitest';

import { incompleteFilingForm } from '../../src/rules/incomplete-filing-form/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

it('names what a row lacks and accuses that row only', () => {
  const evidence = evidenceOf({
    filing: { form: { contact: { post: '', phone: '' }, operations: { team: '', securityTests: [] } } },
  });
  const { findings } = judge(incompleteFilingForm, evidence);
  expect(findings.filter(({ outcome }) => outcome === 'failed')).toMatchObject([
    { message: 'blank', values: { parts: ['经办人职务', '经办人联系方式'] }, requirements: ['GMA-06', 'FIL-03'] },
    { message: 'blank', values: { parts: ['运维团队', '安全测试'] }, requirements: ['GMA-06', 'FIL-06'] },
  ]);
  expect(findings.filter(({ outcome }) => outcome === 'passed').map(({ requirements }) => requirements?.[1])).toEqual([
    'FIL-04',
    'FIL-07',
    'FIL-09',
  ]);
});

it('misses the undertaking', () => {
  const evidence = evidenceOf({ filing: { form: { undertaking: false } } });
  expect(outline(judge(incompleteFilingForm, evidence))).toContain('failed:blank');
});

it('passes a complete form', () => {
  expect(judge(incompleteFilingForm, evidenceOf({ filing: {} })).outcome).toBe('passed');
});

it('is content with one way to reach the contact', () => {
  const evidence = evidenceOf({ filing: { form: { contact: { phone: '', email: 'a@example.gov.cn' } } } });
  expect(judge(incompleteFilingForm, evidence).outcome).toBe('passed');
});
