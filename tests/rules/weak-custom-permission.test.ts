import { expect, it } from 'vitest';

import { weakCustomPermission } from '../../src/rules/weak-custom-permission/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const guarded = (
  permission: string,
  defined: { name: string; protectionLevel: string[] }[],
  effectiveExported = true,
) =>
  outline(
    judge(
      weakCustomPermission,
      evidenceOf({ permissions: { defined }, components: { components: [{ permission, effectiveExported }] } }),
    ),
  );

it('fails a guard that anybody can obtain', () => {
  expect(guarded('x.P', [{ name: 'x.P', protectionLevel: ['normal'] }])).toEqual(['failed:weak']);
});

it('passes a signature guard, and does not mind a normal permission that guards nothing exported', () => {
  expect(guarded('x.P', [{ name: 'x.P', protectionLevel: ['signature', 'privileged'] }])).toEqual(['passed:strong']);
  expect(guarded('x.P', [{ name: 'x.P', protectionLevel: ['normal'] }], false)).toEqual(['inapplicable:unused']);
});

it('asks who defines a guard that the app does not', () => {
  expect(guarded('x.P', [])).toEqual(['cantTell:undefined']);
});

it('does not expect the app to define Android’s permissions', () => {
  expect(guarded('android.permission.BIND_JOB_SERVICE', [])).toEqual(['inapplicable:unused']);
});
