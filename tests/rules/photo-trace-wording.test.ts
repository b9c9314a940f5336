import { expect, it } from 'vitest';

import { photoTraceWording } from '../../src/rules/photo-trace-wording/rule.ts';
import { judge, outline } from '../support/judge.ts';
import { appSaying, appWithTextsOf, shellApp } from '../support/wording.ts';

it.each(['请上传现场照片', '至少 3 张照片', '工作留痕', '水印相机'])('takes “%s” for a lead', (text) => {
  const verdict = judge(photoTraceWording, appSaying([text]));
  expect(verdict.outcome).toBe('cantTell');
  expect(verdict.findings[0]).toMatchObject({
    message: expect.stringMatching(/^(?:consequence|function)-wording$/),
    values: { count: 1, examples: [text] },
    seenAt: [{ kind: 'texts', pointer: '/texts/0' }],
  });
});

it('tells a lead with consequences from one without', () => {
  expect(outline(judge(photoTraceWording, appSaying(['必须上传现场照片，否则扣2分'])))).toEqual([
    'cantTell:consequence-wording',
  ]);
});

it.each(['上传身份证照片', '随手拍上传照片投诉'])('passes the look-alike “%s”', (text) => {
  expect(outline(judge(photoTraceWording, appSaying([text])))).toEqual(['passed:no-wording']);
});

it('passes an app that says nothing of the kind', () => {
  expect(outline(judge(photoTraceWording, appSaying([])))).toEqual(['passed:no-wording']);
});

it('counts the words of an SDK beside, not as leads', () => {
  const verdict = judge(photoTraceWording, appWithTextsOf('sdk:jpush', ['请上传现场照片']));
  expect(verdict.findings).toMatchObject([{ outcome: 'passed', values: { thirdParty: 1 } }]);
});

it('cannot tell of an app whose texts are elsewhere', () => {
  expect(outline(judge(photoTraceWording, shellApp()))).toEqual(['cantTell:texts-few']);
});
