import { describe, expect, test } from 'vitest';

import { impliedPermissions } from '../../../src/apk/manifest/implied-permissions.ts';
import { protectionLevel } from '../../../src/apk/manifest/permissions.ts';
import { element, readWith, reference } from './builders.ts';

const application = element('application');

test('permissions asked for, with their conditions', () => {
  const { manifest, codes } = readWith([
    element('uses-permission', { 'android:name': 'android.permission.CAMERA', 'android:maxSdkVersion': 28 }),
    element('uses-permission-sdk-23', { 'android:name': 'android.permission.READ_SMS' }),
    element('uses-permission-sdk-m', { 'android:name': 'android.permission.SEND_SMS' }),
    element(
      'uses-permission',
      { 'android:name': 'android.permission.BLUETOOTH_SCAN', 'android:usesPermissionFlags': 0x10000 },
      [
        element('required-feature', { 'android:name': 'android.hardware.bluetooth' }),
        element('required-not-feature', { 'android:name': 'android.hardware.type.watch' }),
      ],
    ),
    application,
  ]);
  const plain = { neverForLocation: false, requiredFeatures: [], requiredNotFeatures: [] };
  expect(manifest.usesPermissions).toEqual([
    { name: 'android.permission.CAMERA', element: 'uses-permission', maxSdkVersion: 28, ...plain },
    { name: 'android.permission.READ_SMS', element: 'uses-permission-sdk-23', ...plain },
    { name: 'android.permission.SEND_SMS', element: 'uses-permission-sdk-m', ...plain },
    {
      name: 'android.permission.BLUETOOTH_SCAN',
      element: 'uses-permission',
      neverForLocation: true,
      requiredFeatures: ['android.hardware.bluetooth'],
      requiredNotFeatures: ['android.hardware.type.watch'],
    },
  ]);
  expect(codes).toEqual([]);
});

test('a permission without a name is told and asks for nothing', () => {
  const { manifest, codes } = readWith([element('uses-permission', {}), application]);
  expect(manifest.usesPermissions).toEqual([]);
  expect(codes).toEqual(['manifest-permission-unnamed']);
});

test('a permission named by nothing, or by a number, theme attribute or reference', () => {
  const named = (name: Parameters<typeof element>[1]) => readWith([element('uses-permission', name), application]);
  expect(named({ 'android:name': '' })).toMatchObject({ codes: ['manifest-permission-unnamed'] });
  expect(named({ 'android:name': 7 })).toMatchObject({ codes: ['manifest-value-invalid'] });
  expect(named({ 'android:name': { type: 0x02, data: 1 } })).toMatchObject({ codes: ['manifest-value-invalid'] });
  expect(named({ 'android:name': reference(0x7f010000) }).codes).toContain('manifest-value-invalid');
});

test('permissions of its own, groups and trees', () => {
  const { manifest } = readWith([
    element('permission', {
      'android:name': 'cn.gov.P',
      'android:protectionLevel': 0x12,
      'android:permissionGroup': 'cn.gov.G',
    }),
    element('permission', { 'android:name': 'cn.gov.Q' }),
    element('permission-group', { 'android:name': 'cn.gov.G', 'android:label': '分组' }),
    element('permission-tree', { 'android:name': 'cn.gov.tree' }),
    application,
  ]);
  expect(manifest.permissions).toEqual([
    { name: 'cn.gov.P', protectionLevel: { base: 'signature', flags: ['privileged'] }, group: 'cn.gov.G' },
    { name: 'cn.gov.Q', protectionLevel: { base: 'normal', flags: [] } },
  ]);
  expect(manifest.permissionGroups).toEqual([{ name: 'cn.gov.G', label: '分组' }]);
  expect(manifest.permissionTrees).toEqual([{ name: 'cn.gov.tree' }]);
});

test.each([
  [0x0, 'normal', []],
  [0x1, 'dangerous', []],
  [0x3, 'signatureOrSystem', []],
  [0x4000004, 'internal', ['role']],
  [0x40020002, 'signature', ['0x20000', '0x40000000']],
])('protection level 0x%x', (level, base, flags) => {
  expect(protectionLevel(level)).toEqual({ base, flags });
});

describe('permissions the platform adds', () => {
  const names = (declared: string[], targetSdk: number, listedByAapt?: true): string[] =>
    impliedPermissions(
      declared.map((name) => `android.permission.${name}`),
      targetSdk,
    )
      .filter((implied) => !listedByAapt || implied.listedByAapt)
      .map(
        ({ name, reason }) =>
          `${name.replace('android.permission.', '')}: ${reason.replace('android.permission.', '')}`,
      );

  test('target SDK below 4', () => {
    expect(names([], 3, true)).toEqual([
      'WRITE_EXTERNAL_STORAGE: targetSdkVersion < 4',
      'READ_PHONE_STATE: targetSdkVersion < 4',
      'READ_EXTERNAL_STORAGE: requested WRITE_EXTERNAL_STORAGE',
    ]);
  });

  test('contacts below 16 bring the call log', () => {
    expect(names(['READ_CONTACTS', 'WRITE_CONTACTS'], 15, true)).toEqual([
      'READ_CALL_LOG: targetSdkVersion < 16 and requested READ_CONTACTS',
      'WRITE_CALL_LOG: targetSdkVersion < 16 and requested WRITE_CONTACTS',
    ]);
    expect(names(['READ_CONTACTS', 'WRITE_CONTACTS'], 16)).toEqual([]);
  });

  test('what is declared is not implied', () => {
    expect(names(['WRITE_EXTERNAL_STORAGE', 'READ_EXTERNAL_STORAGE'], 34)).toEqual([]);
  });

  test('precise location brings approximate, and below 29 background location', () => {
    expect(names(['ACCESS_FINE_LOCATION'], 28)).toEqual([
      'ACCESS_COARSE_LOCATION: requested ACCESS_FINE_LOCATION',
      'ACCESS_BACKGROUND_LOCATION: targetSdkVersion < 29 and requested ACCESS_FINE_LOCATION',
    ]);
    expect(names(['ACCESS_FINE_LOCATION'], 29)).toHaveLength(1);
  });

  test('each once, by the first rule', () => {
    const implied = names(['READ_EXTERNAL_STORAGE', 'WRITE_EXTERNAL_STORAGE', 'BLUETOOTH', 'BLUETOOTH_ADMIN'], 27);
    expect(new Set(implied.map((line) => line.split(':')[0])).size).toBe(implied.length);
  });
});
