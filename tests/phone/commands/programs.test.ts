import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { buildApk } from '../support/build-apk.ts';
import { testPhone, type TestPhone } from '../support/test-phone.ts';

const name = 'cn.gov.example';
const main = `${name}/.MainActivity`;
let device: TestPhone;

beforeEach(async () => {
  device = await testPhone();
  await device.phone.install(buildApk({ link: ['sample', 'open'] }));
});
afterEach(() => device.phone.stop());

describe.each<[string, number, string]>([
  ['getprop ro.build.version.sdk', 0, '33\n'],
  ['getprop no.such.property', 0, '\n'],
  ['setprop debug.a b; getprop debug.a', 0, 'b\n'],
  [
    'settings put global a 1; settings get global a; settings delete global a; settings get global a',
    0,
    '1\nDeleted 1 rows\nnull\n',
  ],
  ['settings delete global hidden_api_policy', 0, 'Deleted 0 rows\n'],
  ['settings get nowhere a', 255, ''],
  ['cmd package resolve-activity --brief cn.gov.example | tail -n 1', 0, 'cn.gov.example/.MainActivity\n'],
  [
    'cmd package query-activities --brief -a android.intent.action.VIEW -d sample://open/x | tail -n 1',
    0,
    'cn.gov.example/.MainActivity\n',
  ],
  ['cmd package resolve-activity --brief no.such.app', 0, 'No activity found\n'],
  ['pm list packages -3', 0, 'package:cn.gov.example\n'],
  ['pm list packages launcher3', 0, 'package:com.android.launcher3\n'],
  [
    'pm disable-user cn.gov.example; pm list packages -d',
    0,
    'Package cn.gov.example new state: disabled-user\npackage:cn.gov.example\n',
  ],
  ['pm has-feature android.hardware.camera', 0, 'true\n'],
  ['pidof cn.gov.example', 1, ''],
  ['wm size; wm density', 0, 'Physical size: 1080x2340\nPhysical density: 480\n'],
  ['wm density 320; wm density', 0, 'Physical density: 480\nOverride density: 320\n'],
  ['ime list -s', 0, 'com.android.inputmethod.latin/.LatinIME\n'],
  ['ime set no.such/.Ime', 255, ''],
  ['cmd uimode night yes', 0, 'Night mode: yes\n'],
  ['svc wifi disable; settings get global wifi_on; cmd wifi status', 0, '0\nWifi is disabled\n'],
  ['cmd connectivity airplane-mode enable; cmd connectivity airplane-mode', 0, 'enabled\n'],
  [
    'content query --uri content://settings/global --where "name=\'wifi_on\'"',
    0,
    'Row: 0 _id=1, name=wifi_on, value=1\n',
  ],
  ['am get-current-user', 0, '0\n'],
  ['am broadcast -a a.b.C', 0, 'Broadcasting: Intent { act=a.b.C flg=0x400000 }\nBroadcast completed: result=0\n'],
  ['am force-stop no.such.app', 0, ''],
  ['screenrecord /sdcard/a.mp4', 1, ''],
  ['cat /proc/net/tcp6 | wc -l', 0, '1\n'],
])('%s', (line, code, out) => {
  it('answers as a phone', async () => {
    expect(await device.run(line)).toMatchObject({ code, out });
    expect(device.phone.strict.calls).toEqual([]);
  });
});

describe('what the phone does not know', () => {
  it.each([
    'am dance',
    'pm dance',
    'cmd dance',
    'input dance',
    'settings dance global a',
    'pm install --dance /a.apk',
    'am start --dance',
  ])('%s fails and is noted', async (line) => {
    expect((await device.run(line)).code).not.toBe(0);
    expect(device.phone.strict.calls).toHaveLength(1);
  });
});

describe('input', () => {
  it('reaches the app in front', async () => {
    await device.run(`am start -W ${main}; input tap 100 200; input swipe 1 2 3 4 50; input keyevent KEYCODE_ENTER`);
    expect(device.runtimes.last().calls).toEqual(expect.arrayContaining(['touch 100,200', 'touch 1,2', 'key 66']));
  });

  it('types Latin letters and refuses what no hardware key has', async () => {
    await device.run(`am start -W ${main}`);
    device.runtimes.last().host.editableFocused(true);
    expect((await device.run('input text a%sb')).code).toBe(0);
    expect(device.runtimes.last().calls).toContain('type a b');
    expect((await device.run('input text 你好')).code).toBe(255);
    expect((await device.run('input tap a b')).error).toContain('Invalid arguments');
  });
});

describe('monkey', () => {
  it('starts an app with one event', async () => {
    const { code, out } = await device.run(`monkey -p ${name} -c android.intent.category.LAUNCHER 1`);
    expect([code, out]).toEqual([0, expect.stringMatching(/Events injected: 1\n[^]*\/\/ Monkey finished/)]);
    expect(device.phone.system.focusedComponent()).toBe(`${name}/${name}.MainActivity`);
  });

  it('does the same for the same seed, and nothing without an app', async () => {
    await device.run(`monkey -p ${name} -s 7 -v 12`);
    const first = [...device.runtimes.last().calls];
    await device.run(`am force-stop ${name}; monkey -p ${name} -s 7 -v 12`);
    expect(device.runtimes.last().calls).toEqual(first.filter((call) => !call.startsWith('stop')));
    expect((await device.run('monkey -p no.such 1')).out).toContain('** No activities found to run, monkey aborted.');
  });

  it('ends with what it saw when the app crashes', async () => {
    const running = device.run(`monkey -p ${name} -s 7 --throttle 20 200`);
    await vi.waitFor(() => expect(device.runtimes.launched).toHaveLength(1));
    await vi.waitFor(() => expect(device.runtimes.last().calls.length).toBeGreaterThan(2));
    device.runtimes.last().host.died('crash', 'java.lang.NullPointerException: x');
    const { code, error } = await running;
    expect([code, error]).toEqual([1, expect.stringContaining(`// CRASH: ${name} (pid `)]);
  });
});

describe('am instrument', () => {
  it('fails for what is not installed', async () => {
    const { error } = await device.run(
      'am instrument -w io.appium.uiautomator2.server.test/androidx.test.runner.AndroidJUnitRunner',
    );
    expect(error).toContain(
      'Unable to find instrumentation info for: ComponentInfo{io.appium.uiautomator2.server.test/',
    );
  });
});
