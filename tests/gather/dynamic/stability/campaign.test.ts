import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import type { ProbeId } from '../../../../src/evidence/kinds/stability.ts';
import { Bench, lacking } from '../../../device/virtual-phone.ts';
import { disturb, measured, outcomesOf } from './disturbed-app.ts';

/** Some faults take minutes to show: `npm run campaign` looks for all of them, a test run for those that show soonest. */
const whole = process.env['ZHIJIAN_CAMPAIGN'] === 'whole';

describe.skipIf(lacking !== '')('stability campaign on the virtual phone', { timeout: 300_000 }, () => {
  const bench = new Bench();
  beforeAll(() => bench.open());
  afterEach(() => bench.reset());
  afterAll(() => bench.close());

  it.runIf(whole)('finds nothing wrong with an app that stands it all', async () => {
    const phone = await bench.phone();
    const found = await disturb(bench, phone, 'steady-state', ['starts', 'background', 'process-death', 'rotation']);
    expect(outcomesOf(found)).toEqual(['background 1 s: steady', 'process-death : steady', 'rotation : steady']);
    expect(measured(found, 'start').map(({ start }) => start)).toEqual(['cold', 'hot', 'hot']);
    expect(measured(found, 'start').every(({ shown }) => shown !== null)).toBe(true);
    expect(phone.strict.calls).toEqual([]);
  });

  const faults: [string, ProbeId, string][] = [
    ['rotation-crash', 'rotation', 'rotation : crash'],
    ['restore-crash', 'process-death', 'process-death : crash'],
    ['white-return', 'background', 'background 1 s: white'],
    ['rotation-freeze', 'rotation', 'rotation : not-responding'],
  ];
  it.each(faults.slice(0, whole ? undefined : 1))('finds what is wrong with %s', async (specimen, probe, outcome) => {
    const found = await disturb(bench, await bench.phone(), specimen, [probe]);
    expect(found.probes[0]?.untested).toEqual([]);
    expect(outcomesOf(found)).toEqual([outcome]);
  });

  it.runIf(whole)('tells a first screen that stays white', async () => {
    const found = await disturb(bench, await bench.phone(), 'white-start', ['starts']);
    expect(measured(found, 'start').map(({ shown }) => shown)).toEqual([null, null, null]);
  });

  it.runIf(whole).each([
    ['background-heartbeat', true],
    ['steady-state', false],
  ])('tells whether %s calls its service by itself', async (specimen, calls) => {
    const service = createServer((_, answer) => answer.end('ok'));
    await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
    const { port } = service.address() as AddressInfo;
    const phone = await bench.phone(33, {
      webView: { network: { hosts: { 'heart.example.cn': { ipv4: { address: '127.0.0.1', port } } } } },
    });
    try {
      const traffic = { foreground: 5, background: 45, every: 1 };
      const found = await disturb(bench, phone, specimen, ['traffic'], { traffic });
      const away = measured(found, 'traffic').find(({ where }) => where === 'background');
      if (calls) {
        expect(away?.sent).toBeGreaterThan(0);
        expect(away?.period).toBeGreaterThan(8);
        expect(away?.period).toBeLessThan(13);
      } else expect(away).toMatchObject({ sent: 0, received: 0, bursts: [], period: null });
    } finally {
      service.close();
    }
  });

  it.each([
    ['screen-leak', true],
    ['steady-state', false],
  ])('tells whether %s holds what it showed', async (specimen, leaks) => {
    const found = await disturb(bench, await bench.phone(), specimen, ['screen-loop']);
    const [memory] = measured(found, 'memory');
    expect(memory?.rounds).toHaveLength(6);
    if (leaks) expect(memory?.growth).toBeGreaterThan(4000);
    else expect(memory?.growth).toBeLessThan(1024);
    // The virtual phone counts no frames, and says so.
    expect(found.probes[0]?.untested).toMatchObject([{ code: 'frames-uncounted' }]);
  });

  it.runIf(whole)('says what it cannot show, and goes through the rest', async () => {
    const asked = [
      'network-loss',
      'permissions-denied',
      'dark-mode',
      'font-scale',
      'memory-trim',
      'time-shift',
    ] as const;
    const unable = ['network-slow', 'locale-switch', 'split-screen', 'upgrade'] as const;
    const phone = await bench.phone();
    const found = await disturb(bench, phone, 'steady-state', [...asked, 'reinstall', 'storage-full', ...unable]);
    expect(outcomesOf(found).filter((one) => !/: (?:steady|moved)$/.test(one))).toEqual([]);
    expect(found.probes.flatMap(({ id, untested }) => untested.map(({ code }) => `${id} ${code}`))).toEqual([
      'permissions-denied not-applicable',
      'dark-mode not-on-virtual-phone',
      'font-scale not-on-virtual-phone',
      'storage-full not-automatic',
      'network-slow not-on-virtual-phone',
      'locale-switch not-on-virtual-phone',
      'split-screen not-on-virtual-phone',
      'upgrade no-earlier-version',
    ]);
    expect(phone.strict.calls).toEqual([]);
  });
});
