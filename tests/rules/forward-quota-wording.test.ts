import { expect, it } from 'vitest';

import { forwardQuotaWording } from '../../src/rules/forward-quota-wording/rule.ts';
import { judge, outline } from '../support/judge.ts';
import { appSaying, appWithTextsOf, shellApp } from '../support/wording.ts';

it.each(['转发任务 +10分', '请转发朋友圈并上传截图', '转发量排名'])('takes “%s” for a lead', (text) => {
  const verdict = judge(forwardQuotaWording, appSaying([text]));
  expect(verdict.outcome).toBe('cantTell');
  expect(verdict.findings[0]).toMatchObject({
    message: expect.stringMatching(/^(?:consequence|function)-wording$/),
    values: { count: 1, examples: [text] },
    seenAt: [{ kind: 'texts', pointer: '/texts/0' }],
  });
});

it('tells a lead with consequences from one without', () => {
  expect(outline(judge(forwardQuotaWording, appSaying(['转发任务未完成将扣5分'])))).toEqual([
    'cantTell:consequence-wording',
  ]);
});

it.each(['转发文件给同事', '分享按钮'])('passes the look-alike “%s”', (text) => {
  expect(outline(judge(forwardQuotaWording, appSaying([text])))).toEqual(['passed:no-wording']);
});

it('passes an app that says nothing of the kind', () => {
  expect(outline(judge(forwardQuotaWording, appSaying([])))).toEqual(['passed:no-wording']);
});

it('counts the words of an SDK beside, not as leads', () => {
  const verdict = judge(forwardQuotaWording, appWithTextsOf('sdk:jpush', ['转发任务 +10分']));
  expect(verdict.findings).toMatchObject([{ outcome: 'passed', values: { thirdParty: 1 } }]);
});

it('cannot tell of an app whose texts are elsewhere', () => {
  expect(outline(judge(forwardQuotaWording, shellApp()))).toEqual(['cantTell:texts-few']);
});
