import { describe, expect, test } from 'vitest';

import { readManifest } from '../../../src/apk/manifest/manifest.ts';
import type { ResourceTable } from '../../../src/apk/resources/model.ts';
import type { InspectorError } from '../../../src/shared/errors.ts';
import { collector } from '../resources/collect.ts';
import { document, element, readWith, reference } from './builders.ts';

const application = element('application');

test('identity, versions, SDK levels', () => {
  const { manifest, codes } = readWith(
    [
      element('uses-sdk', { 'android:minSdkVersion': 23, 'android:targetSdkVersion': 35, 'android:maxSdkVersion': 36 }),
      application,
    ],
    {
      'android:versionCode': 10200,
      'android:versionName': '1.2.0',
      'android:compileSdkVersion': 35,
      'android:compileSdkVersionCodename': '15',
      'android:installLocation': 2,
      'android:sharedUserId': 'cn.gov.shared',
    },
  );
  expect(manifest).toMatchObject({
    package: 'cn.gov.example',
    versionCode: 10200,
    longVersionCode: '10200',
    versionName: '1.2.0',
    installLocation: 'preferExternal',
    sharedUserId: 'cn.gov.shared',
    sdk: { min: 23, target: 35, max: 36, compile: 35, compileCodename: '15', effectiveMin: 23, effectiveTarget: 35 },
  });
  expect(codes).toEqual([]);
  expect(JSON.parse(JSON.stringify(manifest))).toEqual(manifest);
});

describe('numbers however they are written', () => {
  test.each<[string | number | { type: number; data: number }, number | undefined]>([
    ['300', 300],
    ['0x1F', 31],
    ['#ff', 255],
    ['010', 8],
    [' 7 ', 7],
    ['-2', -2],
    [{ type: 0x11, data: 0x20 }, 32],
    [{ type: 0x04, data: 0x40600000 }, 3],
    [{ type: 0x12, data: 0xffffffff }, -1],
    ['three', undefined],
    ['99999999999', undefined],
  ])('versionCode %o', (written, versionCode) => {
    const { manifest, lossy } = readWith([application], { 'android:versionCode': written });
    expect(manifest.versionCode).toBe(versionCode);
    expect(lossy).toBe(versionCode === undefined);
  });

  test('the long version code needs more than a double', () => {
    const { manifest } = readWith([application], { 'android:versionCode': -1, 'android:versionCodeMajor': 0x7fffffff });
    expect(manifest.longVersionCode).toBe('9223372036854775807');
  });
});

describe('SDK levels', () => {
  test('nothing declared: 1, and the target is the minimum', () => {
    expect(readWith([application]).manifest.sdk).toEqual({ effectiveMin: 1, effectiveTarget: 1 });
    const { sdk } = readWith([element('uses-sdk', { 'android:minSdkVersion': 9 }), application]).manifest;
    expect(sdk).toEqual({ min: 9, effectiveMin: 9, effectiveTarget: 9 });
  });

  test('a codename stays a codename and counts as the newest', () => {
    const { sdk } = readWith([element('uses-sdk', { 'android:targetSdkVersion': 'Tiramisu' }), application]).manifest;
    expect(sdk).toEqual({ target: 'Tiramisu', effectiveMin: 1, effectiveTarget: 10_000 });
  });

  test.each<[string, Parameters<typeof element>[1], number, boolean]>([
    ['of a float the data word counts', { 'android:minSdkVersion': { type: 0x04, data: 23 } }, 23, false],
    ['what is neither a number nor a name is lost', { 'android:minSdkVersion': '28.5' }, 1, true],
    ['an empty text is lost', { 'android:minSdkVersion': '' }, 1, true],
  ])('%s, told', (_, attributes, effectiveMin, lost) => {
    const { manifest, codes, lossy } = readWith([element('uses-sdk', attributes), application]);
    expect(manifest.sdk.effectiveMin).toBe(effectiveMin);
    expect(codes).toEqual(['manifest-value-invalid']);
    expect(lossy).toBe(lost);
  });

  test('a number written as text is a number', () => {
    const { sdk } = readWith([element('uses-sdk', { 'android:targetSdkVersion': '28' }), application]).manifest;
    expect(sdk.target).toBe(28);
  });
});

test('a split names itself and what it configures', () => {
  const { manifest, codes } = readWith([], { split: 'config.zh', configForSplit: 'maps' });
  expect(manifest.split).toEqual({ name: 'config.zh', configForSplit: 'maps', isFeatureSplit: false });
  expect(codes).toEqual(['manifest-application-missing']);
});

describe('what an app asks of the phone', () => {
  test('features, libraries, screens, queries, instrumentation', () => {
    const { manifest } = readWith([
      element('uses-feature', { 'android:name': 'android.hardware.camera', 'android:required': false }),
      element('uses-feature', { 'android:glEsVersion': { type: 0x11, data: 0x00030001 } }),
      element('supports-screens', { 'android:smallScreens': false, 'android:requiresSmallestWidthDp': 600 }),
      element('instrumentation', { 'android:name': '.Runner', 'android:targetPackage': 'cn.gov.example' }),
      element('queries', {}, [
        element('package', { 'android:name': 'com.tencent.mm' }),
        element('intent', {}, [
          element('action', { 'android:name': 'VIEW' }),
          element('data', { 'android:scheme': 'https' }),
        ]),
        element('provider', { 'android:authorities': 'a;b' }),
      ]),
      element('application', {}, [
        element('uses-library', { 'android:name': 'org.apache.http.legacy', 'android:required': false }),
      ]),
    ]);
    expect(manifest).toMatchObject({
      usesFeatures: [
        { name: 'android.hardware.camera', required: false },
        { required: true, glEsVersion: '3.1' },
      ],
      usesLibraries: [{ name: 'org.apache.http.legacy', element: 'uses-library', required: false }],
      supportsScreens: { smallScreens: false, requiresSmallestWidthDp: 600 },
      instrumentations: [{ name: '.Runner', targetPackage: 'cn.gov.example' }],
      queries: {
        packages: ['com.tencent.mm'],
        intents: [{ actions: ['VIEW'], data: [{ scheme: 'https' }] }],
        providers: ['a', 'b'],
      },
    });
  });
});

