import { describe, expect, test } from 'vitest';

import { createOwners } from '../../../src/gather/owner/owners.ts';
import { libraries } from '../../../src/standards/libraries.ts';

const sdks = [
  { id: 'push', classPrefixes: ['cn.jpush'], libraries: ['libjcore*.so'], assets: ['assets/push/'] },
  { id: 'map', classPrefixes: ['com.amap.api', 'com.autonavi.'] },
  { id: 'map-location', classPrefixes: ['com.amap.api.location'] },
];
const owners = createOwners(
  { package: 'cn.gov.example.app', classes: ['com.maker.shell.Main', 'cn.jpush.App'] },
  sdks,
  libraries,
);

describe('classes', () => {
  test.each([
    ['cn.gov.example.app.MainActivity', 'app'],
    ['cn.gov.example.common.Base', 'app'],
    ['com.maker.net.Client', 'app'],
    ['cn.jpush.android.service.PushService', 'sdk:push'],
    ['com.autonavi.base.Engine', 'sdk:map'],
    ['com.amap.api.maps.MapView', 'sdk:map'],
    ['com.amap.api.location.AMapLocationClient$1', 'sdk:map-location'],
    ['com.amap.apix.Thing', 'unknown'],
    ['androidx.core.app.ActivityCompat', 'library:androidx'],
    ['okhttp3.OkHttpClient', 'library:okhttp'],
    ['kotlinx.coroutines.Job', 'library:kotlinx'],
    ['a.b.c', 'unknown'],
    ['Main', 'unknown'],
    ['', 'unknown'],
  ])('%s is of %s', (name, owner) => {
    expect(owners.ofClass(name)).toBe(owner);
  });

  test('the longest prefix wins over the order of the tables', () => {
    expect(owners.ofClass('com.amap.api.location.AMapLocation')).toBe('sdk:map-location');
  });

  test("an SDK's sample app in the SDK's own package is the app", () => {
    const sample = createOwners({ package: 'com.amap.api.demo', classes: [] }, sdks, []);
    expect(sample.ofClass('com.amap.api.demo.Main')).toBe('app');
    expect(sample.ofClass('com.amap.api.maps.MapView')).toBe('sdk:map');
  });

  test('a package under a shared domain claims no neighbours', () => {
    const shared = createOwners({ package: 'com.github.someone.app', classes: [] }, [], []);
    expect(shared.ofClass('com.github.other.Widget')).toBe('unknown');
    expect(shared.ofClass('com.github.someone.Widget')).toBe('app');
  });

  test('without a manifest nothing is the app', () => {
    expect(createOwners({ package: '', classes: [] }, [], []).ofClass('cn.gov.example.Main')).toBe('unknown');
  });
});

test.each([
  ['lib/arm64-v8a/libjcore123.so', 'sdk:push'],
  ['libhermes.so', 'library:react-native'],
  ['lib/arm64-v8a/libapp.so', 'app'],
  ['lib/arm64-v8a/libgov.so', 'unknown'],
])('library %s is of %s', (file, owner) => {
  expect(owners.ofLibrary(file)).toBe(owner);
});

test.each([
  ['assets/www/js/jquery-3.6.0.min.js', 'library:jquery'],
  ['assets/www/js/chunk-vendors.1a2b3c4d.js', 'library:web-vendor-bundle'],
  ['assets/www/cordova.js', 'library:cordova'],
  ['assets/www/layui/css/modules/layer.js', 'library:vant'],
  ['assets/push/config.json', 'sdk:push'],
  ['assets/www/js/app.1a2b3c4d.js', 'app'],
  ['assets/www/index.html', 'app'],
])('asset %s is of %s', (file, owner) => {
  expect(owners.ofAsset(file)).toBe(owner);
});

test.each([
  ['string/abc_action_bar_home_description', 'library:androidx'],
  ['string/mtrl_picker_confirm', 'library:material'],
  ['string/material_upload', 'app'],
  ['string/app_name', 'app'],
])('resource %s is of %s', (name, owner) => {
  expect(owners.ofResource(name)).toBe(owner);
});
