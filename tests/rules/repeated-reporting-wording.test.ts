import { expect, it } from 'vitest';

import { repeatedReportingWording } from '../../src/rules/repeated-reporting-wording/rule.ts';
import { judge, outline } from '../support/judge.ts';
import { appSaying, appWithTextsOf, shellApp } from '../support/wording.ts';

it.each(['每日填报', '零报告', '还有 3 项未填报', '未填报单位'])('takes “%s” for a lead', (text) => {
  const verdict = judge(repeatedReportingWording, appSaying([text]));
  expect(verdict.outcome).toBe('cantTell');
  expect(verdict.findings[0]).toMatchObject({
    message: expect.stringMatching(/^(?:consequence|function)-wording$/),
    values: { count: 1, examples: [text] },
    seenAt: [{ kind: 'texts', pointer: '/texts/0' }],
  });
});

it('tells a lead with consequences from one without', () => {
  expect(outline(judge(repeatedReportingWording, appSaying(['每日填报，逾期通报批评'])))).toEqual([
    'cantTell:consequence-wording',
  ]);
});

it.each(['网上申报业务办理', '第七次人口普查'])('passes the look-alike “%s”', (text) => {
  expect(outline(judge(repeatedReportingWording, appSaying([text])))).toEqual(['passed:no-wording']);
});

it('passes an app that says nothing of the kind', () => {
  expect(outline(judge(repeatedReportingWording, appSaying([])))).toEqual(['passed:no-wording']);
});

it('counts the words of an SDK beside, not as leads', () => {
  const verdict = judge(repeatedReportingWording, appWithTextsOf('sdk:jpush', ['每日填报']));
  expect(verdict.findings).toMatchObject([{ outcome: 'passed', values: { thirdParty: 1 } }]);
});

it('cannot tell of an app whose texts are elsewhere', () => {
  expect(outline(judge(repeatedReportingWording, shellApp()))).toEqual(['cantTell:texts-few']);
});
