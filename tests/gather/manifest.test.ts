import { expect, test } from 'vitest';

import { manifestGatherer } from '../../src/gather/manifest.ts';
import { gathered, openApp, tag } from './handed-in-app.ts';

test('a manifest that declares no SDK levels has the platform’s defaults', async () => {
  const value = await gathered(manifestGatherer, await openApp({}));
  expect(value).toMatchObject({
    minSdk: 1,
    targetSdk: 1,
    declaresMinSdk: false,
    declaresTargetSdk: false,
    versionCode: null,
  });
});

test('an undeclared target SDK is the minimum', async () => {
  const context = await openApp({ manifest: [tag('uses-sdk', { minSdkVersion: 24 })] });
  expect(await gathered(manifestGatherer, context)).toMatchObject({
    minSdk: 24,
    targetSdk: 24,
    declaresMinSdk: true,
    declaresTargetSdk: false,
  });
});

test('lists are sorted by name', async () => {
  const context = await openApp({
    manifest: [
      tag('uses-feature', { name: 'b.camera', required: false }),
      tag('uses-feature', { name: 'a.nfc' }),
      tag('application', { debuggable: true }, [
        tag('meta-data', { name: 'z', value: 'last' }),
        tag('meta-data', { name: 'a', value: 7 }),
        tag('uses-native-library', { name: 'libx.so', required: false }),
      ]),
    ],
  });
  const value = await gathered(manifestGatherer, context);
  expect(value.features).toEqual([
    { name: 'a.nfc', required: true },
    { name: 'b.camera', required: false },
  ]);
  expect(value.metaData).toEqual([
    { name: 'a', value: '7' },
    { name: 'z', value: 'last' },
  ]);
  expect(value.libraries).toEqual([{ name: 'libx.so', required: false, native: true }]);
  expect(value.application).toMatchObject({ debuggable: true, allowBackup: null });
});
