import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Browser } from 'webdriverio';

import { startPhone, type Phone } from '../../src/phone/phone.ts';
import { freePort, missingTool, startRealStack, type RealStack } from './support/real-stack.ts';

const apk = fileURLToPath(new URL('../specimens/jiedaotong/jiedaotong.apk', import.meta.url));
const name = 'cn.gov.specimen.jiedaotong';
const missing = missingTool();

describe.skipIf(missing !== undefined)(
  `a phone under real adb and Appium${missing === undefined ? '' : `: needs ${missing}`}`,
  () => {
    let phone: Phone;
    let stack: RealStack;
    const shell = async (line: string): Promise<string> => (await stack.adb('shell', line)).toString();

    beforeAll(async () => {
      phone = await startPhone();
      stack = await startRealStack(phone.serial);
    });
    afterAll(async () => {
      await stack?.stop();
      await phone?.stop();
    });

    it('is seen, takes an app and shows its first page', async () => {
      expect((await stack.adb('install', '-r', apk)).toString()).toContain('Success');
      expect(await shell(`am start -W -n ${name}/.MainActivity`)).toMatch(
        /Status: ok\n\s*LaunchState: COLD[^]+TotalTime: \d+/,
      );
      expect(await shell('dumpsys window displays')).toMatch(
        new RegExp(`^\\s*mFocusedApp.+Record\\{.*\\s(${name})/(\\S+)`, 'm'),
      );
      const picture = await stack.adb('exec-out', 'screencap', '-p');
      expect(picture.subarray(1, 4).toString()).toBe('PNG');
      expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1080, 2340]);
      const log = (await stack.adb('logcat', '-d', '-v', 'threadtime')).toString();
      expect(log).toMatch(/I ActivityTaskManager: Displayed cn\.gov\.specimen\.jiedaotong\/\.MainActivity: \+\d+ms/);
      expect(log).toContain('request refused: http://58.20.30.40:9000/api/duration/rank');
    });

    it('gives back the bytes that were pushed and the APK that was installed', async () => {
      const path = (await shell(`pm path ${name}`)).trim().replace('package:', '');
      const pulled = await stack.adb('exec-out', 'cat', path);
      expect(pulled.equals(readFileSync(apk))).toBe(true);
    });

    it('is driven by an unmodified session, twice', async () => {
      for (const _ of [1, 2]) {
        const driver = await open();
        try {
          await driver.$('android=new UiSelector().textContains("街道通")').waitForExist();
          expect(await driver.getCurrentPackage()).toBe(name);
          await tap(driver, '每日签到', '连续签到 12 天');
          await tap(driver, '积分排行榜', '排名靠后的单位将通报');
          const picture = Buffer.from(await driver.takeScreenshot(), 'base64');
          expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1080, 2340]);
          await driver.back();
          await shows(driver, '连续签到 12 天');
        } finally {
          await driver.deleteSession();
        }
        expect(await shell('ps -A')).not.toContain('io.appium.uiautomator2.server');
      }
      expect(phone.strict.calls).toEqual([]);
    });

    it('tells how the process ended', async () => {
      await shell(`am start -W -n ${name}/.MainActivity; am crash ${name}`);
      expect(await shell('logcat -d -b crash')).toContain('FATAL EXCEPTION: main');
      expect(await shell(`dumpsys activity exit-info ${name}`)).toContain('reason=4 (APP CRASH(EXCEPTION))');
      await shell(`am force-stop ${name}`);
      expect((await stack.adb('uninstall', name)).toString()).toContain('Success');
    });

    it('goes offline when told and comes back', async () => {
      phone.faults.offline = true;
      await expect(stack.adb('shell', 'echo here')).rejects.toThrow();
      phone.faults.offline = false;
      await vi.waitFor(async () => expect((await stack.adb('shell', 'echo here')).toString()).toBe('here\n'), {
        timeout: 30_000,
        interval: 500,
      });
    });

    async function tap(driver: Browser, link: string, then: string): Promise<void> {
      await driver.$(`//*[@content-desc="${link}"]`).click();
      await shows(driver, then);
    }

    async function shows(driver: Browser, words: string): Promise<void> {
      const seen = async () => (await driver.getPageSource()).includes(words);
      await vi.waitFor(async () => expect(await seen()).toBe(true), { timeout: 10_000 });
    }

    async function open(): Promise<Browser> {
      const { remote } = await import('webdriverio');
      return remote({
        hostname: '127.0.0.1',
        port: stack.appiumPort,
        logLevel: 'silent',
        connectionRetryCount: 0,
        waitforTimeout: 10_000,
        capabilities: {
          platformName: 'Android',
          'appium:automationName': 'UiAutomator2',
          'appium:udid': phone.serial,
          'appium:adbPort': stack.adbPort,
          'appium:systemPort': await freePort(),
          'appium:appPackage': name,
          'appium:appActivity': '.MainActivity',
          'appium:noReset': true,
          'appium:noSign': true,
          'appium:suppressKillServer': true,
          'wdio:enforceWebDriverClassic': true,
        },
      });
    }
  },
);
