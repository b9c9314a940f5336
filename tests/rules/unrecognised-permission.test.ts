import { describe, expect, it } from 'vitest';

import { meantPermission } from '../../src/rules/permission-names.ts';
import { unrecognisedPermission } from '../../src/rules/unrecognised-permission/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const declaring = (...names: string[]) =>
  evidenceOf({
    permissions: { declared: names.map((name) => ({ name })), defined: [{ name: 'cn.other.permission.SHARED' }] },
  });

it.each([
  ['android.permission.WRITE_EXTERNAL_STORGE', 'android.permission.WRITE_EXTERNAL_STORAGE'],
  ['android.permission.camera', 'android.permission.CAMERA'],
  ['android.permissions.CAMERA', 'android.permission.CAMERA'],
  ['CAMERA', 'android.permission.CAMERA'],
])('reads “%s” as a slip', (name, meant) => {
  expect(judge(unrecognisedPermission, declaring(name)).findings).toMatchObject([
    { outcome: 'failed', message: 'misspelt', values: { permissions: [name], meant: [meant] } },
  ]);
});

it.each(['com.stranger.permission.ACCESS', 'android.permission.LAUNCH_ROCKETS'])('asks who defines “%s”', (name) => {
  expect(outline(judge(unrecognisedPermission, declaring(name)))).toEqual(['cantTell:unrecognised']);
});

it.each([
  'android.permission.CAMERA',
  'android.permission.BIND_RESUME_ON_REBOOT_SERVICE',
  'cn.gov.example.app.DYNAMIC_RECEIVER_NOT_EXPORTED_PERMISSION',
  'cn.other.permission.SHARED',
  'com.huawei.android.launcher.permission.CHANGE_BADGE',
])('recognises “%s”', (name) => {
  expect(outline(judge(unrecognisedPermission, declaring(name)))).toEqual(['passed:all-recognised']);
});

describe('meantPermission', () => {
  it.each(['', '.', 'x'.repeat(100_000), 'android.permission.', 'android.permission.NFC2X9'])(
    'is silent on odd names',
    (name) => {
      expect(meantPermission(name)).toBeUndefined();
    },
  );
});
