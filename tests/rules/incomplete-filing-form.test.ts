import { expect, it } from 'vitest';

import { incompleteFilingForm } from '../../src/rules/incomplete-filing-form/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

it('names the blank rows', () => {
  const evidence = evidenceOf({
    filing: { form: { contact: { post: '', phone: '' }, operations: { team: '', securityTests: [] } } },
  });
  expect(judge(incompleteFilingForm, evidence).findings).toMatchObject([
    {
      outcome: 'failed',
      message: 'blank-rows',
      values: { rows: ['经办人职务', '经办人联系方式', '运维团队', '安全测试'] },
      seenAt: [
        { pointer: '/form/contact' },
        { pointer: '/form/operations' },
        { pointer: '/form/operations/securityTests' },
      ],
    },
  ]);
});

it('misses the undertaking', () => {
  const evidence = evidenceOf({ filing: { form: { undertaking: false } } });
  expect(outline(judge(incompleteFilingForm, evidence))).toEqual(['failed:no-undertaking']);
});

it('passes a complete form', () => {
  expect(outline(judge(incompleteFilingForm, evidenceOf({ filing: {} })))).toEqual(['passed:complete']);
});

it('is content with one way to reach the contact', () => {
  const evidence = evidenceOf({ filing: { form: { contact: { phone: '', email: 'a@example.gov.cn' } } } });
  expect(outline(judge(incompleteFilingForm, evidence))).toEqual(['passed:complete']);
});
