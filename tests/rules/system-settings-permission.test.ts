import { expect, it } from 'vitest';

import { systemSettingsPermission } from '../../src/rules/system-settings-permission/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const declaring = (...names: string[]) =>
  evidenceOf({ permissions: { declared: names.map((name) => ({ name: `android.permission.${name}` })) } });

it('asks about WRITE_SETTINGS', () => {
  const verdict = judge(systemSettingsPermission, declaring('INTERNET', 'WRITE_SETTINGS'));
  expect(verdict.findings).toMatchObject([
    {
      outcome: 'cantTell',
      message: 'declared',
      values: { permissions: ['WRITE_SETTINGS'] },
      seenAt: [{ kind: 'permissions', pointer: '/declared/1' }],
    },
  ]);
});

it('does not mistake WRITE_SYNC_SETTINGS for it', () => {
  expect(outline(judge(systemSettingsPermission, declaring('WRITE_SYNC_SETTINGS')))).toEqual(['passed:not-declared']);
});

it('passes an app without permissions', () => {
  expect(outline(judge(systemSettingsPermission, declaring()))).toEqual(['passed:not-declared']);
});

it('counts what the platform grants by itself', () => {
  const implied = [{ name: 'android.permission.WRITE_SETTINGS', reason: 'target SDK' }];
  expect(outline(judge(systemSettingsPermission, evidenceOf({ permissions: { implied } })))).toEqual([
    'cantTell:implied',
  ]);
});
