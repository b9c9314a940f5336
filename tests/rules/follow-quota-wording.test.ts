import { expect, it } from 'vitest';

import { followQuotaWording } from '../../src/rules/follow-quota-wording/rule.ts';
import { judge, outline } from '../support/judge.ts';
import { appSaying, appWithTextsOf, shellApp } from '../support/wording.ts';

it.each(['关注公众号 得20积分', '全员关注率不低于95%'])('takes “%s” for a lead', (text) => {
  const verdict = judge(followQuotaWording, appSaying([text]));
  expect(verdict.outcome).toBe('cantTell');
  expect(verdict.findings[0]).toMatchObject({
    message: expect.stringMatching(/^(?:consequence|function)-wording$/),
    values: { count: 1, examples: [text] },
    seenAt: [{ kind: 'texts', pointer: '/texts/0' }],
  });
});

it('tells a lead with consequences from one without', () => {
  expect(outline(judge(followQuotaWording, appSaying(['全员必须关注，关注率纳入考核'])))).toEqual([
    'cantTell:consequence-wording',
  ]);
});

it.each(['关注民生热点', '我的关注事项'])('passes the look-alike “%s”', (text) => {
  expect(outline(judge(followQuotaWording, appSaying([text])))).toEqual(['passed:no-wording']);
});

it('passes an app that says nothing of the kind', () => {
  expect(outline(judge(followQuotaWording, appSaying([])))).toEqual(['passed:no-wording']);
});

it('counts the words of an SDK beside, not as leads', () => {
  const verdict = judge(followQuotaWording, appWithTextsOf('sdk:jpush', ['关注公众号 得20积分']));
  expect(verdict.findings).toMatchObject([{ outcome: 'passed', values: { thirdParty: 1 } }]);
});

it('cannot tell of an app whose texts are elsewhere', () => {
  expect(outline(judge(followQuotaWording, shellApp()))).toEqual(['cantTell:texts-few']);
});
