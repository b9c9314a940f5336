import { describe, expect, it } from 'vitest';

import { checks } from '../../../src/device/doctor/checks.ts';
import { type Examination, isLocked, readFree } from '../../../src/device/doctor/examination.ts';

const healthy: Examination = {
  facts: {
    serial: 'p',
    virtual: false,
    emulator: false,
    manufacturer: 'Google',
    model: 'Pixel',
    fingerprint: '',
    apiLevel: 33,
    release: '13',
    abis: ['arm64-v8a'],
    display: { width: 1080, height: 2340, density: 480 },
    webView: '119.0.6045.66',
    locale: 'zh-CN',
    timeZone: 'Asia/Shanghai',
    clockOffset: 300,
    tools: {},
    blockers: [],
  },
  network: 'online',
  writeRefusal: undefined,
  animationScales: [1, 1, 1],
  inputMethod: 'com.sohu.inputmethod.sogou/.SogouIME',
  freeStorage: 20_000_000,
  batteryLevel: 80,
  charging: true,
  locked: false,
  awake: true,
  developerOptions: true,
  stayAwake: true,
  packageVerifier: false,
};

function trouble(changes: Partial<Examination>): string[] {
  return checks
    .map((check) => check({ ...healthy, ...changes }))
    .filter(({ state }) => state !== 'ok')
    .map(({ code, state }) => `${code} ${state}`);
}

describe('doctor', () => {
  it('finds nothing wrong with a healthy phone', () => {
    expect(trouble({})).toEqual([]);
  });

  it.each<[string, Partial<Examination>]>([
    ['settings-writable fail', { writeRefusal: 'java.lang.SecurityException: WRITE_SECURE_SETTINGS' }],
    ['screen-lock fail', { locked: true }],
    ['screen-lock warn', { awake: false }],
    ['network warn', { network: 'offline' }],
    ['storage warn', { freeStorage: 900_000 }],
    ['clock warn', { facts: { ...healthy.facts, clockOffset: -3_600_000 } }],
    ['webview warn', { facts: { ...healthy.facts, webView: '58.0.3029.125' } }],
    ['android-version fail', { facts: { ...healthy.facts, apiLevel: 25 } }],
    ['battery warn', { batteryLevel: 9, charging: false }],
    ['input-method warn', { inputMethod: 'io.appium.settings/.UnicodeIME' }],
    ['developer-options warn', { developerOptions: false }],
    ['stay-awake warn', { stayAwake: false }],
    ['package-verifier warn', { packageVerifier: true }],
  ])('finds %s', (code, changes) => {
    expect(trouble(changes)).toEqual([code]);
  });

  it.each([
    ['Xiaomi', '安全设置'],
    ['OPPO', '禁止权限监控'],
    ['vivo', 'USB'],
    ['HUAWEI', '仅充电'],
    ['Nobody', '开发者选项'],
  ])('names the switch of %s', (manufacturer, words) => {
    const check = checks
      .map((one) => one({ ...healthy, writeRefusal: 'x', facts: { ...healthy.facts, manufacturer } }))
      .find(({ code }) => code === 'settings-writable');
    expect(check?.remedy?.zh).toContain(words);
  });

  it('reads keyguards and df', () => {
    expect(isLocked('  mIsShowing=true\n  mInputRestricted=true')).toBe(true);
    expect(isLocked('  mIsShowing=true\n  mInputRestricted=false')).toBe(false);
    expect(isLocked('mShowingLockscreen=true')).toBe(true);
    const df =
      'Filesystem     1K-blocks    Used Available Use% Mounted on\n/dev/block/dm-5 11234567 123 9876543  12% /data\n';
    expect(readFree(df)).toBe(9_876_543);
    expect(readFree('df: /data: Permission denied')).toBeUndefined();
  });
});
