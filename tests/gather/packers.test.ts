import { expect, test } from 'vitest';

import { packersGatherer } from '../../src/gather/packers.ts';
import { gatherStatic } from '../../src/gather/static.ts';
import { buildElf } from '../apk/elf/build-elf.ts';
import { dexWith, gathered, openApp, tag, type AppToHandIn } from './handed-in-app.ts';

const main = tag('application', {}, [tag('activity', { name: '.Main' })]);
const openCode = dexWith('cn.gov.example.app.Main');

async function packersOf(app: AppToHandIn): Promise<string[]> {
  return (await gathered(packersGatherer, await openApp(app))).packers.map(({ id }) => id);
}

test('an ordinary app is not packed and hides nothing', async () => {
  const value = await gathered(
    packersGatherer,
    await openApp({ manifest: [main], files: { 'classes.dex': openCode } }),
  );
  expect(value).toEqual({ gaps: [], packers: [], hiddenClasses: [] });
});

test('a shell shows by its Application class and its library among the assets', async () => {
  const app = {
    manifest: [tag('application', { name: 'com.stub.StubApp' }, [tag('activity', { name: '.Main' })])],
    files: { 'classes.dex': dexWith('com.stub.StubApp'), 'assets/libjiagu_a64.so': buildElf() },
  };
  const value = await gathered(packersGatherer, await openApp(app));
  expect(value.packers.map(({ id }) => id)).toEqual(['qihoo-jiagu']);
  expect(value.packers[0]?.signs.map(({ value: sign, place }) => `${sign} ${place.file}`)).toEqual([
    'assets/libjiagu* assets/libjiagu_a64.so',
    'com.stub.StubApp AndroidManifest.xml',
    'com.stub.StubApp classes.dex',
    'libjiagu_*.so assets/libjiagu_a64.so',
  ]);
  expect(value.hiddenClasses).toEqual(['cn.gov.example.app.Main']);
});

test('a library name that others use too needs another sign', async () => {
  const files = { 'classes.dex': openCode, 'lib/arm64-v8a/libexec.so': buildElf() };
  expect(await packersOf({ manifest: [main], files })).toEqual([]);
  expect(
    await packersOf({ manifest: [main], files: { ...files, 'lib/arm64-v8a/libexecmain.so': buildElf() } }),
  ).toEqual(['ijiami']);
});

test('a security SDK is no packer', async () => {
  expect(
    await packersOf({ files: { 'lib/arm64-v8a/libsgmain.so': buildElf(), 'lib/arm64-v8a/libsmsdk.so': buildElf() } }),
  ).toEqual([]);
});

test('classes of the platform are not hidden, aliases stand for their target', async () => {
  const application = tag('application', { name: 'android.app.Application' }, [
    tag('activity', { name: '.Main' }),
    tag('activity-alias', { name: '.Entry', targetActivity: '.Main' }),
    tag('service', { name: 'android.support.v4.app.Gone' }),
  ]);
  const value = await gathered(
    packersGatherer,
    await openApp({ manifest: [application], files: { 'classes.dex': openCode } }),
  );
  expect(value.hiddenClasses).toEqual(['android.support.v4.app.Gone']);
});

test('kinds that rest on code have a gap in a packed app, the others none', async () => {
  const context = await openApp({
    manifest: [main],
    files: { 'classes.dex': openCode, 'lib/arm64-v8a/libjiagu.so': buildElf() },
  });
  const evidence = await gatherStatic(context, { kinds: ['dex', 'sdks', 'permissions'] });
  for (const kind of ['dex', 'sdks'] as const) {
    expect(evidence[kind]).toMatchObject({
      status: 'ok',
      value: { gaps: [{ code: 'packed-code', detail: 'packed by qihoo-jiagu' }] },
    });
  }
  expect(evidence.permissions).toMatchObject({ status: 'ok', value: { gaps: [] } });
});

test('an unknown packer shows by the missing class that the app starts with', async () => {
  const application = tag('application', { name: 'cn.gov.example.app.App' });
  const hidden = await openApp({ manifest: [application], files: { 'classes.dex': dexWith('x.Shell') } });
  expect(await gatherStatic(hidden, { kinds: ['dex'] })).toMatchObject({
    dex: { value: { gaps: [{ code: 'packed-code' }] } },
  });
  const optional = tag('application', {}, [tag('service', { name: 'cn.gov.example.app.Gone' })]);
  const lacking = await openApp({ manifest: [optional], files: { 'classes.dex': dexWith('x.Y') } });
  expect(await gatherStatic(lacking, { kinds: ['dex'] })).toMatchObject({ dex: { value: { gaps: [] } } });
});
