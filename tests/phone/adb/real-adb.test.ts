import { execFile, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { type Device, startDevice } from './device.ts';

const adbThere = spawnSync('adb', ['version']).status === 0;

interface Outcome {
  code: number;
  out: Buffer;
  error: string;
}

describe.skipIf(!adbThere)('the real adb (skipped where the machine has none)', () => {
  let device: Device;
  let serverPort: number;
  let serial: string;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zhijian-adb-'));
    device = await startDevice();
    serverPort = await freePort();
    serial = `127.0.0.1:${device.port}`;
    await adb('start-server');
    expect((await adb('connect', serial)).out.toString()).toBe(`connected to ${serial}\n`);
  });

  afterAll(async () => {
    await adb('kill-server');
    await device.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('sees a device', async () => {
    const { out } = await adb('devices', '-l');
    const listed = out
      .toString()
      .split('\n')
      .find((line) => line.startsWith(serial));
    expect(listed).toMatch(/ device product:virtual model:Virtual_Phone device:virtual/);
  });

  it('gets exit codes, both outputs and stdin through', async () => {
    const { code, out, error } = await on('shell', 'cat; echo wrong >&2; exit 42');
    expect({ code, out: out.toString(), error }).toEqual({ code: 42, out: '', error: 'wrong\n' });
    const piped = await on.with(Buffer.from('through\n'), 'shell', 'cat; echo end');
    expect(piped.out.toString()).toBe('through\nend\n');
  });

  it('runs a script from stdin', async () => {
    const { out, code } = await on.with(Buffer.from('X=5\necho $X\nexit 3\n'), 'shell');
    expect({ out: out.toString(), code }).toEqual({ out: '5\n', code: 3 });
  });

  it('gives a terminal where one is asked for', async () => {
    const { out } = await on.with(Buffer.from('echo hx\x7fi\r\x04'), 'shell', '-tt');
    expect(out.toString()).toBe('virtual:/ $ echo hx\b \bi\r\nhi\r\nvirtual:/ $ ');
  });

  it('carries 20 MB both ways by push, pull, exec-out, exec-in and shell', async () => {
    const bytes = randomBytes(20_000_000);
    const local = join(folder, 'big');
    writeFileSync(local, bytes);
    expect((await on('push', local, '/sdcard/new/folder/big')).error).toBe('');
    expect(Buffer.from(device.files.read('/sdcard/new/folder/big') ?? []).equals(bytes)).toBe(true);
    await on('pull', '/sdcard/new/folder/big', join(folder, 'back'));
    expect(readFileSync(join(folder, 'back')).equals(bytes)).toBe(true);
    expect((await on('exec-out', 'cat /sdcard/new/folder/big')).out.equals(bytes)).toBe(true);
    expect((await on('shell', 'cat /sdcard/new/folder/big')).out.equals(bytes)).toBe(true);
    expect((await on.with(bytes, 'shell', 'wc -c')).out.toString()).toBe('20000000\n');
  });

  it('pushes folders and keeps times', async () => {
    const local = join(folder, '中文 名.txt');
    writeFileSync(local, '内容');
    await on('push', folder, '/data/local/tmp/tree');
    const listed = await on('shell', 'ls /data/local/tmp/tree');
    expect(listed.out.toString()).toContain('中文 名.txt\n');
    expect(device.files.stat('/data/local/tmp/tree/中文 名.txt')?.modifiedAt).toBeGreaterThan(1_700_000_000);
    expect((await on('ls', '/data/local/tmp/tree')).out.toString()).toContain('中文 名.txt');
  });

  // This adb says what went wrong with a transfer on stdout.
  it('is told in words what cannot be', async () => {
    const local = join(folder, 'small');
    writeFileSync(local, 'x');
    expect((await on('push', local, '/system/x')).out.toString()).toContain(
      "couldn't create file: Read-only file system",
    );
    expect((await on('push', local, '/data/app/x')).out.toString()).toContain(
      "couldn't create file: Permission denied",
    );
    expect((await on('pull', '/none', folder)).out.toString()).toContain('No such file or directory');
    expect((await on('root')).out.toString()).toBe('adbd cannot run as root in production builds\n');
    expect((await on('reverse', 'tcp:1', 'tcp:2')).code).toBe(1);
    expect((await on('jdwp')).code).toBe(1);
    expect(device.strict.calls.map(({ what }) => what)).toEqual(['reverse:forward:tcp:1;tcp:2', 'jdwp']);
  });

  it('runs out of storage like a phone', async () => {
    const local = join(folder, 'huge');
    writeFileSync(local, Buffer.alloc(120_000_000));
    const { code, out } = await on('push', local, '/sdcard/huge');
    expect(out.toString()).toContain('No space left on device');
    expect(code).toBe(1);
    expect(device.files.stat('/sdcard/huge')).toBeUndefined();
  });

  it('streams an install', async () => {
    const apk = join(folder, 'app.apk');
    writeFileSync(apk, randomBytes(6_400_000));
    const { out } = await on('install', '-r', apk);
    expect(out.toString()).toContain('Success');
    expect(device.installed).toEqual([6_400_000]);
  });

  it('ends a logcat that is killed', async () => {
    const logcat = spawn('adb', ['-P', String(serverPort), '-s', serial, 'logcat', '-v', 'threadtime']);
    await once(logcat.stdout, 'data');
    expect(device.following.size).toBe(1);
    logcat.kill('SIGKILL');
    await vi.waitFor(() => expect(device.following.size).toBe(0), { timeout: 10_000 });
  });

  it('forwards ports to sockets of the phone', async () => {
    const { out } = await on('forward', 'tcp:0', 'tcp:6790');
    const socket = createConnection(Number(out.toString()), '127.0.0.1');
    socket.write('ping');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toBe('ping');
    socket.destroy();
    const refused = await on('forward', 'tcp:0', 'tcp:1');
    const dead = createConnection(Number(refused.out.toString()), '127.0.0.1');
    await once(dead, 'close');
  });

  it('does many things at once', async () => {
    const words = Array.from({ length: 30 }, (_, index) => `word${index}`);
    const outcomes = await Promise.all(words.map((word) => on('shell', `echo ${word}; sleep 0.01; exit 5`)));
    expect(outcomes.map(({ out, code }) => [out.toString(), code])).toEqual(words.map((word) => [`${word}\n`, 5]));
  });

  it('comes back after the cable was pulled', async () => {
    device.dropConnections();
    await vi.waitFor(
      async () => {
        await adb('disconnect', serial);
        await adb('connect', serial);
        expect((await on('shell', 'echo back')).out.toString()).toBe('back\n');
      },
      { timeout: 20_000 },
    );
  });

  const on = Object.assign((...words: string[]) => adb('-s', serial, ...words), {
    with: (stdin: Buffer, ...words: string[]) => adbWith(stdin, ['-s', serial, ...words]),
  });

  function adb(...words: string[]): Promise<Outcome> {
    return adbWith(Buffer.alloc(0), words);
  }

  function adbWith(stdin: Buffer, words: readonly string[]): Promise<Outcome> {
    return new Promise((resolve) => {
      const options = { encoding: 'buffer', maxBuffer: 64 * 1024 * 1024 } as const;
      const child = execFile('adb', ['-P', String(serverPort), ...words], options, (error, out, stderr) => {
        const code = typeof error?.code === 'number' ? error.code : error === null ? 0 : -1;
        resolve({ code, out, error: stderr.toString() });
      });
      // adb closes its stdin early when the device is done: not this test's matter.
      child.stdin?.on('error', () => undefined);
      child.stdin?.end(stdin);
    });
  }
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
