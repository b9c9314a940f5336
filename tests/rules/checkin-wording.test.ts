import { expect, it } from 'vitest';

import { checkinWording } from '../../src/rules/checkin-wording/rule.ts';
import { judge, outline } from '../support/judge.ts';
import { appSaying, appWithTextsOf, shellApp } from '../support/wording.ts';

it.each(['您今天还未打卡，请立即打卡', '今日签到', '未签到将扣2分', '不在打卡范围内（距离约132米）'])(
  'takes “%s” for a lead',
  (text) => {
    const verdict = judge(checkinWording, appSaying([text]));
    expect(verdict.outcome).toBe('cantTell');
    expect(verdict.findings[0]).toMatchObject({
      message: expect.stringMatching(/^(?:consequence|function)-wording$/),
      values: { count: 1, examples: [text] },
      seenAt: [{ kind: 'texts', pointer: '/texts/0' }],
    });
  },
);

it('tells a lead with consequences from one without', () => {
  expect(outline(judge(checkinWording, appSaying(['未签到将扣2分，计入考核'])))).toEqual([
    'cantTell:consequence-wording',
  ]);
});

it.each(['会议签到二维码', '逾期未签到将自动取消预约', '请在合同上签名', '不得设置打卡签到等强制功能'])(
  'passes the look-alike “%s”',
  (text) => {
    expect(outline(judge(checkinWording, appSaying([text])))).toEqual(['passed:no-wording']);
  },
);

it('passes an app that says nothing of the kind', () => {
  expect(outline(judge(checkinWording, appSaying([])))).toEqual(['passed:no-wording']);
});

it('counts the words of an SDK beside, not as leads', () => {
  const verdict = judge(checkinWording, appWithTextsOf('sdk:jpush', ['您今天还未打卡，请立即打卡']));
  expect(verdict.findings).toMatchObject([{ outcome: 'passed', values: { thirdParty: 1 } }]);
});

it('cannot tell of an app whose texts are elsewhere', () => {
  expect(outline(judge(checkinWording, shellApp()))).toEqual(['cantTell:texts-few']);
});
