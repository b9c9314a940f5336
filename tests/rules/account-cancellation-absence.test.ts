import { expect, it } from 'vitest';

import { accountCancellationAbsence } from '../../src/rules/account-cancellation-absence/rule.ts';
import { judge, outline } from '../support/judge.ts';
import { appSaying, appWithTextsOf, shellApp } from '../support/wording.ts';

it('passes the text of an entry for what it is', () => {
  const verdict = judge(accountCancellationAbsence, appSaying(['注销账号']));
  expect(verdict.findings).toMatchObject([
    { outcome: 'passed', message: 'entry-text', values: { count: 1, examples: ['注销账号'] } },
  ]);
});

it('never fails an app for a missing text', () => {
  expect(outline(judge(accountCancellationAbsence, appSaying([])))).toEqual(['cantTell:no-text']);
});

it.each([
  ['账号与安全', 'vague-text'],
  ['企业注销业务', 'no-text'],
])('does not take “%s” for the entry', (text, message) => {
  expect(outline(judge(accountCancellationAbsence, appSaying([text])))).toEqual([`cantTell:${message}`]);
});

it('does not take the text of an SDK for the entry', () => {
  expect(outline(judge(accountCancellationAbsence, appWithTextsOf('sdk:jpush', ['注销账号'])))).toEqual([
    'cantTell:third-party-text',
  ]);
});

it('says so when the texts are elsewhere', () => {
  expect(outline(judge(accountCancellationAbsence, shellApp()))).toEqual(['cantTell:texts-few']);
});
