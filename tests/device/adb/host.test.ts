import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { pullFile, pushFile } from '../../../src/device/adb/files.ts';
import { attachedDevices, openService, readDevices, serverVersion } from '../../../src/device/adb/host.ts';
import { runShell } from '../../../src/device/adb/shell.ts';
import { StandIn } from '../stand-in.ts';

let server: StandIn;

beforeEach(async () => {
  server = await new StandIn().listen();
});

afterEach(() => server.close());

describe('host protocol', () => {
  it('reads version and devices', async () => {
    server.phones.set('R58M', { state: 'device', shell: () => undefined });
    server.phones.set('127.0.0.1:5601', { state: 'offline', shell: () => undefined });
    expect(await serverVersion(server.port)).toBe(0x29);
    expect((await attachedDevices(server.port)).map(({ serial, state }) => [serial, state])).toEqual([
      ['R58M', 'device'],
      ['127.0.0.1:5601', 'offline'],
    ]);
  });

  it('keeps the two words of "no permissions" together', () => {
    const line =
      'R58M   no permissions (user in plugdev group; are your udev rules wrong?); see [http://x] usb:1-1 transport_id:3\n';
    expect(readDevices(line)).toEqual([{ serial: 'R58M', state: 'no permissions', properties: { transport_id: '3' } }]);
  });

  it.each([
    ['gone', 'no-device'],
    ['sleepy', 'offline'],
    ['shy', 'unauthorized'],
  ])('tells why %s cannot be had', async (serial, kind) => {
    server.phones.set('sleepy', { state: 'offline', shell: () => undefined });
    server.phones.set('shy', { state: 'unauthorized', shell: () => undefined });
    await expect(openService(server.port, serial, 'shell,v2,raw:true')).rejects.toMatchObject({ kind });
  });

  it('says that no server runs', async () => {
    await server.close();
    await expect(serverVersion(server.port)).rejects.toMatchObject({ kind: 'server-down' });
    await server.listen();
  });
});

describe('shell', () => {
  it('keeps exit code, stdout and stderr apart, bytes as they are', async () => {
    const bytes = Buffer.from([0, 255, 13, 10, 10]);
    server.phones.set('p', { state: 'device', shell: () => ({ stdout: bytes, stderr: 'no', exitCode: 3 }) });
    const result = await runShell({ port: server.port, serial: 'p' }, 'x');
    expect([result.exitCode, result.stderr.toString(), [...result.stdout]]).toEqual([3, 'no', [...bytes]]);
  });

  it('gives a command up that hangs', async () => {
    server.phones.set('p', { state: 'device', shell: () => 'hang' });
    await expect(runShell({ port: server.port, serial: 'p' }, 'x', { timeout: 50 })).rejects.toMatchObject({
      kind: 'timeout',
    });
  });

  it('tells a phone that hung up from a command that ended', async () => {
    server.phones.set('p', { state: 'device', shell: () => 'drop' });
    await expect(runShell({ port: server.port, serial: 'p' }, 'x')).rejects.toMatchObject({ kind: 'closed' });
  });

  it('ends with the signal, with its reason', async () => {
    server.phones.set('p', { state: 'device', shell: () => 'hang' });
    const control = new AbortController();
    const running = runShell({ port: server.port, serial: 'p' }, 'x', { signal: control.signal });
    control.abort(new Error('enough'));
    await expect(running).rejects.toThrow('enough');
  });
});

describe('files', () => {
  it('come back as they went', async () => {
    const files = new Map<string, Buffer>();
    server.phones.set('p', { state: 'device', shell: () => undefined, files });
    const bytes = Buffer.alloc(200_000, 7);
    await pushFile({ port: server.port, serial: 'p' }, '/data/local/tmp/a', bytes);
    const back = await pullFile({ port: server.port, serial: 'p' }, '/data/local/tmp/a');
    expect(back.equals(bytes)).toBe(true);
  });

  it("fail with the phone's words", async () => {
    server.phones.set('p', { state: 'device', shell: () => undefined });
    const target = { port: server.port, serial: 'p' };
    await expect(pushFile(target, '/system/a', Buffer.from('x'))).rejects.toThrow('Read-only file system');
    await expect(pullFile(target, '/none')).rejects.toThrow('No such file');
  });
});
