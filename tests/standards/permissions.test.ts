import { describe, expect, it } from 'vitest';

import { apis } from '../../src/standards/apis.ts';
import { familyOf, permissions } from '../../src/standards/permissions.ts';
import { removedPermissions } from '../../src/standards/permissions/removed.ts';

/** Declared by apps although no platform release defines them. */
const neverDefined = new Set(
  ['FOREGROUND_SERVICE_SHORT_SERVICE', 'SYSTEM_OVERLAY_WINDOW'].map((name) => `android.permission.${name}`),
);

const all = [...permissions.values()];

describe('the permission catalogue', () => {
  it('knows the platform, most of what apps declare with a meaning of its own', () => {
    expect(all.length).toBeGreaterThan(1000);
    const explained = all.filter((entry) => entry.meaning.zh !== '仅供系统和预装应用使用');
    expect(explained.length).toBeGreaterThanOrEqual(250);
    expect(new Set(explained.map((entry) => entry.meaning.zh)).size).toBe(explained.length);
  });

  it.each([
    ['android.permission.CAMERA', { level: 'dangerous', group: 'CAMERA', since: 1, personal: true, special: false }],
    ['android.permission.ACCESS_BACKGROUND_LOCATION', { group: 'LOCATION', since: 29, special: true }],
    ['android.permission.READ_MEDIA_IMAGES', { group: 'STORAGE', since: 33 }],
    ['android.permission.POST_NOTIFICATIONS', { level: 'dangerous', since: 33, personal: false }],
    ['android.permission.SYSTEM_ALERT_WINDOW', { level: 'appop', special: true, personal: false }],
    ['android.permission.MANAGE_EXTERNAL_STORAGE', { level: 'appop', since: 30, special: true, personal: true }],
    ['android.permission.BIND_ACCESSIBILITY_SERVICE', { level: 'signature', since: 16, special: true }],
    ['android.permission.QUERY_ALL_PACKAGES', { level: 'normal', since: 30, special: true, personal: true }],
    ['android.permission.FLASHLIGHT', { removed: 23 }],
    ['android.permission.ACCESS_WIMAX_STATE', { removed: 30 }],
    ['android.permission.INTERNET', { level: 'normal', removed: null, personal: false }],
    ['android.permission.INSTALL_PACKAGES', { level: 'privileged' }],
    ['com.android.launcher.permission.INSTALL_SHORTCUT', { level: 'normal', since: 19 }],
  ])('tells %s', (name, facts) => expect(permissions.get(name)).toMatchObject(facts));

  it('gives every group permission that the user decides on as personal, notifications apart', () => {
    const grouped = all.filter((entry) => entry.group !== null && entry.group !== 'NOTIFICATIONS');
    expect(grouped.filter((entry) => !entry.personal)).toEqual([]);
  });

  it('keeps introduction before removal and both within the levels it covers', () => {
    const wrong = all.filter(({ since, removed }) => since < 1 || since > 36 || (removed !== null && removed <= since));
    expect(wrong).toEqual([]);
  });

  it('lists as removed only what it knows', () => {
    const known = all.filter((entry) => entry.removed !== null);
    expect(known).toHaveLength(Object.keys(removedPermissions).length);
  });

  it('knows every platform permission that a watched API needs', () => {
    const needed = apis
      .flatMap((api) => api.permissions ?? [])
      .filter((name) => name.startsWith('android.permission.'));
    const unknown = needed.filter((name) => !permissions.has(name) && familyOf(name) === undefined);
    expect(unknown.filter((name) => !neverDefined.has(name))).toEqual([]);
  });
});

describe('permission families', () => {
  it.each([
    ['com.huawei.android.launcher.permission.CHANGE_BADGE', 'launcher-badge'],
    ['com.huawei.appmarket.service.commondata.permission.GET_COMMON_DATA', 'huawei'],
    ['com.xiaomi.permission.AUTH_SERVICE', 'xiaomi'],
    ['com.coloros.mcs.permission.RECIEVE_MCS_MESSAGE', 'oppo'],
    ['com.asus.msa.SupplementaryDID.ACCESS', 'device-identifier'],
    ['com.google.android.gms.permission.AD_ID', 'google'],
    ['android.permission.health.READ_STEPS', 'health'],
  ])('tell %s', (name, id) => expect(familyOf(name)?.id).toBe(id));

  it.each(['com.example.app.permission.C2D_MESSAGE', 'android.permission.CAMRA', 'comxhuawei.permission.X'])(
    'do not claim %s',
    (name) => expect(familyOf(name)).toBeUndefined(),
  );
});
