import { expect, it } from 'vitest';

import { filedNumberMismatch } from '../../src/rules/filed-number-mismatch/rule.ts';
import { judge, outline } from '../support/judge.ts';
import { appSaying } from '../support/wording.ts';

const icpNumber = '京ICP备12345678号-1A';
const saying = (...texts: string[]) =>
  appSaying(texts, { filing: { form: { filingNumber: '政务备〔2026〕0001号', icpNumber } } });

it('passes when the app shows both numbers, whatever the brackets and blanks', () => {
  const evidence = saying('备案编号：政务备(2026) 0001号', `ICP备案：${icpNumber}`);
  expect(outline(judge(filedNumberMismatch, evidence))).toEqual(['passed:found']);
});

it('names the number that is not shown', () => {
  expect(judge(filedNumberMismatch, saying('政务备〔2026〕0001号')).findings).toMatchObject([
    { outcome: 'cantTell', message: 'not-found', values: { numbers: [icpNumber] } },
  ]);
});

it('does not take a number of the same record with another serial for it', () => {
  const evidence = saying('政务备〔2026〕0001号', '京ICP备12345678号-2A');
  expect(outline(judge(filedNumberMismatch, evidence))).toEqual(['cantTell:not-found']);
});

it('says what to hand in when the form states none', () => {
  const evidence = appSaying([], { filing: { form: { filingNumber: '', icpNumber: '' } } });
  expect(outline(judge(filedNumberMismatch, evidence))).toEqual(['cantTell:not-stated']);
});
