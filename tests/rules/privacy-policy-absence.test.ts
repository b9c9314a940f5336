import { expect, it } from 'vitest';

import { privacyPolicyAbsence } from '../../src/rules/privacy-policy-absence/rule.ts';
import { judge, outline } from '../support/judge.ts';
import { appSaying, appWithTextsOf, shellApp } from '../support/wording.ts';

it('passes the text of an entry for what it is', () => {
  const verdict = judge(privacyPolicyAbsence, appSaying(['隐私政策']));
  expect(verdict.findings).toMatchObject([
    { outcome: 'passed', message: 'entry-text', values: { count: 1, examples: ['隐私政策'] } },
  ]);
});

it('never fails an app for a missing text', () => {
  expect(outline(judge(privacyPolicyAbsence, appSaying([])))).toEqual(['cantTell:no-text']);
});

it.each([
  ['用户协议', 'vague-text'],
  ['政策解读', 'no-text'],
])('does not take “%s” for the entry', (text, message) => {
  expect(outline(judge(privacyPolicyAbsence, appSaying([text])))).toEqual([`cantTell:${message}`]);
});

it('does not take the text of an SDK for the entry', () => {
  expect(outline(judge(privacyPolicyAbsence, appWithTextsOf('sdk:jpush', ['隐私政策'])))).toEqual([
    'cantTell:third-party-text',
  ]);
});

it('says so when the texts are elsewhere', () => {
  expect(outline(judge(privacyPolicyAbsence, shellApp()))).toEqual(['cantTell:texts-few']);
});
