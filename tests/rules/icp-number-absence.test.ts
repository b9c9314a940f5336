import { expect, it } from 'vitest';

import { icpNumberAbsence } from '../../src/rules/icp-number-absence/rule.ts';
import { judge, outline } from '../support/judge.ts';
import { appSaying, appWithTextsOf, shellApp } from '../support/wording.ts';

it.each(['京ICP备12345678号-1A', '粤B2-20090059-1626A', 'ICP：浙ICP备2021000001号'])('sees “%s”', (text) => {
  expect(judge(icpNumberAbsence, appSaying([text])).findings).toMatchObject([
    { outcome: 'passed', message: 'shown', values: { examples: [text] } },
  ]);
});

it.each(['ICP备案查询', '京公网安备11010502030001号', '请输入备案号'])('does not take “%s” for it', (text) => {
  expect(outline(judge(icpNumberAbsence, appSaying([text])))).toEqual(['cantTell:not-shown']);
});

it('does not take the text of a library for it', () => {
  expect(outline(judge(icpNumberAbsence, appWithTextsOf('library:jquery', ['京ICP备12345678号-1A'])))).toEqual([
    'cantTell:third-party-text',
  ]);
});

it('says so when the code is packed or the texts are elsewhere', () => {
  expect(outline(judge(icpNumberAbsence, shellApp()))).toEqual(['cantTell:texts-few']);
  expect(outline(judge(icpNumberAbsence, shellApp({ packers: { packers: [{ id: 'bangcle' }] } })))).toEqual([
    'cantTell:texts-packed',
  ]);
});
