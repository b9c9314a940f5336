import { expect, test } from 'vitest';

import { frameworksGatherer } from '../../src/gather/frameworks.ts';
import { buildElf } from '../apk/elf/build-elf.ts';
import { dexBuilder } from '../apk/dex/build-dex.ts';
import { code } from '../apk/dex/scan-support.ts';
import { buildZip } from '../apk/zip/build-zip.ts';
import { dexWith, folderWith, gathered, openApp, openPath, tag, type Files } from './handed-in-app.ts';

async function frameworksOf(files: Files): Promise<string[]> {
  const value = await gathered(frameworksGatherer, await openApp({ files }));
  return value.frameworks.map(({ id, version }) => (version === null ? id : `${id} ${version}`));
}

test('an app without any sign is native', async () => {
  expect(await frameworksOf({ 'classes.dex': dexWith('cn.gov.example.app.Main'), 'assets/www.txt': '' })).toEqual([
    'native',
  ]);
});

test('Cordova is told by its script, which names the version', async () => {
  expect(await frameworksOf({ 'assets/www/cordova.js': "var PLATFORM_VERSION_BUILD_LABEL = '10.1.1';" })).toEqual([
    'cordova 10.1.1',
  ]);
});

test('uni-app lies in a folder named after the app, on top of the 5+ runtime', async () => {
  const files = {
    'assets/apps/__UNI__1A2B/www/app-service.js': '',
    'assets/apps/__UNI__1A2B/www/manifest.json': '{"plus":{},"uni-app":{"compilerVersion":"4.29"}}',
    'assets/data/dcloud_control.xml': '<hbuilder version="1.9.9.82264"></hbuilder>',
  };
  expect(await frameworksOf(files)).toEqual(['dcloud-5plus 1.9.9.82264', 'uni-app 4.29']);
});

test('React Native writes its version into a plain bundle', async () => {
  const files = {
    'assets/index.android.bundle': 'var v={version:{major:0,minor:72,patch:4,prerelease:null}};',
    'lib/arm64-v8a/libhermes.so': buildElf(),
  };
  expect(await frameworksOf(files)).toEqual(['hermes', 'react-native 0.72.4']);
});

test('a class of a framework is sign enough, a class beside its package is not', async () => {
  expect(await frameworksOf({ 'classes.dex': dexWith('io.flutter.embedding.A', 'org.apache.cordovax.B') })).toEqual([
    'flutter',
  ]);
});

test('another web kernel alone leaves the app native', async () => {
  expect(await frameworksOf({ 'classes.dex': dexWith('com.tencent.smtt.sdk.WebView') })).toEqual(['native', 'x5']);
});

test('without a readable manifest the other signs still count', async () => {
  const bytes = buildZip({
    entries: [
      { name: 'AndroidManifest.xml', data: 'no binary XML' },
      { name: 'assets/flutter_assets/AssetManifest.json', data: '{}' },
    ],
  });
  const context = await openPath(`${folderWith({ 'app.apk': bytes })}/app.apk`);
  const { frameworks, gaps } = await gathered(frameworksGatherer, context);
  expect(frameworks.map(({ id }) => id)).toEqual(['flutter']);
  expect(gaps.map(({ code }) => code)).toEqual(['xml-unreadable']);
});

test('an app whose first screen loads a page is a shell around it', async () => {
  const launcher = tag('activity', { name: '.Main' }, [
    tag('intent-filter', {}, [
      tag('action', { name: 'android.intent.action.MAIN' }),
      tag('category', { name: 'android.intent.category.LAUNCHER' }),
    ]),
  ]);
  const loadingIn = async (name: string) => {
    const dex = dexBuilder();
    const loadUrl = dex.method('Landroid/webkit/WebView;', 'loadUrl', '(Ljava/lang/String;)V');
    dex.class({
      name: `Lcn/gov/example/app/${name};`,
      methods: [{ name: 'run', code: [...code.invokeVirtual(loadUrl), ...code.returnVoid] }],
    });
    const context = await openApp({
      manifest: [tag('application', {}, [launcher])],
      files: { 'classes.dex': dex.build() },
    });
    return (await gathered(frameworksGatherer, context)).frameworks;
  };
  expect(await loadingIn('Main$1')).toMatchObject([
    { id: 'webview', signs: [{ class: 'cn.gov.example.app.Main$1', owner: 'app' }] },
  ]);
  expect(await loadingIn('HelpPage')).toEqual([{ id: 'native', version: null, signs: [] }]);
});
