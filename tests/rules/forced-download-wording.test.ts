import { expect, it } from 'vitest';

import { forcedDownloadWording } from '../../src/rules/forced-download-wording/rule.ts';
import { judge, outline } from '../support/judge.ts';
import { appSaying, appWithTextsOf, shellApp } from '../support/wording.ts';

it.each(['请下载APP后查看', '必须下载客户端', '打开APP查看全文'])('takes “%s” for a lead', (text) => {
  const verdict = judge(forcedDownloadWording, appSaying([text]));
  expect(verdict.outcome).toBe('cantTell');
  expect(verdict.findings[0]).toMatchObject({
    message: expect.stringMatching(/^(?:consequence|function)-wording$/),
    values: { count: 1, examples: [text] },
    seenAt: [{ kind: 'texts', pointer: '/texts/0' }],
  });
});

it('tells a lead with consequences from one without', () => {
  expect(outline(judge(forcedDownloadWording, appSaying(['必须下载客户端，未安装的无法使用'])))).toEqual([
    'cantTell:consequence-wording',
  ]);
});

it.each(['发现新版本 更新日志', '下载表格模板'])('passes the look-alike “%s”', (text) => {
  expect(outline(judge(forcedDownloadWording, appSaying([text])))).toEqual(['passed:no-wording']);
});

it('passes an app that says nothing of the kind', () => {
  expect(outline(judge(forcedDownloadWording, appSaying([])))).toEqual(['passed:no-wording']);
});

it('counts the words of an SDK beside, not as leads', () => {
  const verdict = judge(forcedDownloadWording, appWithTextsOf('sdk:jpush', ['请下载APP后查看']));
  expect(verdict.findings).toMatchObject([{ outcome: 'passed', values: { thirdParty: 1 } }]);
});

it('cannot tell of an app whose texts are elsewhere', () => {
  expect(outline(judge(forcedDownloadWording, shellApp()))).toEqual(['cantTell:texts-few']);
});
