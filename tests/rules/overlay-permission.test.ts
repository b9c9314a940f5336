import { expect, it } from 'vitest';

import { overlayPermission } from '../../src/rules/overlay-permission/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const declaring = (...names: string[]) =>
  evidenceOf({ permissions: { declared: names.map((name) => ({ name: `android.permission.${name}` })) } });

it('asks about SYSTEM_ALERT_WINDOW', () => {
  const verdict = judge(overlayPermission, declaring('INTERNET', 'SYSTEM_ALERT_WINDOW'));
  expect(verdict.findings).toMatchObject([
    {
      outcome: 'cantTell',
      message: 'declared',
      values: { permissions: ['SYSTEM_ALERT_WINDOW'] },
      seenAt: [{ kind: 'permissions', pointer: '/declared/1' }],
    },
  ]);
});

it('does not mistake HIDE_OVERLAY_WINDOWS for it', () => {
  expect(outline(judge(overlayPermission, declaring('HIDE_OVERLAY_WINDOWS')))).toEqual(['passed:not-declared']);
});

it('passes an app without permissions', () => {
  expect(outline(judge(overlayPermission, declaring()))).toEqual(['passed:not-declared']);
});

it('counts what the platform grants by itself', () => {
  const implied = [{ name: 'android.permission.SYSTEM_ALERT_WINDOW', reason: 'target SDK' }];
  expect(outline(judge(overlayPermission, evidenceOf({ permissions: { implied } })))).toEqual(['cantTell:implied']);
});
