import { expect, it } from 'vitest';

import { intrusiveNotificationPermission } from '../../src/rules/intrusive-notification-permission/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const declaring = (...names: string[]) =>
  evidenceOf({ permissions: { declared: names.map((name) => ({ name: `android.permission.${name}` })) } });

it('asks about USE_FULL_SCREEN_INTENT', () => {
  const verdict = judge(intrusiveNotificationPermission, declaring('INTERNET', 'USE_FULL_SCREEN_INTENT'));
  expect(verdict.findings).toMatchObject([
    {
      outcome: 'cantTell',
      message: 'declared',
      values: { permissions: ['USE_FULL_SCREEN_INTENT'] },
      seenAt: [{ kind: 'permissions', pointer: '/declared/1' }],
    },
  ]);
});

it('does not mistake POST_NOTIFICATIONS for it', () => {
  expect(outline(judge(intrusiveNotificationPermission, declaring('POST_NOTIFICATIONS')))).toEqual([
    'passed:not-declared',
  ]);
});

it('passes an app without permissions', () => {
  expect(outline(judge(intrusiveNotificationPermission, declaring()))).toEqual(['passed:not-declared']);
});

it('counts what the platform grants by itself', () => {
  const implied = [{ name: 'android.permission.USE_FULL_SCREEN_INTENT', reason: 'target SDK' }];
  expect(outline(judge(intrusiveNotificationPermission, evidenceOf({ permissions: { implied } })))).toEqual([
    'cantTell:implied',
  ]);
});
