import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { listDevices } from '../../src/device/devices.ts';
import { StandIn } from './stand-in.ts';

let server: StandIn;

beforeEach(async () => {
  server = await new StandIn().listen();
});

afterEach(() => server.close());

const properties = (apiLevel: number, serial = 'X') =>
  `[ro.build.version.sdk]: [${apiLevel}]\n[ro.product.manufacturer]: [HUAWEI]\n[ro.product.model]: [ELS-AN00]\n[ro.product.cpu.abilist]: [arm64-v8a,armeabi-v7a]\n[ro.serialno]: [${serial}]\n`;

describe('devices', () => {
  it('are told with what blocks them, in both languages', async () => {
    server.phones.set('good', { state: 'device', shell: () => ({ stdout: properties(33) }) });
    server.phones.set('old', { state: 'device', shell: () => ({ stdout: properties(23) }) });
    server.phones.set('shy', { state: 'unauthorized', shell: () => undefined });
    server.phones.set('half', { state: 'recovery', shell: () => undefined });
    server.phones.set('virtual', { state: 'device', shell: () => ({ stdout: properties(35, 'ZHIJIANVIRTUAL') }) });
    const devices = await listDevices({ adbPort: server.port });
    expect(
      devices.map(({ apiLevel, blocked, serial, state, virtual }) => [
        serial,
        state,
        apiLevel,
        virtual,
        blocked !== undefined,
      ]),
    ).toEqual([
      ['good', 'ready', 33, false, false],
      ['old', 'ready', 23, false, true],
      ['shy', 'unauthorized', undefined, false, true],
      ['half', 'other', undefined, false, true],
      ['virtual', 'ready', 35, true, false],
    ]);
    expect(devices[0]).toMatchObject({ model: 'ELS-AN00', abis: ['arm64-v8a', 'armeabi-v7a'] });
    expect(devices[1]?.blocked?.zh).toContain('API 23');
  });

  it('that hang do not keep the others waiting for long', async () => {
    server.phones.set('stuck', { state: 'device', shell: () => 'hang' });
    server.phones.set('good', { state: 'device', shell: () => ({ stdout: properties(33) }) });
    const devices = await listDevices({ adbPort: server.port });
    expect(devices.map(({ state }) => state)).toEqual(['offline', 'ready']);
  });
});
