import { describe, expect, test } from 'vitest';

import type { Component } from '../../../src/apk/manifest/model.ts';
import { type Attributes, element, filter, readInApplication } from './builders.ts';

const main = filter(['android.intent.action.MAIN'], ['android.intent.category.LAUNCHER']);

function only(
  kind: string,
  attributes: Attributes = {},
  children = [] as ReturnType<typeof filter>[],
  application: Attributes = {},
) {
  const { manifest } = readInApplication(
    [element(kind, { 'android:name': '.It', ...attributes }, children)],
    application,
  );
  return manifest.components[0] as Component;
}

describe('class names', () => {
  test.each([
    ['.Main', 'cn.gov.example.Main'],
    ['Main', 'cn.gov.example.Main'],
    ['com.other.Main', 'com.other.Main'],
    ['.ui.Main', 'cn.gov.example.ui.Main'],
  ])('%s', (written, name) => {
    expect(only('activity', { 'android:name': written }).name).toBe(name);
  });

  test('a component without a name is told', () => {
    const { manifest, codes } = readInApplication([
      element('service'),
      element('service', { 'android:name': '.Kept' }),
    ]);
    expect(manifest.components.map(({ name }) => name)).toEqual(['cn.gov.example.Kept']);
    expect(codes).toEqual(['manifest-component-unnamed']);
  });
});

describe('who may start it', () => {
  test.each<[string, Attributes, boolean, boolean]>([
    ['activity', {}, false, false],
    ['activity', {}, true, true],
    ['activity', { 'android:exported': false }, true, false],
    ['service', { 'android:exported': true }, false, true],
    ['receiver', {}, true, true],
    ['activity-alias', {}, true, true],
    ['provider', {}, true, false],
    ['provider', { 'android:exported': true }, false, true],
  ])('%s %o, filter %s: %s', (kind, attributes, filtered, exported) => {
    expect(only(kind, attributes, filtered ? [main] : []).effectiveExported).toBe(exported);
  });

  test('providers are open by default below target SDK 17', () => {
    const read = (targetSdk: number) =>
      readInApplication([element('provider', { 'android:name': '.P' })], {}, targetSdk).manifest.components[0]
        ?.effectiveExported;
    expect([read(16), read(17)]).toEqual([true, false]);
  });

  test("the application's permission guards what names none", () => {
    const guarded = { 'android:permission': 'cn.gov.GUARD' };
    expect(only('service', {}, [], guarded)).toMatchObject({ effectivePermission: 'cn.gov.GUARD' });
    expect(only('service', { 'android:permission': 'cn.gov.OWN' }, [], guarded)).toMatchObject({
      permission: 'cn.gov.OWN',
      effectivePermission: 'cn.gov.OWN',
    });
    expect(only('provider', { 'android:readPermission': 'cn.gov.READ' }, [], guarded)).toMatchObject({
      effectiveReadPermission: 'cn.gov.READ',
      effectiveWritePermission: 'cn.gov.GUARD',
    });
  });

  test('switched off with its application', () => {
    expect(only('activity', {}, [], { 'android:enabled': false }).effectiveEnabled).toBe(false);
    expect(only('activity', { 'android:enabled': false }).effectiveEnabled).toBe(false);
    expect(only('activity').effectiveEnabled).toBe(true);
  });
});

describe('booleans however they are written', () => {
  test.each<[string | number | boolean, boolean]>([
    ['true', true],
    ['1', true],
    ['false', false],
    [1, true],
    [0, false],
    ['yes', false],
  ])('exported %o', (written, exported) => {
    expect(only('activity', { 'android:exported': written }).exported).toBe(exported);
  });
});

test('what only one kind has', () => {
  expect(
    only('activity', { 'android:launchMode': 2, 'android:screenOrientation': -1, 'android:excludeFromRecents': true }),
  ).toMatchObject({
    kind: 'activity',
    launchMode: 'singleTask',
    screenOrientation: 'unspecified',
    excludeFromRecents: true,
  });
  expect(only('activity-alias', { 'android:targetActivity': '.Main' })).toMatchObject({
    targetActivity: 'cn.gov.example.Main',
  });
  expect(only('service', { 'android:foregroundServiceType': 0x40000009, 'android:process': ':push' })).toMatchObject({
    foregroundServiceTypes: ['dataSync', 'location', 'specialUse'],
    process: 'cn.gov.example:push',
  });
  const grants = [
    element('grant-uri-permission', { 'android:pathPrefix': '/public' }),
    element('path-permission', { 'android:path': '/secret', 'android:readPermission': 'cn.gov.R' }),
  ];
  expect(
    only('provider', { 'android:authorities': 'a.b;c.d', 'android:grantUriPermissions': false }, grants),
  ).toMatchObject({
    authorities: ['a.b', 'c.d'],
    grantUriPermissions: false,
    uriGrants: [{ kind: 'pathPrefix', value: '/public' }],
    pathPermissions: [{ paths: [{ kind: 'path', value: '/secret' }], readPermission: 'cn.gov.R' }],
  });
});

test('intent filters and meta-data', () => {
  const link = element('intent-filter', { 'android:autoVerify': true, 'android:priority': 999 }, [
    element('action', { 'android:name': 'android.intent.action.VIEW' }),
    element('data', {
      'android:scheme': 'https',
      'android:host': 'www.gov.cn',
      'android:port': '8443',
      'android:pathPattern': '/.*',
    }),
    element('data', { 'android:mimeType': 'text/*' }),
  ]);
  const meta = element('meta-data', { 'android:name': 'UMENG_CHANNEL', 'android:value': 7 });
  expect(only('activity', {}, [link, meta])).toMatchObject({
    intentFilters: [
      {
        actions: ['android.intent.action.VIEW'],
        categories: [],
        autoVerify: true,
        priority: 999,
        data: [
          { scheme: 'https', host: 'www.gov.cn', port: '8443', paths: [{ kind: 'pathPattern', value: '/.*' }] },
          { mimeType: 'text/*', paths: [] },
        ],
      },
    ],
    metaData: [{ name: 'UMENG_CHANNEL', value: '7' }],
  });
});

describe('launchers', () => {
  const launchers = (...children: ReturnType<typeof element>[]) => readInApplication(children).manifest.launchers;
  const named = (kind: string, name: string, ...children: ReturnType<typeof element>[]) =>
    element(kind, { 'android:name': name }, children);

  test('MAIN and LAUNCHER, also in two filters; aliases count', () => {
    expect(
      launchers(
        named('activity', '.One', main),
        named(
          'activity',
          '.Two',
          filter(['android.intent.action.MAIN']),
          filter([], ['android.intent.category.LAUNCHER']),
        ),
        named('activity', '.MainOnly', filter(['android.intent.action.MAIN'])),
        named('activity-alias', '.Alias', main),
        named('service', '.Service', main),
      ).map(({ name, kind }) => [name, kind]),
    ).toEqual([
      ['cn.gov.example.One', 'activity'],
      ['cn.gov.example.Two', 'activity'],
      ['cn.gov.example.Alias', 'activity-alias'],
    ]);
  });

  test('for televisions, and switched off', () => {
    const tv = filter(['android.intent.action.MAIN'], ['android.intent.category.LEANBACK_LAUNCHER']);
    const off = element('activity', { 'android:name': '.Off', 'android:enabled': false }, [main]);
    expect(launchers(named('activity', '.Tv', tv), off)).toMatchObject([
      { leanback: true, effectiveEnabled: true },
      { leanback: false, effectiveEnabled: false },
    ]);
  });
});
