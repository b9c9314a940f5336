import { expect, it } from 'vitest';

import { complaintEntryAbsence } from '../../src/rules/complaint-entry-absence/rule.ts';
import { judge, outline } from '../support/judge.ts';
import { appSaying, appWithTextsOf, shellApp } from '../support/wording.ts';

it('passes the text of an entry for what it is', () => {
  const verdict = judge(complaintEntryAbsence, appSaying(['投诉建议']));
  expect(verdict.findings).toMatchObject([
    { outcome: 'passed', message: 'entry-text', values: { count: 1, examples: ['投诉建议'] } },
  ]);
});

it('never fails an app for a missing text', () => {
  expect(outline(judge(complaintEntryAbsence, appSaying([])))).toEqual(['cantTell:no-text']);
});

it.each([
  ['联系我们', 'vague-text'],
  ['联系电话：010-12345678', 'no-text'],
])('does not take “%s” for the entry', (text, message) => {
  expect(outline(judge(complaintEntryAbsence, appSaying([text])))).toEqual([`cantTell:${message}`]);
});

it('does not take the text of an SDK for the entry', () => {
  expect(outline(judge(complaintEntryAbsence, appWithTextsOf('sdk:jpush', ['投诉建议'])))).toEqual([
    'cantTell:third-party-text',
  ]);
});

it('says so when the texts are elsewhere', () => {
  expect(outline(judge(complaintEntryAbsence, shellApp()))).toEqual(['cantTell:texts-few']);
});
