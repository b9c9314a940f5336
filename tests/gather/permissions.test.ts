import { expect, test } from 'vitest';

import { permissionsGatherer } from '../../src/gather/permissions.ts';
import { axml } from '../apk/xml/builders.ts';
import { buildZip } from '../apk/zip/build-zip.ts';
import { apkOf, folderWith, gathered, openApp, openPath, openSet, plainTag, tag } from './handed-in-app.ts';

const camera = 'android.permission.CAMERA';
const storage = 'android.permission.WRITE_EXTERNAL_STORAGE';

test('permissions of all parts are merged, with the parts other than the base named', async () => {
  const context = await openSet(
    { manifest: [tag('uses-permission', { name: storage, maxSdkVersion: 28 })] },
    {
      'map.apk': {
        manifest: [
          tag('uses-permission', { name: camera }),
          tag('uses-permission', { name: storage, maxSdkVersion: 30 }),
        ],
      },
    },
  );
  const { declared } = await gathered(permissionsGatherer, context);
  expect(declared).toEqual([
    { name: camera, maxSdk: null, sdk23: false, neverForLocation: false, parts: ['map.apk'] },
    { name: storage, maxSdk: 30, sdk23: false, neverForLocation: false, parts: ['map.apk'] },
  ]);
});

test('a declaration without limit lifts the limit of another', async () => {
  const manifest = [
    tag('uses-permission', { name: camera, maxSdkVersion: 22 }),
    tag('uses-permission-sdk-23', { name: camera }),
  ];
  const { declared } = await gathered(permissionsGatherer, await openApp({ manifest }));
  expect(declared).toEqual([{ name: camera, maxSdk: null, sdk23: false, neverForLocation: false, parts: [] }]);
});

test('what another part declares is not implied', async () => {
  const context = await openSet(
    { manifest: [tag('uses-sdk', { targetSdkVersion: 28 }), tag('uses-permission', { name: storage })] },
    { 'more.apk': { manifest: [tag('uses-permission', { name: 'android.permission.READ_EXTERNAL_STORAGE' })] } },
  );
  const { implied } = await gathered(permissionsGatherer, context);
  expect(implied.map(({ name }) => name)).not.toContain('android.permission.READ_EXTERNAL_STORAGE');
  const alone = await openApp({
    manifest: [tag('uses-sdk', { targetSdkVersion: 28 }), tag('uses-permission', { name: storage })],
  });
  expect((await gathered(permissionsGatherer, alone)).implied.map(({ name }) => name)).toContain(
    'android.permission.READ_EXTERNAL_STORAGE',
  );
});

test('an unreadable manifest of a split is a gap, not a failure', async () => {
  const broken = buildZip({
    entries: [{ name: 'AndroidManifest.xml', data: axml(plainTag('nonsense', { split: 'config.zh' })) }],
  });
  const base = apkOf({ manifest: [tag('uses-permission', { name: camera })] });
  const value = await gathered(
    permissionsGatherer,
    await openPath(folderWith({ 'base.apk': base, 'config.zh.apk': broken })),
  );
  expect(value.declared.map(({ name }) => name)).toEqual([camera]);
  expect(value.gaps).toContainEqual(expect.objectContaining({ code: 'manifest-unreadable', place: 'config.zh.apk' }));
});

test('protection levels of the app’s own permissions are named', async () => {
  const manifest = [tag('permission', { name: 'cn.gov.example.PUSH', protectionLevel: 0x2 })];
  const { defined } = await gathered(permissionsGatherer, await openApp({ manifest }));
  expect(defined).toEqual([{ name: 'cn.gov.example.PUSH', protectionLevel: ['signature'], group: null }]);
});
