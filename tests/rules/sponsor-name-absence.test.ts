import { expect, it } from 'vitest';

import { sponsorNameAbsence } from '../../src/rules/sponsor-name-absence/rule.ts';
import { judge, outline } from '../support/judge.ts';
import { appSaying, appWithTextsOf, shellApp } from '../support/wording.ts';

it.each(['主办单位：示例市大数据管理局', '版权所有 示例市人民政府办公室'])('sees “%s”', (text) => {
  expect(judge(sponsorNameAbsence, appSaying([text])).findings).toMatchObject([
    { outcome: 'passed', message: 'shown', values: { examples: [text] } },
  ]);
});

it.each(['主办单位', '请填写使用单位和联系人', '建设单位应当按时整改'])('does not take “%s” for it', (text) => {
  expect(outline(judge(sponsorNameAbsence, appSaying([text])))).toEqual(['cantTell:not-shown']);
});

it('does not take the text of a library for it', () => {
  expect(
    outline(judge(sponsorNameAbsence, appWithTextsOf('library:jquery', ['主办单位：示例市大数据管理局']))),
  ).toEqual(['cantTell:third-party-text']);
});

it('says so when the code is packed or the texts are elsewhere', () => {
  expect(outline(judge(sponsorNameAbsence, shellApp()))).toEqual(['cantTell:texts-few']);
  expect(outline(judge(sponsorNameAbsence, shellApp({ packers: { packers: [{ id: 'bangcle' }] } })))).toEqual([
    'cantTell:texts-packed',
  ]);
});
