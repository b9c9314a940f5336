import { expect, it } from 'vitest';

import { likeQuotaWording } from '../../src/rules/like-quota-wording/rule.ts';
import { judge, outline } from '../support/judge.ts';
import { appSaying, appWithTextsOf, shellApp } from '../support/wording.ts';

it.each(['点赞任务 +5分', '点赞量排名', '点赞送花 榜', '今日点赞 2/10'])('takes “%s” for a lead', (text) => {
  const verdict = judge(likeQuotaWording, appSaying([text]));
  expect(verdict.outcome).toBe('cantTell');
  expect(verdict.findings[0]).toMatchObject({
    message: expect.stringMatching(/^(?:consequence|function)-wording$/),
    values: { count: 1, examples: [text] },
    seenAt: [{ kind: 'texts', pointer: '/texts/0' }],
  });
});

it('tells a lead with consequences from one without', () => {
  expect(outline(judge(likeQuotaWording, appSaying(['必须点赞，点赞数纳入考核'])))).toEqual([
    'cantTell:consequence-wording',
  ]);
});

it.each(['服务好差评', '感谢您的赞助'])('passes the look-alike “%s”', (text) => {
  expect(outline(judge(likeQuotaWording, appSaying([text])))).toEqual(['passed:no-wording']);
});

it('passes an app that says nothing of the kind', () => {
  expect(outline(judge(likeQuotaWording, appSaying([])))).toEqual(['passed:no-wording']);
});

it('counts the words of an SDK beside, not as leads', () => {
  const verdict = judge(likeQuotaWording, appWithTextsOf('sdk:jpush', ['点赞任务 +5分']));
  expect(verdict.findings).toMatchObject([{ outcome: 'passed', values: { thirdParty: 1 } }]);
});

it('cannot tell of an app whose texts are elsewhere', () => {
  expect(outline(judge(likeQuotaWording, shellApp()))).toEqual(['cantTell:texts-few']);
});
