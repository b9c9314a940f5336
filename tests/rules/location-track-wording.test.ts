import { expect, it } from 'vitest';

import { locationTrackWording } from '../../src/rules/location-track-wording/rule.ts';
import { judge, outline } from '../support/judge.ts';
import { appSaying, appWithTextsOf, shellApp } from '../support/wording.ts';

it.each(['开始巡查', '巡查轨迹回放', '里程排名不足', '正在后台定位'])('takes “%s” for a lead', (text) => {
  const verdict = judge(locationTrackWording, appSaying([text]));
  expect(verdict.outcome).toBe('cantTell');
  expect(verdict.findings[0]).toMatchObject({
    message: expect.stringMatching(/^(?:consequence|function)-wording$/),
    values: { count: 1, examples: [text] },
    seenAt: [{ kind: 'texts', pointer: '/texts/0' }],
  });
});

it('tells a lead with consequences from one without', () => {
  expect(outline(judge(locationTrackWording, appSaying(['巡查轨迹里程不达标将扣分'])))).toEqual([
    'cantTell:consequence-wording',
  ]);
});

it.each(['附近网点', '定位当前城市'])('passes the look-alike “%s”', (text) => {
  expect(outline(judge(locationTrackWording, appSaying([text])))).toEqual(['passed:no-wording']);
});

it('passes an app that says nothing of the kind', () => {
  expect(outline(judge(locationTrackWording, appSaying([])))).toEqual(['passed:no-wording']);
});

it('counts the words of an SDK beside, not as leads', () => {
  const verdict = judge(locationTrackWording, appWithTextsOf('sdk:jpush', ['开始巡查']));
  expect(verdict.findings).toMatchObject([{ outcome: 'passed', values: { thirdParty: 1 } }]);
});

it('cannot tell of an app whose texts are elsewhere', () => {
  expect(outline(judge(locationTrackWording, shellApp()))).toEqual(['cantTell:texts-few']);
});
