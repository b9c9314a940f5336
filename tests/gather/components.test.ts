import { expect, test } from 'vitest';

import { componentsGatherer } from '../../src/gather/components.ts';
import { gathered, openApp, openSet, tag } from './handed-in-app.ts';

const filter = tag('intent-filter', {}, [
  tag('action', { name: 'android.intent.action.VIEW' }),
  tag('data', { scheme: 'https', host: 'zw.example.gov.cn' }),
  tag('data', { scheme: 'app' }),
]);

test('an activity with a filter and no flag is exported, and belongs to whoever wrote it', async () => {
  const context = await openApp({
    manifest: [
      tag('application', {}, [
        tag('service', { name: 'cn.jpush.android.service.PushService', exported: false }),
        tag('activity', { name: '.Main' }, [filter]),
      ]),
    ],
  });
  const { components } = await gathered(componentsGatherer, context);
  expect(
    components.map(({ type, name, owner, exported, effectiveExported }) => ({
      type,
      name,
      owner,
      exported,
      effectiveExported,
    })),
  ).toEqual([
    { type: 'activity', name: 'cn.gov.example.app.Main', owner: 'app', exported: null, effectiveExported: true },
    {
      type: 'service',
      name: 'cn.jpush.android.service.PushService',
      owner: 'sdk:jiguang-push',
      exported: false,
      effectiveExported: false,
    },
  ]);
  expect(components[0]?.filters).toEqual([
    {
      actions: ['android.intent.action.VIEW'],
      categories: [],
      schemes: ['app', 'https'],
      hosts: ['zw.example.gov.cn'],
      paths: [],
      mimeTypes: [],
      autoVerify: false,
      priority: null,
    },
  ]);
});

test('components of feature splits are the app’s as well, each once', async () => {
  const activity = (name: string) => tag('application', {}, [tag('activity', { name })]);
  const context = await openSet(
    { manifest: [activity('a.b.Main')] },
    { 'map.apk': { manifest: [activity('a.b.Map')] }, 'zh.apk': { manifest: [activity('a.b.Main')] } },
  );
  const { components } = await gathered(componentsGatherer, context);
  expect(components.map(({ name }) => name)).toEqual(['a.b.Main', 'a.b.Map']);
});

test('a provider has its authorities and permissions', async () => {
  const provider = tag('provider', {
    name: '.Files',
    authorities: 'b.files;a.files',
    readPermission: 'p.READ',
    exported: true,
    grantUriPermissions: true,
  });
  const { components } = await gathered(
    componentsGatherer,
    await openApp({ manifest: [tag('application', {}, [provider])] }),
  );
  expect(components[0]).toMatchObject({
    authorities: ['a.files', 'b.files'],
    readPermission: 'p.READ',
    grantUriPermissions: true,
    effectiveExported: true,
  });
});
