import { describe, expect, test } from 'vitest';

import { kindSchemas } from '../../src/evidence/kinds/index.ts';
import { textsGatherer } from '../../src/gather/texts.ts';
import { createTextCollection } from '../../src/gather/texts/collection.ts';
import { dexBuilder } from '../apk/dex/build-dex.ts';
import { code } from '../apk/dex/scan-support.ts';
import { buildBundle } from '../apk/hermes/build-bundle.ts';
import { buildZip } from '../apk/zip/build-zip.ts';
import { builtApp } from './built-app.ts';

async function gather(files: Record<string, string | Buffer>) {
  const value = await textsGatherer.gather(builtApp({ files }), {});
  expect(kindSchemas.texts.parse(value)).toEqual(value);
  return value;
}

/** `text` → `source owner file[:line]` */
async function placed(files: Record<string, string | Buffer>): Promise<Record<string, string>> {
  const { texts } = await gather(files);
  return Object.fromEntries(
    texts.map(({ text, sources, places: [place] }) => [
      text,
      `${sources.join('+')} ${place?.owner} ${place?.file}${place?.line === undefined ? '' : `:${place.line}`}`,
    ]),
  );
}

describe('sources', () => {
  test('a page, its script and its data', async () => {
    expect(
      await placed({
        'assets/www/index.html': '<p>每日签到</p>\n<p>Check in</p>',
        'assets/www/app.js': 'var a = 1;\nalert("未签到将扣分"); log("debug only")',
        'assets/www/i18n/zh.json': '{\n  "rank": "积分排名"\n}',
        'assets/www/js/jquery-3.6.0.min.js': 'x="请求失败"',
      }),
    ).toEqual({
      每日签到: 'web app assets/www/index.html:1',
      'Check in': 'web app assets/www/index.html:2',
      未签到将扣分: 'web app assets/www/app.js:2',
      积分排名: 'json app assets/www/i18n/zh.json:2',
      请求失败: 'web library:jquery assets/www/js/jquery-3.6.0.min.js:1',
    });
  });

  test('uni-app, React Native and Flutter by where their files stand', async () => {
    expect(
      await placed({
        'assets/apps/__UNI__1234567/www/app-service.js': '_v("签到")',
        'assets/index.android.bundle': 'e.title="\\u6253\\u5361"',
        'assets/flutter_assets/i18n/zh.json': '{"a":"排行榜"}',
      }),
    ).toEqual({
      签到: 'uni-app app assets/apps/__UNI__1234567/www/app-service.js:1',
      打卡: 'react-native app assets/index.android.bundle:1',
      排行榜: 'flutter app assets/flutter_assets/i18n/zh.json:1',
    });
  });

  test('code, with the class that holds the text', async () => {
    const dex = dexBuilder();
    dex.class({
      name: 'Lcn/gov/example/app/Main;',
      methods: [{ name: 'm', code: [...code.constString(dex.string('每日打卡')), ...code.returnVoid] }],
    });
    const { texts } = await gather({ 'classes.dex': dex.build() });
    expect(texts).toEqual([
      {
        text: '每日打卡',
        sources: ['dex'],
        total: 1,
        places: [{ file: 'classes.dex', owner: 'app', class: 'cn.gov.example.app.Main' }],
      },
    ]);
  });

  test('Flutter’s compiled program, in both widths', async () => {
    const library = Buffer.concat([
      Buffer.alloc(64),
      Buffer.from('\0每日签到\0'),
      Buffer.alloc(64),
      Buffer.from('\0\0学习时长排行\0', 'utf16le'),
      Buffer.alloc(64),
    ]);
    const found = await placed({ 'lib/arm64-v8a/libapp.so': library });
    expect(found).toMatchObject({
      每日签到: 'flutter app lib/arm64-v8a/libapp.so',
      学习时长排行: 'flutter app lib/arm64-v8a/libapp.so',
    });
  });

  test('React Native compiled by Hermes', async () => {
    const bundle = buildBundle({ version: 96, strings: ['render', '每日签到', 'onPress'] });
    expect(await placed({ 'assets/index.android.bundle': bundle })).toEqual({
      每日签到: 'react-native app assets/index.android.bundle',
    });
  });

  test('a page that is called a licence is read, a list of licences is not', async () => {
    const files = { 'assets/www/license.html': '<p>用户协议</p>', 'assets/LICENSE.txt': '许可证' };
    expect(Object.keys(await placed(files))).toEqual(['用户协议']);
  });

  test('an offline package of pages, one level deep', async () => {
    const pages = buildZip({ entries: [{ name: 'index.html', data: '<p>离线签到</p>' }] });
    expect(await placed({ 'assets/h5.zip': pages })).toEqual({ 离线签到: 'web app assets/h5.zip!/index.html:1' });
  });
});

