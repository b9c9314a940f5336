import { expect, it } from 'vitest';

import { overDeclaredPermission } from '../../src/rules/over-declared-permission/rule.ts';
import { evidenceOf, skipped } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const app = (category: string, ...names: string[]) =>
  evidenceOf({
    filing: { form: { category } },
    permissions: { declared: names.map((name) => ({ name: `android.permission.${name}` })) },
  });

it('asks about groups that the filed category does not need', () => {
  const verdict = judge(overDeclaredPermission, app('news', 'INTERNET', 'READ_CONTACTS', 'READ_MEDIA_IMAGES'));
  expect(verdict.findings).toMatchObject([
    {
      outcome: 'cantTell',
      message: 'beyond-category',
      values: { category: '融媒体与政务新闻', permissions: ['READ_CONTACTS'], groups: ['通讯录'] },
    },
  ]);
});

it('passes the same permission where the category needs it', () => {
  expect(outline(judge(overDeclaredPermission, app('messaging', 'READ_CONTACTS')))).toEqual(['passed:within-category']);
});

it('does not look at permissions that no user is asked for', () => {
  expect(outline(judge(overDeclaredPermission, app('news', 'INTERNET', 'SYSTEM_ALERT_WINDOW')))).toEqual([
    'passed:within-category',
  ]);
});

it('says what to hand in when the category is unknown, and is untested without a form', () => {
  expect(outline(judge(overDeclaredPermission, app('toString', 'CAMERA')))).toEqual(['cantTell:category-unknown']);
  const verdict = judge(overDeclaredPermission, evidenceOf({ filing: skipped('no-filing-form') }));
  expect(verdict).toMatchObject({
    outcome: 'untested',
    missing: [{ kind: 'filing', status: 'skipped', reason: 'no-filing-form' }],
  });
});
