import { expect, it } from 'vitest';

import { voteQuotaWording } from '../../src/rules/vote-quota-wording/rule.ts';
import { judge, outline } from '../support/judge.ts';
import { appSaying, appWithTextsOf, shellApp } from '../support/wording.ts';

it.each(['每人每天可投 10 票', '投票率不低于 90%', '拉票助力'])('takes “%s” for a lead', (text) => {
  const verdict = judge(voteQuotaWording, appSaying([text]));
  expect(verdict.outcome).toBe('cantTell');
  expect(verdict.findings[0]).toMatchObject({
    message: expect.stringMatching(/^(?:consequence|function)-wording$/),
    values: { count: 1, examples: [text] },
    seenAt: [{ kind: 'texts', pointer: '/texts/0' }],
  });
});

it('tells a lead with consequences from one without', () => {
  expect(outline(judge(voteQuotaWording, appSaying(['投票率纳入年终考核，逾期通报'])))).toEqual([
    'cantTell:consequence-wording',
  ]);
});

it.each(['支部换届选举投票', '民意问卷调查'])('passes the look-alike “%s”', (text) => {
  expect(outline(judge(voteQuotaWording, appSaying([text])))).toEqual(['passed:no-wording']);
});

it('passes an app that says nothing of the kind', () => {
  expect(outline(judge(voteQuotaWording, appSaying([])))).toEqual(['passed:no-wording']);
});

it('counts the words of an SDK beside, not as leads', () => {
  const verdict = judge(voteQuotaWording, appWithTextsOf('sdk:jpush', ['每人每天可投 10 票']));
  expect(verdict.findings).toMatchObject([{ outcome: 'passed', values: { thirdParty: 1 } }]);
});

it('cannot tell of an app whose texts are elsewhere', () => {
  expect(outline(judge(voteQuotaWording, shellApp()))).toEqual(['cantTell:texts-few']);
});
