import { afterEach, describe, expect, it } from 'vitest';

import { buildApk } from '../support/build-apk.ts';
import { testPhone, type TestPhone } from '../support/test-phone.ts';

const name = 'cn.gov.example';
const main = `${name}/.MainActivity`;
let device: TestPhone;
afterEach(() => device.phone.stop());

async function started(apiLevel: number): Promise<void> {
  device = await testPhone({ apiLevel });
  await device.phone.install(buildApk({ permissions: ['CAMERA'] }));
  await device.run(`am start -W ${main}`);
}

const out = async (line: string): Promise<string> => (await device.run(line)).out;

/** The patterns are those that adb clients of the field read these dumps with. */
describe.each([26, 28, 29, 30, 31, 32, 33, 34, 35])('dumps of API level %i', (apiLevel) => {
  it('name the focused window, the installed package and the resumed activity', async () => {
    await started(apiLevel);
    const window = await out(`dumpsys window ${apiLevel < 29 ? 'windows' : 'displays'}`);
    expect(/^\s*mFocusedApp.+Record\{.*\s([^\s/}]+)\/([^\s/},]+)/m.exec(window)?.slice(1, 3)).toEqual([
      name,
      '.MainActivity',
    ]);
    expect(/^\s*mCurrentFocus.+\{.+\s([^\s/]+)\/([^\s}]+)/m.exec(window)?.slice(1, 3)).toEqual([
      name,
      `${name}.MainActivity`,
    ]);
    const package_ = await out(`dumpsys package ${name}`);
    expect(package_).toMatch(/^\s*Package\s+\[cn\.gov\.example\][^:]+:$/m);
    expect(package_).toMatch(/versionCode=1 minSdk=21 targetSdk=33/);
    expect(await out('dumpsys activity activities')).toMatch(
      apiLevel >= 30
        ? /topResumedActivity: ?=?.*ActivityRecord\{\w+ u0 cn\.gov\.example\/\.MainActivity t\d+\}/
        : /mResumedActivity: ActivityRecord\{\w+ u0 cn\.gov\.example\/\.MainActivity t\d+\}/,
    );
    expect(await out('dumpsys activity processes')).toMatch(/ProcessRecord\{\w+\s+(\d+):cn\.gov\.example\//);
    expect(device.phone.strict.calls).toEqual([]);
  });

  it('have the columns of the release', async () => {
    await started(apiLevel);
    const total = (await out(`dumpsys meminfo '${name}' | grep -E 'Native|Dalvik|EGL|GL|TOTAL'`))
      .split('\n')
      .find((line) => line.includes('TOTAL'));
    expect(total?.trim().split(/\s+/)).toHaveLength(apiLevel >= 30 ? 9 : 8);
    expect((await out(`dumpsys gfxinfo ${name}`)).includes('Janky frames (legacy)')).toBe(apiLevel >= 31);
    expect((await out(`dumpsys activity exit-info ${name}`)).includes('PROCESS EXIT INFO')).toBe(apiLevel >= 30);
    const versions = await device.run('cmd package list packages --show-versioncode');
    expect(versions.out.includes(`package:${name} versionCode:1\n`)).toBe(apiLevel >= 28);
  });
});

describe('dumpsys', () => {
  it('tells an unlocked phone that is awake, and one that sleeps', async () => {
    await started(33);
    expect(await out('dumpsys power')).toContain('mWakefulness=Awake');
    await device.run('input keyevent 26');
    expect(await out('dumpsys power')).toContain('mWakefulness=Asleep');
    expect(await out('dumpsys window')).toContain('mShowingLockscreen=false');
  });

  it('prints what a phone prints for what is not there, and notes only what it does not know', async () => {
    await started(33);
    expect(await out('dumpsys package cn.gov.nowhere')).toBe('Unable to find package: cn.gov.nowhere\n');
    expect(await out('dumpsys gfxinfo cn.gov.nowhere')).toBe('No process found for: cn.gov.nowhere\n');
    expect(device.phone.strict.calls).toEqual([]);
    expect((await device.run('dumpsys nothing')).error).toBe("Can't find service: nothing\n");
    expect(device.phone.strict.calls).toEqual([{ kind: 'shell', what: 'dumpsys nothing' }]);
  });

  it('puts packages on the battery whitelist in one line for each', async () => {
    await started(33);
    expect(await out(`dumpsys deviceidle whitelist +${name} ; dumpsys deviceidle whitelist +no.such ;`)).toBe(
      `Added: ${name}\nUnknown package: no.such\n`,
    );
  });
});
