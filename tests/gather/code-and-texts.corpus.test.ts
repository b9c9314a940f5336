import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { openFile } from '../../src/apk/bytes.ts';
import { openZip } from '../../src/apk/zip/open.ts';
import { kindSchemas } from '../../src/evidence/kinds/index.ts';
import type { StaticContext } from '../../src/gather/context.ts';
import { cryptoGatherer } from '../../src/gather/crypto.ts';
import { dexGatherer } from '../../src/gather/dex.ts';
import { endpointsGatherer } from '../../src/gather/endpoints.ts';
import { secretsGatherer } from '../../src/gather/secrets.ts';
import { textsGatherer } from '../../src/gather/texts.ts';
import { webAssetsGatherer } from '../../src/gather/web-assets.ts';
import { Budget, defaultLimits } from '../../src/shared/budget.ts';
import { InspectorError } from '../../src/shared/errors.ts';

const files = join(process.env['ZHIJIAN_CORPUS'] ?? '../shared/corpus', 'files');
const present = existsSync(files);
const title = (text: string): string =>
  present ? text : `${text} (skipped: no corpus at ../shared/corpus or $ZHIJIAN_CORPUS)`;

const gatherers = [dexGatherer, textsGatherer, endpointsGatherer, webAssetsGatherer, secretsGatherer, cryptoGatherer];
const location = 'AustinLin77+location/platforms/android/app/build/outputs/apk/release/app-release-unsigned.apk';
const server = 'npm/appium-uiautomator2-server_10.6.6/appium-uiautomator2-server-v10.6.6.apk';
const packed = 'jmxiawei+juzinovel/app/release/app-release_legu_signed_zipalign.apk';
const checkIn = 'L1ghtningspawn+Tutor-Student_CheckIn/app-debug.apk';

/** Undefined where the archive itself cannot be opened. */
function contextOf(path: string): StaticContext | undefined {
  const budget = new Budget(defaultLimits);
  try {
    const archive = openZip(openFile(join(files, path)), budget);
    return { path, parts: [{ name: 'app.apk', role: 'base', archive }], budget, filing: undefined };
  } catch (error) {
    if (error instanceof InspectorError) return undefined;
    throw error;
  }
}

function opened(path: string): StaticContext {
  const context = contextOf(path);
  if (context === undefined) throw new Error(`${path} does not open`);
  return context;
}

describe.runIf(present)(title('real apps'), () => {
  test('a minified Cordova app: texts, start page and servers', async () => {
    const context = opened(location);
    const { texts, gaps } = await textsGatherer.gather(context, {});
    expect(gaps).toEqual([]);
    const chinese = texts.filter(({ text }) => /[\u4e00-\u9fff]/.test(text));
    expect(chinese.length).toBeGreaterThan(180);
    // Words of the page, a widget in the bundle, a chart label: one of each place.
    expect(texts.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['乌镇企业分布图', '{%s}秒后重新获取', '主题河流图', '公司名称']),
    );
    // Nothing that looks like code came along with a text.
    expect(chinese.filter(({ text }) => /function\s*\(|=>|\breturn\b/.test(text))).toEqual([]);

    const { entryPages, remote } = await webAssetsGatherer.gather(context, {});
    expect(entryPages).toEqual(['assets/www/index.html']);
    expect(remote).toEqual([{ url: 'http://api.map.baidu.com/api', file: 'assets/www/index.html', line: 1 }]);

    const { hosts, addresses } = await endpointsGatherer.gather(context, {});
    expect(hosts.map(({ host }) => host)).toEqual([
      'aio.sunwoda.com',
      'api.map.baidu.com',
      'ssl.gstatic.com',
      'static.ydcss.com',
    ]);
    expect(addresses).toEqual([]);
  });

  test('a server of 16 dex files: version numbers are no addresses', async () => {
    const { addresses, quadsTakenForVersions } = await endpointsGatherer.gather(opened(server), {});
    expect(addresses).toEqual([]);
    expect(quadsTakenForVersions).toBeGreaterThan(0);
  });

  test('a packed app: the shell is not the app’s code', async () => {
    const { calls } = await dexGatherer.gather(opened(packed), {});
    expect(calls.length).toBeGreaterThan(10);
    const own = calls.flatMap(({ places }) => places).filter(({ owner }) => owner === 'app');
    expect(own.filter(({ class: name }) => name?.startsWith('com.tencent.StubShell'))).toEqual([]);
  });

  test('texts of AppCompat belong to it', async () => {
    const { texts, otherLanguages } = await textsGatherer.gather(opened(checkIn), {});
    expect(texts.find(({ text }) => text === '更多选项')?.places[0]).toMatchObject({
      owner: 'library:androidx',
      config: 'zh-CN',
    });
    expect(otherLanguages).toBeGreaterThan(1000);
  });

  test('twice the same bytes give twice the same evidence', async () => {
    const both = await Promise.all(
      [0, 1].map(async () => {
        const context = opened(checkIn);
        return JSON.stringify(await Promise.all(gatherers.map((gatherer) => gatherer.gather(context, {}))));
      }),
    );
    expect(both[0]).toBe(both[1]);
  });
});

describe.runIf(present)(title('hostile files'), () => {
  const folder = 'synthetic-hostile';
  const names = present ? readdirSync(join(files, folder)).filter((name) => name.endsWith('.apk')) : [];

  test.each(names)('%s gives valid evidence or a coded error', async (name) => {
    const context = contextOf(`${folder}/${name}`);
    if (context === undefined) return;
    for (const gatherer of gatherers) {
      try {
        const value = await gatherer.gather(context, {});
        expect(kindSchemas[gatherer.kind].safeParse(value).success).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(InspectorError);
      }
    }
  });
});
