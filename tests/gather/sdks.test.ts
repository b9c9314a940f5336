import { expect, test } from 'vitest';

import { sdksGatherer } from '../../src/gather/sdks.ts';
import { buildElf } from '../apk/elf/build-elf.ts';
import { dexWith, gathered, openApp, tag, type AppToHandIn } from './handed-in-app.ts';

async function sdksOf(app: AppToHandIn) {
  return (await gathered(sdksGatherer, await openApp(app))).sdks;
}

const classes = (prefix: string): string[] => ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => `${prefix}.${name}`);

test('several own classes make an SDK certain; a few of them are listed', async () => {
  const [push] = await sdksOf({ files: { 'classes.dex': dexWith(...classes('cn.jpush.android')) } });
  expect(push).toMatchObject({ id: 'jiguang-push', confidence: 'certain', version: null });
  expect(push?.signs.map(({ value }) => value)).toEqual(classes('cn.jpush.android').slice(0, 4));
});

test('one sign alone makes it likely', async () => {
  const sdks = await sdksOf({ files: { 'lib/arm64-v8a/libmsc.so': buildElf() } });
  expect(sdks.map(({ id, confidence }) => `${confidence} ${id}`)).toEqual(['likely iflytek-speech']);
});

test('signs of two sorts make it certain, and a library’s name may tell the version', async () => {
  const [map, ...others] = await sdksOf({
    manifest: [tag('application', {}, [tag('meta-data', { name: 'com.baidu.lbsapi.API_KEY', value: 'k' })])],
    files: { 'lib/arm64-v8a/libBaiduMapSDK_base_v7_5_2.so': buildElf() },
  });
  expect(map).toMatchObject({ id: 'baidu-map', confidence: 'certain', version: '7.5.2' });
  expect(map?.signs.map(({ sign }) => sign)).toEqual(['library', 'meta-data']);
  expect(others).toEqual([]);
});

test('the longest class prefix decides between SDKs of one vendor', async () => {
  const sdks = await sdksOf({
    files: { 'classes.dex': dexWith('com.amap.api.location.Client', 'com.amap.api.maps.MapView') },
  });
  expect(sdks.map(({ id }) => id)).toEqual(['amap-location', 'amap-map']);
});

test('names that merely begin alike are nobody’s', async () => {
  expect(
    await sdksOf({ files: { 'classes.dex': dexWith('com.amapx.A', 'cn.jpushed.B'), 'assets/libmsc.so.txt': '' } }),
  ).toEqual([]);
});

test('a component in the manifest shows an SDK whose code is hidden', async () => {
  const activity = tag('activity', { name: 'com.alipay.sdk.app.H5PayActivity' });
  const [pay] = await sdksOf({ manifest: [tag('application', {}, [activity])] });
  expect(pay).toMatchObject({
    id: 'alipay',
    confidence: 'likely',
    signs: [{ sign: 'component', value: 'com.alipay.sdk.app.H5PayActivity' }],
  });
});

test('permissions and activities named after the app’s own package count by their ends', async () => {
  const sdks = await sdksOf({
    manifest: [
      tag('permission', { name: 'cn.gov.example.app.permission.MIPUSH_RECEIVE' }),
      tag('application', {}, [tag('activity', { name: 'cn.gov.example.app.wxapi.WXPayEntryActivity' })]),
    ],
  });
  expect(sdks.map(({ id }) => id)).toEqual(['wechat-pay', 'xiaomi-push']);
});

test('HMS kits announce their version in meta-data', async () => {
  const metaData = tag('meta-data', { name: 'com.huawei.hms.client.service.name:push', value: 'push:6.12.0.300' });
  const sdks = await sdksOf({
    manifest: [tag('application', {}, [metaData])],
    files: { 'classes.dex': dexWith(...classes('com.huawei.hms.push')) },
  });
  expect(sdks.map(({ id, version }) => `${id} ${version}`)).toEqual(['huawei-push 6.12.0.300']);
});
