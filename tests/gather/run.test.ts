import { expect, test } from 'vitest';

import { staticKinds, type EvidenceKind } from '../../src/evidence/kinds/index.ts';
import type { AnyGatherer } from '../../src/gather/gatherer.ts';
import { gatherers } from '../../src/gather/index.ts';
import { gatherWith } from '../../src/gather/run.ts';
import { gatherStatic } from '../../src/gather/static.ts';
import { InspectorError } from '../../src/shared/errors.ts';
import { buildZip } from '../apk/zip/build-zip.ts';
import { folderWith, openApp, openPath } from './handed-in-app.ts';

function gatherer(kind: EvidenceKind, needs: readonly EvidenceKind[], gather: AnyGatherer['gather']): AnyGatherer {
  return { kind, needs, device: 'none', gather };
}

test('every kind that needs no phone has one gatherer', () => {
  expect(gatherers.map(({ kind }) => kind).sort()).toEqual([...staticKinds].sort());
});

test('a failure is stored, its dependents are skipped, the others go on', async () => {
  const registry = [
    gatherer('texts', ['dex'], async () => 'never asked'),
    gatherer('dex', [], async () => {
      throw new InspectorError('dex-unreadable', 'no code', { place: 'classes.dex' });
    }),
    gatherer('secrets', [], async () => {
      throw new TypeError('a bug');
    }),
    gatherer('permissions', [], async () => ({ gaps: [] })),
  ];
  expect(await gatherWith(registry, await openApp({}))).toEqual({
    texts: { status: 'skipped', reason: 'needs-missing' },
    dex: { status: 'failed', error: { code: 'dex-unreadable', message: 'no code', place: 'classes.dex' } },
    secrets: { status: 'failed', error: { code: 'gatherer-failed', message: 'TypeError: a bug' } },
    permissions: { status: 'ok', value: { gaps: [] } },
  });
});

test('needs are gathered before and handed over, also when they were not asked for', async () => {
  const seen: unknown[] = [];
  const registry = [
    gatherer('permissions', ['manifest'], async (_, needed) => {
      seen.push(needed);
      return { gaps: [] };
    }),
    gatherer('manifest', [], async () => ({ gaps: [], package: 'a.b' })),
    gatherer('components', [], async () => ({ gaps: [] })),
  ];
  const progress: string[] = [];
  const onProgress = (kind: EvidenceKind, done: number, all: number): void =>
    void progress.push(`${kind} ${done}/${all}`);
  const evidence = await gatherWith(registry, await openApp({}), { kinds: ['permissions'], onProgress });
  expect(seen).toEqual([{ manifest: { gaps: [], package: 'a.b' } }]);
  expect(evidence.components).toEqual({ status: 'skipped', reason: 'not-asked' });
  expect(progress).toEqual(['manifest 1/2', 'permissions 2/2']);
});

test('gatherers that wait for each other are a bug', async () => {
  const registry = [gatherer('dex', ['texts'], async () => 0), gatherer('texts', ['dex'], async () => 0)];
  await expect(gatherWith(registry, await openApp({}))).rejects.toThrow('wait for each other');
});

test('without a filing form its kind is skipped', async () => {
  expect((await gatherStatic(await openApp({}), { kinds: ['filing'] })).filing).toEqual({
    status: 'skipped',
    reason: 'no-filing-form',
  });
});

test('an app bundle gives nothing beyond its manifest', async () => {
  const bundle = buildZip({
    entries: [
      { name: 'BundleConfig.pb', data: '' },
      { name: 'base/manifest/AndroidManifest.xml', data: 'no protobuf' },
      { name: 'base/dex/classes.dex', data: 'x' },
    ],
  });
  const evidence = await gatherStatic(await openPath(`${folderWith({ 'app.aab': bundle })}/app.aab`));
  expect(evidence.container).toMatchObject({ status: 'ok', value: { format: 'aab' } });
  expect(evidence.manifest?.status).toBe('failed');
  for (const kind of ['dex', 'signatures', 'texts', 'native-libraries'] as const)
    expect(evidence[kind]).toEqual({ status: 'skipped', reason: 'app-bundle' });
});

test('two runs over one file say the same, byte for byte', async () => {
  const files = { 'assets/b.js': 'var 名 = "打卡";', 'assets/a.html': '<p>签到</p>', 'lib/arm64-v8a/liba.so': 'x' };
  const run = async (): Promise<string> => JSON.stringify(await gatherStatic(await openApp({ files })));
  expect(await run()).toBe(await run());
});
