import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { InspectorError } from '../../../src/shared/errors.ts';
import { buildApk } from '../support/build-apk.ts';
import { testPhone, type TestPhone } from '../support/test-phone.ts';

const name = 'cn.gov.example';
const main = `${name}/.MainActivity`;
let device: TestPhone;

async function start(options = {}): Promise<void> {
  device = await testPhone(options);
  await device.phone.install(buildApk({ permissions: ['CAMERA'], link: ['https', 'app.example.gov.cn'] }));
}

beforeEach(() => start());
afterEach(() => device.phone.stop());

describe('am start -W', () => {
  it('starts cold, brings back hot, and starts cold again after a stop', async () => {
    const cold = await device.run(
      `am start -W -n ${main} -a android.intent.action.MAIN -c android.intent.category.LAUNCHER`,
    );
    expect(cold.out).toMatch(
      /^Starting: Intent \{ act=android\.intent\.action\.MAIN cat=\[android\.intent\.category\.LAUNCHER\] cmp=cn\.gov\.example\/\.MainActivity \}\nStatus: ok\nLaunchState: COLD\nActivity: cn\.gov\.example\/\.MainActivity\nTotalTime: \d+\nWaitTime: \d+\nComplete\n$/,
    );
    const front = await device.run(`am start -W ${main}`);
    expect(front.out).toContain('Warning: Activity not started, its current task has been brought to the front');
    await device.run('input keyevent 3');
    expect(device.runtimes.last().calls).toContain('pause');
    expect((await device.run(`am start -W ${main}`)).out).toContain('LaunchState: HOT');
    expect(device.runtimes.last().calls).toContain('resume');
    expect((await device.run(`am start -W -S ${main}`)).out).toMatch(
      /^Stopping: cn\.gov\.example\nStarting[^]+LaunchState: COLD/,
    );
    expect(device.runtimes.launched).toHaveLength(2);
  });

  it('tells activities that are not there, not exported, not resolved', async () => {
    const missing = await device.run('am start -n cn.gov.example/.NoActivity');
    expect(missing).toMatchObject({
      code: 1,
      error: 'Error type 3\nError: Activity class {cn.gov.example/cn.gov.example.NoActivity} does not exist.\n',
    });
    const hidden = await device.run('am start -n cn.gov.example/.HiddenActivity');
    expect(hidden.error).toContain('java.lang.SecurityException: Permission Denial');
    const nobody = await device.run('am start -a android.intent.action.VIEW -d weixin://pay');
    expect(nobody.error).toContain('unable to resolve Intent { act=android.intent.action.VIEW dat=weixin://pay }');
  });

  it('follows deep links and hands them to an app that runs', async () => {
    await device.run(`am start -W -a android.intent.action.VIEW -d https://app.example.gov.cn/a?b=1 ${name}`);
    expect(device.runtimes.last().request.data).toBe('https://app.example.gov.cn/a?b=1');
    const again = await device.run('am start -W -d https://app.example.gov.cn/b');
    expect(again.out).toContain('intent has been delivered');
    expect(device.runtimes.last().calls).toContain('open https://app.example.gov.cn/b');
  });

  it('writes no launch state before Android 10', async () => {
    await device.phone.stop();
    await start({ apiLevel: 28 });
    const { out } = await device.run(`am start -W ${main}`);
    expect(out).not.toContain('LaunchState');
    expect(out).toMatch(/ThisTime: \d+\nTotalTime: \d+/);
  });
});

describe('Back at the root', () => {
  it('leaves the activity behind on Android 12, and ends it below', async () => {
    await device.run(`am start -W ${main}`);
    await device.run('input keyevent 4');
    await vi.waitFor(() => expect(device.phone.system.activities.front()).toBeUndefined());
    expect((await device.run(`am start -W ${main}`)).out).toContain('LaunchState: HOT');
    await device.phone.stop();
    await start({ apiLevel: 30 });
    await device.run(`am start -W ${main}`);
    await device.run('input keyevent BACK');
    await vi.waitFor(() => expect(device.runtimes.last().calls).toContain('stop clean'));
    expect((await device.run(`am start -W ${main}`)).out).toContain('LaunchState: WARM');
  });
});

