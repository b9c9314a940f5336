import { expect, it } from 'vitest';

import { filedSponsorMismatch } from '../../src/rules/filed-sponsor-mismatch/rule.ts';
import { judge, outline } from '../support/judge.ts';
import { appSaying } from '../support/wording.ts';

const saying = (...texts: string[]) => appSaying(texts, { filing: { form: { sponsor: '示例市大数据管理局' } } });

it('passes when the app names the filed sponsor', () => {
  expect(outline(judge(filedSponsorMismatch, saying('主办单位：示例市 大数据管理局')))).toEqual(['passed:found']);
});

it('asks when the app names another one', () => {
  expect(judge(filedSponsorMismatch, saying('主办单位：他山县融媒体中心')).findings).toMatchObject([
    { outcome: 'cantTell', message: 'other-sponsor', values: { examples: ['他山县融媒体中心'] } },
  ]);
});

it.each(['主办单位', '使用单位应当按时整改'])('does not take “%s” for a name', (text) => {
  expect(outline(judge(filedSponsorMismatch, saying(text)))).toEqual(['cantTell:not-found']);
});
