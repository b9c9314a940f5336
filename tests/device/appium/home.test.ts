import { mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { androidHome, appiumHome } from '../../../src/device/appium/home.ts';
import { findDriver } from '../../../src/device/appium/packages.ts';

let cache: string;

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'zhijian-home-'));
});

afterEach(() => rmSync(cache, { recursive: true }));

describe('home of Appium', () => {
  it('holds a link to the driver that this tool was installed with, and none to an older one', () => {
    const found = findDriver();
    const home = appiumHome(found, cache);
    const link = join(home, 'node_modules/appium-uiautomator2-driver');
    expect(readlinkSync(link)).toBe(found.directory);
    rmSync(link);
    symlinkSync('/gone', link);
    expect(appiumHome(found, cache)).toBe(home);
    expect(readlinkSync(link)).toBe(found.directory);
    expect(home).toContain(found.versions.driver);
    const manifest: unknown = JSON.parse(readFileSync(join(found.directory, 'package.json'), 'utf8'));
    expect(manifest).toMatchObject({ version: found.versions.driver });
  });
});

describe('home of the SDK', () => {
  it('is the one that the environment names, when adb is from there', () => {
    expect(androidHome('/sdk/platform-tools/adb', { ANDROID_HOME: '/sdk' }, cache)).toBe('/sdk');
  });

  it('is made up of a link to adb where there is none', () => {
    const adb = join(cache, 'bin/adb');
    mkdirSync(join(cache, 'bin'));
    writeFileSync(adb, '');
    const home = androidHome(adb, { ANDROID_HOME: '/without-adb' }, cache);
    expect(readlinkSync(join(home, 'platform-tools/adb'))).toBe(adb);
  });
});
