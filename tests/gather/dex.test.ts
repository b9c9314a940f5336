import { expect, test } from 'vitest';

import { kindSchemas } from '../../src/evidence/kinds/index.ts';
import { dexGatherer } from '../../src/gather/dex.ts';
import { dexBuilder } from '../apk/dex/build-dex.ts';
import { code } from '../apk/dex/scan-support.ts';
import { builtApp } from './built-app.ts';

async function gather(files: Record<string, string | Buffer>, splits = {}) {
  const value = await dexGatherer.gather(builtApp({ files, splits }), {});
  expect(kindSchemas.dex.parse(value)).toEqual(value);
  return value;
}

function callsOf(value: Awaited<ReturnType<typeof gather>>): Record<string, string[]> {
  return Object.fromEntries(
    value.calls.map(({ api, places }) => [
      api,
      places.map((place) => `${place.owner} ${place.class} ${place.method ?? ''}`.trim()),
    ]),
  );
}

test('calls come with their class, method and owner, the app’s own first', async () => {
  const dex = dexBuilder();
  const locate = dex.method(
    'Landroid/location/LocationManager;',
    'getLastKnownLocation',
    '(Ljava/lang/String;)Landroid/location/Location;',
  );
  const body = [...code.invokeVirtual(locate), ...code.returnVoid];
  dex.class({ name: 'Landroidx/core/Locator;', methods: [{ name: 'a', code: body }] });
  dex.class({ name: 'Lcn/gov/example/app/Main;', methods: [{ name: 'locate', code: body }] });
  expect(callsOf(await gather({ 'classes.dex': dex.build() }))).toEqual({
    'location-manager-get-last-known-location': [
      'app cn.gov.example.app.Main locate()V',
      'library:androidx androidx.core.Locator a()V',
    ],
  });
});

test('a method called through the app’s own subclass of a platform class counts', async () => {
  const dex = dexBuilder();
  const register = dex.method('Lcn/gov/example/app/Main;', 'registerReceiver', '()V');
  dex.class({
    name: 'Lcn/gov/example/app/Main;',
    super: 'Landroid/app/Activity;',
    methods: [{ name: 'on', code: [...code.invokeVirtual(register), ...code.returnVoid] }],
  });
  expect(callsOf(await gather({ 'classes.dex': dex.build() }))).toHaveProperty('context-register-receiver');
});

test('overridden callbacks and implemented interfaces count', async () => {
  const dex = dexBuilder();
  dex.class({
    name: 'Lcn/gov/example/app/Trust;',
    interfaces: ['Ljavax/net/ssl/X509TrustManager;'],
    methods: [
      {
        name: 'checkServerTrusted',
        proto: '([Ljava/security/cert/X509Certificate;Ljava/lang/String;)V',
        code: code.returnVoid,
      },
    ],
  });
  expect(Object.keys(callsOf(await gather({ 'classes.dex': dex.build() })))).toEqual([
    'tls-check-server-trusted',
    'tls-custom-trust-manager',
  ]);
});

test('an action counts as a whole text, a provider by its beginning', async () => {
  const dex = dexBuilder();
  const texts = [
    'android.intent.action.CALL',
    'content://sms/inbox',
    'android.intent.action.CALL_BUTTON',
    'see content://sms',
  ];
  dex.class({
    name: 'Lcn/gov/example/app/Main;',
    methods: [
      { name: 'm', code: [...texts.flatMap((text) => code.constString(dex.string(text))), ...code.returnVoid] },
    ],
  });
  expect(Object.keys(callsOf(await gather({ 'classes.dex': dex.build() })))).toEqual(['phone-call-action', 'sms-uri']);
});

test('places name the dex file that defines the class, also in splits', async () => {
  const one = dexBuilder();
  one.class({ name: 'Lcn/gov/example/app/Main;' });
  const two = dexBuilder();
  const log = two.method('Landroid/util/Log;', 'd', '()V');
  two.class({
    name: 'Lcn/gov/example/app/Other;',
    methods: [{ name: 'm', code: [...code.invokeVirtual(log), ...code.returnVoid] }],
  });
  const bytes = two.build();
  const multi = await gather({ 'classes.dex': one.build(), 'classes2.dex': bytes });
  expect(multi.calls[0]?.places[0]?.file).toBe('classes2.dex');
  const split = await gather({ 'classes.dex': one.build() }, { 'split_map.apk': { 'classes.dex': bytes } });
  expect(split.calls[0]?.places[0]?.file).toBe('split_map.apk!/classes.dex');
});

test('a corrupt dex is a problem and a gap; the others are read', async () => {
  const dex = dexBuilder();
  dex.class({ name: 'Lcn/gov/example/app/Main;' });
  const value = await gather({
    'classes.dex': dex.build(),
    'classes2.dex': Buffer.from('dex\n035\0 and nothing more'),
  });
  expect(value.files.map(({ file, classes }) => [file, classes])).toEqual([
    ['classes.dex', 1],
    ['classes2.dex', 0],
  ]);
  expect(value.problems.length).toBeGreaterThan(0);
  expect(value.gaps.some(({ place }) => place === 'classes2.dex')).toBe(true);
});

test('a dex that Android does not load is listed apart', async () => {
  const dex = dexBuilder();
  dex.class({ name: 'Lcn/gov/example/app/Main;' });
  const value = await gather({ 'classes.dex': dex.build(), 'assets/plugin.dex': dex.build() });
  expect(value.files.map(({ file, loaded }) => [file, loaded])).toEqual([
    ['classes.dex', true],
    ['assets/plugin.dex', false],
  ]);
});
