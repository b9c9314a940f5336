import { join } from 'node:path';

import { expect, test } from 'vitest';

import { isSplitSet, openStatic } from '../../src/gather/open.ts';
import { apkOf, folderWith, openApp } from './handed-in-app.ts';

test('a folder of a base and its splits is one app', () => {
  expect(isSplitSet(folderWith({ 'base.apk': apkOf({}), 'config.zh.apk': apkOf({}, 'config.zh') }))).toBe(true);
});

test.each([
  ['two apps', { 'a.apk': apkOf({}), 'b.apk': apkOf({ package: 'cn.gov.other' }) }],
  [
    'two apps, one with a split',
    { 'a.apk': apkOf({}), 'b.apk': apkOf({ package: 'cn.gov.other' }), 'config.zh.apk': apkOf({}, 'config.zh') },
  ],
  ['a single app', { 'a.apk': apkOf({}) }],
  ['no app at all', { 'a.txt': 'text' }],
])('a folder with %s is no split set', (_, files) => {
  expect(isSplitSet(folderWith(files))).toBe(false);
});

test('what is no package says so', async () => {
  await expect(openStatic(join(folderWith({ 'a.apk': 'PK nothing' }), 'a.apk'))).rejects.toMatchObject({
    code: 'not-an-apk',
  });
  await expect(openStatic('/nowhere/a.apk')).rejects.toMatchObject({ code: 'file-not-found' });
});

test('a bad filing form is said when the package is opened', async () => {
  const filing = join(folderWith({ 'filing.yaml': 'sponser: 某局\n' }), 'filing.yaml');
  await expect(openApp({}, { filing })).rejects.toMatchObject({ code: 'filing-invalid' });
});
