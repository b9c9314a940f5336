import { expect, it } from 'vitest';

import { filingNumberAbsence } from '../../src/rules/filing-number-absence/rule.ts';
import { judge, outline } from '../support/judge.ts';
import { appSaying, appWithTextsOf, shellApp } from '../support/wording.ts';

it.each(['政务应用备案编号：2026000123', '备案编号 20260001'])('sees “%s”', (text) => {
  expect(judge(filingNumberAbsence, appSaying([text])).findings).toMatchObject([
    { outcome: 'passed', message: 'shown', values: { examples: [text] } },
  ]);
});

it.each(['京ICP备12345678号-1A', '备案编号', '网站备案办理指南'])('does not take “%s” for it', (text) => {
  expect(outline(judge(filingNumberAbsence, appSaying([text])))).toEqual(['cantTell:not-shown']);
});

it('does not take the text of a library for it', () => {
  expect(
    outline(judge(filingNumberAbsence, appWithTextsOf('library:jquery', ['政务应用备案编号：2026000123']))),
  ).toEqual(['cantTell:third-party-text']);
});

it('says so when the code is packed or the texts are elsewhere', () => {
  expect(outline(judge(filingNumberAbsence, shellApp()))).toEqual(['cantTell:texts-few']);
  expect(outline(judge(filingNumberAbsence, shellApp({ packers: { packers: [{ id: 'bangcle' }] } })))).toEqual([
    'cantTell:texts-packed',
  ]);
});
