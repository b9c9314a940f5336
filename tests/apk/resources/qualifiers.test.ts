import { describe, expect, test } from 'vitest';

import { createConfig, readConfig } from '../../../src/apk/resources/config.ts';
import { formatLocale, localeMatches, parseLocale } from '../../../src/apk/resources/locale.ts';
import { selectConfig } from '../../../src/apk/resources/select.ts';
import { config } from './builders.ts';

const read = (buffer: Buffer) => readConfig(buffer, 0, buffer.length);

describe('qualifiers as in a folder name', () => {
  test.each([
    [createConfig({}, parseLocale('')), ''],
    [createConfig({ density: 480, sdkVersion: 26 }, parseLocale('zh-CN')), 'zh-rCN-xxhdpi-v26'],
    [createConfig({ density: 213 }, parseLocale('')), 'tvdpi'],
    [createConfig({ density: 420, uiMode: 0x23 }, parseLocale('sr-Latn')), 'b+sr+Latn-car-night-420dpi'],
    [
      createConfig({ mcc: 460, mnc: 0xffff, smallestScreenWidthDp: 600, orientation: 2 }, parseLocale('')),
      'mcc460-mnc00-sw600dp-land',
    ],
    [
      createConfig({ screenLayout: 0x80 | 0x20 | 4, screenLayout2: 2, colorMode: 9 }, parseLocale('')),
      'ldrtl-xlarge-long-round-nowidecg-highdr',
    ],
    [
      createConfig({ screenWidth: 480, screenHeight: 800, keyboard: 2, inputFlags: 9 }, parseLocale('')),
      'keysexposed-qwerty-navhidden-480x800',
    ],
  ])('%#', (given, qualifiers) => {
    expect(given.qualifiers).toBe(qualifiers);
  });
});

describe('locales in a configuration', () => {
  test.each([
    [config({ language: 'zh', region: 'TW', script: 'Hant' }), 'zh-Hant-TW'],
    [config({ language: 'fr' }), 'fr'],
    [config(), ''],
    // "fil" and "419", packed in 5 bits a character
    [config({ language: '\xad\x05' }), 'fil'],
    [config({ language: 'es', region: '\xa4\x24' }), 'es-419'],
  ])('%#', (buffer, tag) => {
    expect(read(buffer).localeTag).toBe(tag);
  });

  test('a configuration of an older, shorter form', () => {
    expect(read(config({ language: 'zh', region: 'CN', script: 'Hant', size: 28 })).localeTag).toBe('zh-CN');
  });

  test.each([
    ['zh-CN', 'zh-Hans', true],
    ['zh-TW', 'zh-CN', false],
    ['zh-Hant-CN', 'zh-CN', false],
    ['fil', 'tl', true],
    ['in', 'id-ID', true],
    ['en-GB', 'en-US', true],
    ['en', 'fr', false],
    ['', 'fr', true],
  ])('text for "%s" shown to "%s": %s', (offered, wanted, answer) => {
    expect(localeMatches(parseLocale(offered), parseLocale(wanted))).toBe(answer);
  });

  test('a tag survives parsing and formatting', () => {
    for (const tag of ['zh-Hant-TW', 'es-419', 'sr-Latn', 'ca-valencia'])
      expect(formatLocale(parseLocale(tag))).toBe(tag);
  });
});

describe('the configuration Android would use', () => {
  const densities = [120, 240, 640, 0].map((density) => createConfig({ density }, parseLocale('')));

  test('the next larger density beats a smaller one; none at all counts as medium', () => {
    expect(selectConfig(densities, {})).toBe(3);
    expect(selectConfig(densities.slice(0, 3), {})).toBe(1);
    expect(selectConfig(densities, { density: 400 })).toBe(2);
    expect(selectConfig(densities, { density: Infinity })).toBe(2);
  });

  test('the newest API level wins, night, tablet and car configurations do not fit', () => {
    const configs = [
      createConfig({ sdkVersion: 21 }, parseLocale('')),
      createConfig({ sdkVersion: 26 }, parseLocale('')),
      createConfig({ uiMode: 0x20, sdkVersion: 30 }, parseLocale('')),
      createConfig({ smallestScreenWidthDp: 600 }, parseLocale('')),
      createConfig({ uiMode: 3 }, parseLocale('')),
      createConfig({ mcc: 460 }, parseLocale('')),
    ];
    expect(selectConfig(configs, {})).toBe(1);
    expect(selectConfig(configs.slice(2), {})).toBe(-1);
  });
});
