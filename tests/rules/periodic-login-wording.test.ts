import { expect, it } from 'vitest';

import { periodicLoginWording } from '../../src/rules/periodic-login-wording/rule.ts';
import { judge, outline } from '../support/judge.ts';
import { appSaying, appWithTextsOf, shellApp } from '../support/wording.ts';

it.each(['每日登录尚未完成！', '连续登录 7 天', '您已 5 天未登录，请尽快登录', '每日首次登录积1分'])(
  'takes “%s” for a lead',
  (text) => {
    const verdict = judge(periodicLoginWording, appSaying([text]));
    expect(verdict.outcome).toBe('cantTell');
    expect(verdict.findings[0]).toMatchObject({
      message: expect.stringMatching(/^(?:consequence|function)-wording$/),
      values: { count: 1, examples: [text] },
      seenAt: [{ kind: 'texts', pointer: '/texts/0' }],
    });
  },
);

it('tells a lead with consequences from one without', () => {
  expect(outline(judge(periodicLoginWording, appSaying(['3天未登录将扣分并通报'])))).toEqual([
    'cantTell:consequence-wording',
  ]);
});

it.each(['90天未登录自动锁定', '登录超时，请重新登录'])('passes the look-alike “%s”', (text) => {
  expect(outline(judge(periodicLoginWording, appSaying([text])))).toEqual(['passed:no-wording']);
});

it('passes an app that says nothing of the kind', () => {
  expect(outline(judge(periodicLoginWording, appSaying([])))).toEqual(['passed:no-wording']);
});

it('counts the words of an SDK beside, not as leads', () => {
  const verdict = judge(periodicLoginWording, appWithTextsOf('sdk:jpush', ['每日登录尚未完成！']));
  expect(verdict.findings).toMatchObject([{ outcome: 'passed', values: { thirdParty: 1 } }]);
});

it('cannot tell of an app whose texts are elsewhere', () => {
  expect(outline(judge(periodicLoginWording, shellApp()))).toEqual(['cantTell:texts-few']);
});
