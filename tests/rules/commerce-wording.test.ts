import { expect, it } from 'vitest';

import { commerceWording } from '../../src/rules/commerce-wording/rule.ts';
import { judge, outline } from '../support/judge.ts';
import { appSaying, appWithTextsOf, shellApp } from '../support/wording.ts';

it.each(['立即购买 限时特惠', '积分商城', '直播间带货', '贷款推荐'])('takes “%s” for a lead', (text) => {
  const verdict = judge(commerceWording, appSaying([text]));
  expect(verdict.outcome).toBe('cantTell');
  expect(verdict.findings[0]).toMatchObject({
    message: expect.stringMatching(/^(?:consequence|function)-wording$/),
    values: { count: 1, examples: [text] },
    seenAt: [{ kind: 'texts', pointer: '/texts/0' }],
  });
});

it('reads a limited-time offer as selling, not as compulsion', () => {
  expect(outline(judge(commerceWording, appSaying(['限时秒杀，立即购买加入购物车'])))).toEqual([
    'cantTell:function-wording',
  ]);
});

it.each(['水费缴纳', '反诈宣传：谨防贷款诈骗'])('passes the look-alike “%s”', (text) => {
  expect(outline(judge(commerceWording, appSaying([text])))).toEqual(['passed:no-wording']);
});

it('passes an app that says nothing of the kind', () => {
  expect(outline(judge(commerceWording, appSaying([])))).toEqual(['passed:no-wording']);
});

it('counts the words of an SDK beside, not as leads', () => {
  const verdict = judge(commerceWording, appWithTextsOf('sdk:jpush', ['立即购买 限时特惠']));
  expect(verdict.findings).toMatchObject([{ outcome: 'passed', values: { thirdParty: 1 } }]);
});

it('cannot tell of an app whose texts are elsewhere', () => {
  expect(outline(judge(commerceWording, shellApp()))).toEqual(['cantTell:texts-few']);
});
