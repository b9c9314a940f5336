import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { closeAppium } from '../../src/device/appium/server.ts';
import type { DeviceSession } from '../../src/device/session.ts';
import type { Phone } from '../../src/phone/phone.ts';
import { Bench, lacking, specimen, specimenFile } from './virtual-phone.ts';

describe.skipIf(lacking !== '')(`recovery (needs ${lacking || 'nothing more'})`, () => {
  const bench = new Bench();
  beforeAll(() => bench.open());
  afterEach(() => bench.reset());
  afterAll(() => bench.close());

  async function running(options = {}): Promise<{ phone: Phone; session: DeviceSession }> {
    const phone = await bench.phone();
    const session = await bench.session(phone, { patience: 1500, ...options });
    await session.install([specimenFile]);
    await session.start(specimen);
    await session.startDriver();
    await session.capture();
    return { phone, session };
  }

  function mended(session: DeviceSession): string[] {
    return [...new Set(session.incidents.map(({ what }) => what))].sort();
  }

  it('starts a driver anew whose server on the phone was killed', async () => {
    const { session } = await running();
    await session.shell.run('am force-stop io.appium.uiautomator2.server');
    expect(await session.capture()).toMatchObject({ howSeen: 'tree', faults: [] });
    expect(mended(session)).toEqual(['driver-restarted']);
  });

  it('starts Appium anew', async () => {
    const { session } = await running();
    await closeAppium();
    expect(await session.capture()).toMatchObject({ howSeen: 'tree', faults: [] });
    expect(mended(session)).toEqual(['driver-restarted', 'server-restarted']);
  });

  it('starts the adb server anew, attaches the phone and the driver to it, and goes on with the log', async () => {
    const { session } = await running();
    bench.killAdbServer();
    expect(await session.capture()).toMatchObject({ howSeen: 'tree', faults: [] });
    expect(mended(session)).toEqual(['driver-restarted', 'reconnected', 'server-restarted']);
    const lines = session.log().length;
    await session.stop(specimen.package);
    await session.start(specimen);
    await expect.poll(() => session.log().length).toBeGreaterThan(lines);
  });

  it('tells a phone that is gone in the middle of a look, and keeps telling it', async () => {
    const { phone, session } = await running();
    const look = session.capture();
    const gone = phone.stop();
    await expect(look.then(() => session.capture())).rejects.toMatchObject({ code: 'device-lost' });
    await gone;
    await expect(session.tap({ x: 1, y: 1 })).rejects.toMatchObject({ code: 'device-lost' });
    await expect(session.permissions(specimen.package)).rejects.toMatchObject({ code: 'device-lost' });
    await session[Symbol.asyncDispose]();
    expect(session.footprint().settings.length).toBeGreaterThan(0);
  });

  it('finds a phone again that was offline for a while', async () => {
    const { phone, session } = await running({ patience: 10_000 });
    phone.faults.offline = true;
    const look = session.capture();
    setTimeout(() => {
      phone.faults.offline = false;
    }, 1000);
    expect(await look).toMatchObject({ howSeen: 'tree' });
    expect(mended(session)).toContain('reconnected');
  });

  it('does not take an empty tree for an empty screen, and restarts the driver for it once', async () => {
    const { phone, session } = await running();
    phone.faults.emptyTree = true;
    for (let look = 0; look < 2; look += 1) {
      const capture = await session.capture();
      expect(capture.howSeen).toBe('pixels-only');
      expect(capture.faults.map(({ code }) => code)).toContain('tree-empty');
    }
    expect(session.incidents).toHaveLength(1);
    phone.faults.emptyTree = false;
    // The server on the phone keeps a tree for a moment.
    await expect.poll(async () => (await session.capture()).howSeen).toBe('tree');
  });

  it('ends with the signal, and still puts the phone right', async () => {
    const control = new AbortController();
    const { phone, session } = await running({ signal: control.signal });
    const look = session.capture();
    control.abort(new Error('Ctrl-C'));
    await expect(look).rejects.toThrow('Ctrl-C');
    await expect(session.tap({ x: 1, y: 1 })).rejects.toThrow('Ctrl-C');
    await session[Symbol.asyncDispose]();
    expect(session.footprint().settings.filter(({ restored }) => !restored)).toEqual([]);
    expect(phone.strict.calls).toEqual([]);
  });
});
