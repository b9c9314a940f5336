import { expect, test } from 'vitest';

import type { Evidence } from '../../src/evidence/evidence.ts';
import { evidenceKinds } from '../../src/evidence/kinds/index.ts';
import { gatherStatic } from '../../src/gather/static.ts';
import { apkOf, folderWith, openApp, openPath, openSet, tag } from './handed-in-app.ts';

function gapsOf(evidence: Evidence): Record<string, string[]> {
  return Object.fromEntries(
    evidenceKinds.flatMap((kind) => {
      const gathered = evidence[kind];
      return gathered?.status === 'ok' ? [[kind, gathered.value.gaps.map(({ code }) => code)]] : [];
    }),
  );
}

const kinds = ['container', 'manifest', 'permissions', 'texts'] as const;
const everywhere = (code: string) => ({ container: [code], manifest: [code], permissions: [code], texts: [code] });
const nowhere = { container: [], manifest: [], permissions: [], texts: [] };

test('a base that needs its splits and comes alone leaves every kind incomplete', async () => {
  const required = tag('application', {}, [
    tag('meta-data', { name: 'com.android.vending.splits.required', value: true }),
  ]);
  const alone = await openApp({ manifest: [required] });
  expect(gapsOf(await gatherStatic(alone, { kinds }))).toMatchObject(everywhere('splits-missing'));
  const complete = await openSet({ manifest: [required] }, { 'config.zh.apk': {} });
  expect(gapsOf(await gatherStatic(complete, { kinds }))).toMatchObject(nowhere);
});

test('splits without their base leave every kind incomplete', async () => {
  const folder = folderWith({ 'config.zh.apk': apkOf({}, 'config.zh'), 'config.hdpi.apk': apkOf({}, 'config.hdpi') });
  expect(gapsOf(await gatherStatic(await openPath(folder), { kinds }))).toMatchObject(
    everywhere('container-base-missing'),
  );
});

test('an APK of the set that was not inspected leaves every kind incomplete', async () => {
  const folder = folderWith({
    'base.apk': apkOf({}),
    'other.apk': apkOf({ package: 'cn.gov.other' }),
    'config.zh.apk': apkOf({}, 'config.zh'),
  });
  expect(gapsOf(await gatherStatic(await openPath(folder), { kinds }))).toMatchObject(
    everywhere('container-second-base'),
  );
});

test('a directory that breaks off leaves every kind incomplete: nobody knows what it listed', async () => {
  const entries = [{ name: 'classes.dex', data: 'x', central: { nameLength: 60_000 } }];
  const evidence = await gatherStatic(await openApp({ entries }), { kinds });
  expect(gapsOf(evidence)).toMatchObject(everywhere('zip-directory-damaged'));
});