describe('defects', () => {
  test('a second application is skipped, as the platform skips it', () => {
    const { manifest, codes } = readWith([
      element('application', { 'android:debuggable': false }),
      element('application', { 'android:debuggable': true }, [element('activity', { 'android:name': '.Hidden' })]),
    ]);
    expect(manifest.application.debuggable).toBe(false);
    expect(manifest.components).toEqual([]);
    expect(codes).toEqual(['manifest-application-repeated']);
  });

  test('no package, a malformed package', () => {
    expect(readWith([application], { package: '' }).codes).toEqual(['manifest-package-missing']);
    for (const name of ['../etc', 'single', '1a.b', 'a-b.c', `a.${'b'.repeat(222)}`])
      expect(readWith([application], { package: name }).codes).toEqual(['manifest-package-invalid']);
    for (const name of ['android', 'a..b', 'a.b_1.'])
      expect(readWith([application], { package: name }).codes).toEqual([]);
  });

  test('a package name in a namespace is none to Android; one with a resource id is', () => {
    const named = (rest: { namespace: string; resourceId: number }) => {
      const root = element('manifest', {}, [application]);
      const attributes = [{ name: 'package', value: { type: 0x03, data: 0, text: 'cn.gov.example' }, ...rest }];
      const { sink, problems } = collector();
      const manifest = readManifest(document({ ...root, attributes }), undefined, sink);
      return [manifest.package, problems.map(({ code, rejected }) => [code, rejected])];
    };
    const missing = [['manifest-package-missing', true]];
    expect(named({ namespace: 'urn:x', resourceId: 0 })).toEqual(['cn.gov.example', missing]);
    expect(named({ namespace: '', resourceId: 0x01010272 })).toEqual(['cn.gov.example', []]);
  });

  test.each<[string, Parameters<typeof element>[1]]>([
    ['a number for a label', { 'android:label': 7 }],
    ['a theme attribute for a label', { 'android:label': { type: 0x02, data: 0x01010003 } }],
    ['an unknown type for a flag', { 'android:debuggable': { type: 0x55, data: 1 } }],
    ['a float for a flag', { 'android:debuggable': { type: 0x04, data: 0x3f800000 } }],
  ])('%s', (_, attributes) => {
    const { manifest, codes } = readWith([element('application', attributes)]);
    expect(manifest.application.debuggable ?? false).toBe(false);
    expect(codes).toEqual(['manifest-value-invalid']);
  });

  test('a label that the table makes a theme attribute', () => {
    const attr = { type: 0x02, data: 0x01010001 };
    const resources = {
      resolve: () => attr,
      follow: () => attr,
      all: () => [],
    } as Partial<ResourceTable> as ResourceTable;
    const { codes } = readWith([element('application', { 'android:label': reference(0x7f010000) })], {}, resources);
    expect(codes).toEqual(['manifest-value-invalid']);
  });

  test('attributes that are not text by design are left alone', () => {
    const data = element('meta-data', { 'android:name': 'key', 'android:value': 7 });
    const { codes } = readWith([element('application', { 'android:fullBackupContent': true }, [data])]);
    expect(codes).toEqual([]);
  });

  test('a version code that is no integer', () => {
    const { manifest, codes } = readWith([application], { 'android:versionCode': '7' });
    expect(manifest.versionCode).toBe(7);
    expect(codes).toEqual(['manifest-value-invalid']);
  });

  test('a root element of another kind', () => {
    const { sink, codes } = collector();
    expect(() => readManifest(document(element('resources')), undefined, sink)).toThrowError(
      expect.objectContaining({ code: 'manifest-unreadable' }) as InspectorError,
    );
    expect(codes()).toEqual(['manifest-root']);
  });

  test('attributes without resource ids count by name only where none of the document has one', () => {
    const bare = { name: 'name', namespace: '', resourceId: 0, value: { type: 0x03, data: 0, text: 'CAMERA' } };
    const permission = { ...element('uses-permission'), attributes: [bare] };
    const root = element('manifest', { package: 'a.b' }, [permission, application]);
    const read = (hasResourceIds: boolean) =>
      readManifest(document(root, { hasResourceIds }), undefined, () => {}).usesPermissions;
    expect(read(true)).toEqual([]);
    expect(read(false)).toMatchObject([{ name: 'CAMERA' }]);
  });

  test('without end tags elements are put where a manifest has them', () => {
    const main = element('activity', { 'android:name': '.Main' }, [
      element('intent-filter', {}, [
        element('action', { 'android:name': 'MAIN' }, [
          element('receiver', { 'android:name': '.Boot' }, [element('uses-permission', { 'android:name': 'CAMERA' })]),
        ]),
      ]),
    ]);
    const root = element('manifest', { package: 'a.b' }, [
      element('uses-sdk', {}, [element('application', {}, [main])]),
    ]);
    const { sink, codes } = collector();
    const manifest = readManifest(document(root, { unclosed: 7 }), undefined, sink);
    expect(manifest.components).toMatchObject([
      { name: 'a.b.Main', intentFilters: [{ actions: ['MAIN'] }] },
      { name: 'a.b.Boot', kind: 'receiver' },
    ]);
    expect(manifest.usesPermissions).toMatchObject([{ name: 'CAMERA' }]);
    expect(codes()).toEqual(['manifest-nesting-broken']);
  });
});