test('the same text is one entry with all sources and places', async () => {
  const { texts } = await gather({ 'assets/a.html': '<p> 每日\n签到 </p>', 'assets/b.json': '["每日 签到"]' });
  expect(texts).toMatchObject([{ text: '每日 签到', sources: ['json', 'web'], total: 2 }]);
});

describe('what is not read is a gap', () => {
  test.each([
    ['a packed mini-program', 'assets/app.wxapkg', Buffer.from('x'), 'mini-program-package'],
    ['an offline package of mPaaS', 'assets/nebulapresets/2021001.amr', Buffer.from('x'), 'mini-program-package'],
    [
      'an encrypted page',
      'assets/www/index.html',
      Buffer.from(Array.from({ length: 512 }, (_, index) => (index * 7919) % 256)),
      'asset-not-text',
    ],
    ['a broken archive of pages', 'assets/h5.zip', Buffer.from('PK\x03\x04 and nothing more'), 'archive-unreadable'],
  ])('%s', async (_, name, data, gap) => {
    expect((await gather({ [name]: data })).gaps.map((each) => each.code)).toContain(gap);
  });

  test('compiled XML among the assets is none', async () => {
    const compiled = Buffer.concat([Buffer.from([3, 0, 8, 0]), Buffer.alloc(60)]);
    expect((await gather({ 'assets/plugin/layout.xml': compiled })).gaps).toEqual([]);
  });

  test('an unreadable resource table', async () => {
    const { gaps } = await gather({ 'resources.arsc': Buffer.from('no table at all') });
    expect(gaps.map((each) => each.code)).toContain('resources-unreadable');
  });
});

describe('collection', () => {
  const place = { file: 'a.js', owner: 'app' };

  test('beyond its limit texts are counted, known ones still placed', () => {
    const texts = createTextCollection(2);
    for (const text of ['甲', '乙', '丙', '甲', '丁']) texts.add(text, 'web', place);
    expect(texts.dropped).toBe(2);
    expect(texts.finish().map(({ text, total }) => [text, total])).toEqual([
      ['乙', 1],
      ['甲', 2],
    ]);
  });

  test('an overlong text is cut and marked, never inside a character', () => {
    const texts = createTextCollection();
    texts.add(`${'字'.repeat(1999)}𠀀${'字'.repeat(100)}`, 'web', place);
    expect(texts.finish()[0]?.text).toBe(`${'字'.repeat(1999)}…`);
  });

  test('numbers and signs are no texts', () => {
    const texts = createTextCollection();
    for (const text of ['12:30', '￥ 3.50', '---', '   ', '']) texts.add(text, 'web', place);
    expect(texts.finish()).toEqual([]);
  });

  test('of many places the app’s own are kept', () => {
    const texts = createTextCollection();
    for (let line = 1; line <= 500; line++) texts.add('签到', 'web', { file: 'lib.js', owner: 'library:jquery', line });
    texts.add('签到', 'web', { file: 'app.js', owner: 'app', line: 1 });
    const [entry] = texts.finish();
    expect(entry?.total).toBe(501);
    expect(entry?.places[0]?.owner).toBe('app');
    expect(entry?.places.length).toBeLessThan(20);
  });
});
