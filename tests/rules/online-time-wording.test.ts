import { expect, it } from 'vitest';

import { onlineTimeWording } from '../../src/rules/online-time-wording/rule.ts';
import { judge, outline } from '../support/judge.ts';
import { appSaying, appWithTextsOf, shellApp } from '../support/wording.ts';

it.each(['今日学习时长不足30分钟', '在线时长排行', '累计学习 120 分钟', '还需学习 15 分钟'])(
  'takes “%s” for a lead',
  (text) => {
    const verdict = judge(onlineTimeWording, appSaying([text]));
    expect(verdict.outcome).toBe('cantTell');
    expect(verdict.findings[0]).toMatchObject({
      message: expect.stringMatching(/^(?:consequence|function)-wording$/),
      values: { count: 1, examples: [text] },
      seenAt: [{ kind: 'texts', pointer: '/texts/0' }],
    });
  },
);

it('tells a lead with consequences from one without', () => {
  expect(outline(judge(onlineTimeWording, appSaying(['学习时长未达标将通报批评'])))).toEqual([
    'cantTell:consequence-wording',
  ]);
});

it.each(['办理时长 3 个工作日', '视频时长：02:31', '志愿服务时长', '不得统计在线时长'])(
  'passes the look-alike “%s”',
  (text) => {
    expect(outline(judge(onlineTimeWording, appSaying([text])))).toEqual(['passed:no-wording']);
  },
);

it('passes an app that says nothing of the kind', () => {
  expect(outline(judge(onlineTimeWording, appSaying([])))).toEqual(['passed:no-wording']);
});

it('counts the words of an SDK beside, not as leads', () => {
  const verdict = judge(onlineTimeWording, appWithTextsOf('sdk:jpush', ['今日学习时长不足30分钟']));
  expect(verdict.findings).toMatchObject([{ outcome: 'passed', values: { thirdParty: 1 } }]);
});

it('cannot tell of an app whose texts are elsewhere', () => {
  expect(outline(judge(onlineTimeWording, shellApp()))).toEqual(['cantTell:texts-few']);
});
