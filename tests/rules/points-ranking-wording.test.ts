import { expect, it } from 'vitest';

import { pointsRankingWording } from '../../src/rules/points-ranking-wording/rule.ts';
import { judge, outline } from '../support/judge.ts';
import { appSaying, appWithTextsOf, shellApp } from '../support/wording.ts';

it.each(['积分排行榜', '我的排名 第 128 名', '每日首次登录积1分', '支部积分排名'])('takes “%s” for a lead', (text) => {
  const verdict = judge(pointsRankingWording, appSaying([text]));
  expect(verdict.outcome).toBe('cantTell');
  expect(verdict.findings[0]).toMatchObject({
    message: expect.stringMatching(/^(?:consequence|function)-wording$/),
    values: { count: 1, examples: [text] },
    seenAt: [{ kind: 'texts', pointer: '/texts/0' }],
  });
});

it('tells a lead with consequences from one without', () => {
  expect(outline(judge(pointsRankingWording, appSaying(['积分排名靠后的支部将被通报'])))).toEqual([
    'cantTell:consequence-wording',
  ]);
});

it.each(['排名不分先后', '积分落户政策', '服务评分', '取消积分排名功能'])('passes the look-alike “%s”', (text) => {
  expect(outline(judge(pointsRankingWording, appSaying([text])))).toEqual(['passed:no-wording']);
});

it('passes an app that says nothing of the kind', () => {
  expect(outline(judge(pointsRankingWording, appSaying([])))).toEqual(['passed:no-wording']);
});

it('counts the words of an SDK beside, not as leads', () => {
  const verdict = judge(pointsRankingWording, appWithTextsOf('sdk:jpush', ['积分排行榜']));
  expect(verdict.findings).toMatchObject([{ outcome: 'passed', values: { thirdParty: 1 } }]);
});

it('cannot tell of an app whose texts are elsewhere', () => {
  expect(outline(judge(pointsRankingWording, shellApp()))).toEqual(['cantTell:texts-few']);
});