describe('a crash', () => {
  it('is in the log, the exit history, the drop box and a dialog, and the process is gone', async () => {
    await device.run(`am start -W ${main}`);
    const pid = Number((await device.run(`pidof ${name}`)).out);
    device.runtimes.last().host.died('crash', 'java.lang.IllegalStateException: 坏了\n\tat a.b.C(C.java:1)');
    await vi.waitFor(async () => expect((await device.run(`pidof ${name}`)).code).toBe(1));
    expect((await device.run('logcat -d -b crash -v threadtime')).out).toContain(
      `E AndroidRuntime: FATAL EXCEPTION: main\n`,
    );
    expect((await device.run('logcat -d -b crash -v tag')).out).toContain(
      `E/AndroidRuntime: Process: ${name}, PID: ${pid}\n`,
    );
    expect((await device.run('logcat -d -b events')).out).toMatch(
      new RegExp(`am_crash: \\[${pid},0,${name},\\d+,java\\.lang\\.IllegalStateException,坏了,`),
    );
    expect((await device.run(`dumpsys activity exit-info ${name}`)).out).toContain(
      `process=${name} reason=4 (APP CRASH(EXCEPTION)) subreason=0 (UNKNOWN) status=0`,
    );
    expect((await device.run('dumpsys dropbox --print data_app_crash')).out).toContain(
      'java.lang.IllegalStateException: 坏了',
    );
    const titles = device.phone.system.display.windowInfos().map(({ package: owner }) => owner);
    expect(titles).toContain('android');
  });

  it('comes by itself when the fault is on', async () => {
    device.phone.faults.crashApp = { after: 0 };
    await device.run(`am start ${main}`);
    await vi.waitFor(async () => expect((await device.run('logcat -d -b crash')).out).toContain('FATAL EXCEPTION'));
    expect(device.phone.system.activities.front()).toBeUndefined();
  });
});

describe('an app that does not answer', () => {
  it('gets a dialog, is in the log, and leaves an exit of reason 6 when closed', async () => {
    await device.run(`am start -W ${main}`);
    const { system } = device.phone;
    const told = system.activities.notResponding(name);
    await vi.waitFor(() =>
      expect(system.display.windowInfos().some(({ package: owner }) => owner === 'android')).toBe(true),
    );
    expect((await device.run('logcat -d -b events')).out).toContain('am_anr');
    expect((await device.run('logcat -d -b system')).out).toContain(`E ActivityManager: ANR in ${name}`);
    const dialog = (await system.display.windows()).find(({ info }) => info.package === 'android');
    const close = find(dialog?.root, 'android:id/aerr_close');
    await system.display.touch([{ points: [{ x: close.left + 1, y: close.top + 1, at: 0 }] }]);
    await told;
    expect((await device.run(`dumpsys activity exit-info ${name}`)).out).toContain('reason=6 (ANR)');
  });
});

interface Node {
  resourceId?: string | undefined;
  bounds: { left: number; top: number };
  children: readonly Node[];
}

function find(node: Node | undefined, id: string): { left: number; top: number } {
  const stack = node === undefined ? [] : [node];
  for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
    if (one.resourceId === id) return one.bounds;
    stack.push(...one.children);
  }
  throw new Error(`no ${id}`);
}

describe('what the phone does reaches the app', () => {
  it('network, clock, stop', async () => {
    await device.run(`am start -W ${main}`);
    const { calls } = device.runtimes.last();
    await device.run('cmd connectivity airplane-mode enable');
    await device.run('settings put global airplane_mode_on 0; svc wifi enable');
    await device.run('setprop persist.virtual.routes ipv6');
    expect(calls).toEqual(expect.arrayContaining(['network offline', 'network online', 'network ipv6']));
    await device.run('date 112408302026.00');
    expect(calls).toContain('clock 53994750');
    expect((await device.run('date +%Y-%m-%dT%T%z')).out).toBe('2026-11-24T08:30:00+0800\n');
    await device.run('settings put global auto_time 1');
    expect((await device.run('date +%F')).out).toBe('2026-11-23\n');
    await device.run(`am force-stop ${name}`);
    expect(calls.at(-1)).toBe('stop clean');
    expect((await device.run(`dumpsys activity exit-info ${name}`)).out).toContain(
      'reason=10 (USER REQUESTED) subreason=21 (FORCE STOP)',
    );
  });

  it('the traffic of a process that ended stays in netstats', async () => {
    await device.run(`am start -W ${main}`);
    device.runtimes.last().traffic = { ipv4: { received: 1000, sent: 10 }, ipv6: { received: 500, sent: 5 } };
    await device.run(`am force-stop ${name}`);
    const uid = device.phone.system.packages.find(name)?.uid;
    expect((await device.run('dumpsys netstats detail')).out).toMatch(
      new RegExp(
        `uid=${uid} set=FOREGROUND tag=0x0\\n\\s+NetworkStatsHistory: bucketDuration=7200\\n\\s+st=\\d+ rb=1500 rp=2 tb=15 tp=1 op=0`,
      ),
    );
  });
});

describe('a machine without Chromium', () => {
  it('is told to who starts an app, and the phone goes on', async () => {
    device.runtimes.launch = async () => {
      throw new InspectorError('chromium-missing', 'no Chromium found');
    };
    const { code, error } = await device.run(`am start -W ${main}`);
    expect([code, error]).toEqual([1, 'Error: chromium-missing: no Chromium found\n']);
    expect((await device.run(`pidof ${name}`)).code).toBe(1);
    expect(device.phone.system.activities.front()).toBeUndefined();
  });
});
