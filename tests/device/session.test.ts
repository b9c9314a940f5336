import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { examineDevice } from '../../src/device/doctor.ts';
import { listDevices } from '../../src/device/devices.ts';
import { centreOf, type UiNode, walk, wordingOf } from '../../src/evidence/screen/node.ts';
import { Bench, lacking, specimen, specimenFile } from './virtual-phone.ts';

describe.skipIf(lacking !== '')(`session on the virtual phone (needs ${lacking || 'nothing more'})`, () => {
  const bench = new Bench();
  beforeAll(() => bench.open());
  afterEach(() => bench.reset());
  afterAll(() => bench.close());

  it.each([26, 29, 33, 35])('drives an app on API %i and leaves the phone as it was', async (apiLevel) => {
    const phone = await bench.phone(apiLevel);
    const session = await bench.session(phone);
    expect(session.facts).toMatchObject({ virtual: true, apiLevel, serial: phone.serial });
    expect(session.facts.webView).toMatch(/^\d+\./);
    const troubles = (await examineDevice(session)).filter(({ state }) => state === 'fail');
    expect(troubles).toEqual([]);
    expect(await session.install([specimenFile])).toMatchObject({ ok: true });
    const started = await session.start(specimen);
    expect(started).toMatchObject({ ok: true, ...(apiLevel >= 29 ? { kind: 'cold' } : {}) });
    expect(started.totalTime).toBeGreaterThan(0);
    expect(await session.foreground()).toMatchObject({ package: specimen.package });
    expect(await session.pid(specimen.package)).toBeGreaterThan(0);
    const states = await session.permissions(specimen.package);
    expect(states.find(({ name }) => name === 'android.permission.CAMERA')).toMatchObject({
      granted: false,
      runtime: true,
    });
    expect(states.find(({ name }) => name === 'android.permission.INTERNET')).toMatchObject({
      granted: true,
      runtime: false,
    });

    await session.startDriver();
    const capture = await session.capture();
    expect(capture).toMatchObject({
      package: specimen.package,
      howSeen: 'tree',
      network: 'online',
      secure: false,
      faults: [],
      display: { width: 1080, height: 2340 },
    });
    expect(capture.pid).toBe(await session.pid(specimen.package));
    expect(words(capture.tree)).toMatch(/\p{Script=Han}/u);
    expect(capture.windows.some(({ focused, package: owner }) => focused && owner === specimen.package)).toBe(true);
    expect(
      Buffer.from(capture.screenshot ?? [])
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    expect(capture.deviceAt).toMatch(/\+08:00$/);

    await session.press('home');
    expect((await session.capture({ screenshot: false })).package).not.toBe(specimen.package);
    await session.stop(specimen.package);
    if (apiLevel >= 30)
      expect((await session.exits(specimen.package)).map(({ reason }) => reason)).toContain('user-requested');
    const events = session.log().filter(({ tag }) => /^(?:am|wm)_/.test(tag));
    expect(new Set(events.map(({ buffer }) => buffer))).toEqual(new Set(['events']));

    await session[Symbol.asyncDispose]();
    expect(session.footprint().settings.filter(({ restored }) => !restored)).toEqual([]);
    expect(session.footprint().footprint.map(({ name }) => name)).toContain('io.appium.uiautomator2.server');
    expect(session.incidents).toEqual([]);
    expect(phone.strict.calls).toEqual([]);
  });

  it('touches, types, turns, cuts the network and shifts the clock, and undoes it', async () => {
    const phone = await bench.phone();
    const session = await bench.session(phone);
    await session.install([specimenFile]);
    await session.start(specimen);
    await session.startDriver();
    const link = find((await session.capture()).tree, '每日签到');
    await session.tap(centreOf(link.bounds));
    await expect.poll(async () => words((await session.capture({ screenshot: false })).tree)).toContain('立即签到');
    await expect(session.type('没有输入框')).rejects.toMatchObject({ code: 'element-not-found' });
    await session.longPress({ x: 500, y: 1200 });
    await session.swipe({ x: 500, y: 1500 }, { x: 500, y: 600 });
    await session.rotate('landscape');
    expect((await session.capture()).display).toMatchObject({ width: 2340, height: 1080 });
    await session.rotate('portrait');
    await session.setNetwork('offline');
    expect((await session.capture({ screenshot: false })).network).toBe('offline');
    const began = await session.deviceTime();
    await session.shiftClock(86_400_000);
    expect(await session.deviceTime()).toBeGreaterThan(began + 86_000_000);
    await session.background(50);
    expect(await session.foreground()).toMatchObject({ package: specimen.package });
    await session[Symbol.asyncDispose]();
    expect(session.footprint().settings.filter(({ restored }) => !restored)).toEqual([]);
    expect(Math.abs(phone.system.now() - Date.now())).toBeLessThan(60_000);
    expect(phone.strict.calls).toEqual([]);
  });

  it('is had by one at a time, also in the list of devices', async () => {
    const phone = await bench.phone();
    const session = await bench.session(phone);
    await expect(bench.session(phone)).rejects.toMatchObject({ code: 'device-busy' });
    const listed = await listDevices({ adbPort: bench.adbPort });
    expect(listed).toMatchObject([
      { serial: phone.serial, state: 'busy', busyBy: process.pid, virtual: true, apiLevel: 33 },
    ]);
    await session[Symbol.asyncDispose]();
    // Nobody else had attached it.
    expect(await listDevices({ adbPort: bench.adbPort })).toEqual([]);
  });

  it('says that there is no such phone', async () => {
    const phone = await bench.phone();
    await phone.stop();
    await expect(bench.session(phone)).rejects.toMatchObject({ code: 'device-not-found' });
  });
});

function* nodes(tree: UiNode | undefined): Generator<UiNode> {
  if (tree !== undefined) yield* walk(tree);
}

function find(tree: UiNode | undefined, wording: string): UiNode {
  const found = [...nodes(tree)].find((node) => node.clickable && wordingOf(node) === wording);
  if (found === undefined) throw new Error(`no ${wording} among ${words(tree)}`);
  return found;
}

function words(tree: UiNode | undefined): string {
  return [...nodes(tree)].map(wordingOf).join(' ');
}
