import { expect, it } from 'vitest';

import { contactsPermission } from '../../src/rules/contacts-permission/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const declaring = (...names: string[]) =>
  evidenceOf({ permissions: { declared: names.map((name) => ({ name: `android.permission.${name}` })) } });

it('asks about READ_CONTACTS', () => {
  const verdict = judge(contactsPermission, declaring('INTERNET', 'READ_CONTACTS'));
  expect(verdict.findings).toMatchObject([
    {
      outcome: 'cantTell',
      message: 'declared',
      values: { permissions: ['READ_CONTACTS'] },
      seenAt: [{ kind: 'permissions', pointer: '/declared/1' }],
    },
  ]);
});

it('does not mistake READ_CALENDAR for it', () => {
  expect(outline(judge(contactsPermission, declaring('READ_CALENDAR')))).toEqual(['passed:not-declared']);
});

it('passes an app without permissions', () => {
  expect(outline(judge(contactsPermission, declaring()))).toEqual(['passed:not-declared']);
});

it('counts what the platform grants by itself', () => {
  const implied = [{ name: 'android.permission.READ_CONTACTS', reason: 'target SDK' }];
  expect(outline(judge(contactsPermission, evidenceOf({ permissions: { implied } })))).toEqual(['cantTell:implied']);
});
