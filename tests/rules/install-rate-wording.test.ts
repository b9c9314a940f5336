import { expect, it } from 'vitest';

import { installRateWording } from '../../src/rules/install-rate-wording/rule.ts';
import { judge, outline } from '../support/judge.ts';
import { appSaying, appWithTextsOf, shellApp } from '../support/wording.ts';

it.each(['本单位激活率 78%，未达标', '未登录人员名单', '活跃度排名'])('takes “%s” for a lead', (text) => {
  const verdict = judge(installRateWording, appSaying([text]));
  expect(verdict.outcome).toBe('cantTell');
  expect(verdict.findings[0]).toMatchObject({
    message: expect.stringMatching(/^(?:consequence|function)-wording$/),
    values: { count: 1, examples: [text] },
    seenAt: [{ kind: 'texts', pointer: '/texts/0' }],
  });
});

it('tells a lead with consequences from one without', () => {
  expect(outline(judge(installRateWording, appSaying(['安装率排名末位的单位将被约谈'])))).toEqual([
    'cantTell:consequence-wording',
  ]);
});

it.each(['疫苗接种覆盖率', '摄像头安装'])('passes the look-alike “%s”', (text) => {
  expect(outline(judge(installRateWording, appSaying([text])))).toEqual(['passed:no-wording']);
});

it('passes an app that says nothing of the kind', () => {
  expect(outline(judge(installRateWording, appSaying([])))).toEqual(['passed:no-wording']);
});

it('counts the words of an SDK beside, not as leads', () => {
  const verdict = judge(installRateWording, appWithTextsOf('sdk:jpush', ['本单位激活率 78%，未达标']));
  expect(verdict.findings).toMatchObject([{ outcome: 'passed', values: { thirdParty: 1 } }]);
});

it('cannot tell of an app whose texts are elsewhere', () => {
  expect(outline(judge(installRateWording, shellApp()))).toEqual(['cantTell:texts-few']);
});
