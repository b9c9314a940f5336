import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Device, startDevice } from './device.ts';
import { Host } from './host.ts';

let device: Device;
beforeAll(async () => {
  device = await startDevice();
  device.files.write('/sdcard/five', Buffer.from('12345'), { mode: 0o640, modifiedAt: 1_700_000_000 });
});
afterAll(() => device.close());

function request(id: string, body: string | number | Uint8Array = ''): Buffer {
  const data = typeof body === 'number' ? Buffer.alloc(0) : Buffer.from(body as Uint8Array);
  const header = Buffer.alloc(8);
  header.write(id, 'latin1');
  header.writeUInt32LE(typeof body === 'number' ? body : data.length, 4);
  return Buffer.concat([header, data]);
}

const quit = request('QUIT');

async function sync(...requests: Buffer[]): Promise<Buffer> {
  const host = await Host.connect(device.port);
  const answer = await host.call('sync:', Buffer.concat(requests));
  host.close();
  return answer;
}

describe('sync:', () => {
  it('tells what is there, in both versions', async () => {
    const old = await sync(request('STAT', '/sdcard/five'), request('STAT', '/none'), quit);
    expect(old.toString('latin1', 0, 4)).toBe('STAT');
    expect([4, 8, 12].map((at) => old.readUInt32LE(at))).toEqual([0o100640, 5, 1_700_000_000]);
    expect(old.subarray(16)).toEqual(Buffer.concat([Buffer.from('STAT'), Buffer.alloc(12)]));
    const current = await sync(request('STA2', '/sdcard/five'), request('LST2', '/none'), quit);
    expect(current.length).toBe(144);
    expect([current.readUInt32LE(4), current.readUInt32LE(24)]).toEqual([0, 0o100640]);
    expect([current.readBigUInt64LE(40), current.readBigInt64LE(56)]).toEqual([5n, 1_700_000_000n]);
    expect([current.toString('latin1', 72, 76), current.readUInt32LE(76)]).toEqual(['LST2', 2]);
  });

  it('lists folders, in both versions', async () => {
    const old = await sync(request('LIST', '/sdcard/DCIM'), quit);
    expect(old.toString('latin1', 0, 4)).toBe('DENT');
    expect(old.readUInt32LE(16)).toBe(6);
    expect(old.toString('latin1', 20, 30)).toBe('CameraDONE');
    expect(old.length).toBe(20 + 6 + 20);
    const current = await sync(request('LIS2', '/sdcard/DCIM'), request('LIS2', '/none'), quit);
    expect(current.toString('latin1', 0, 4)).toBe('DNT2');
    expect(current.toString('latin1', 76, 86)).toBe('CameraDONE');
    expect(current.length).toBe(76 + 6 + 76 + 76);
  });

  it('takes a file and gives it back', async () => {
    const answer = await sync(
      request('SEND', '/sdcard/new/f,33188'),
      request('DATA', 'abc'),
      request('DATA', 'def'),
      request('DONE', 1_600_000_000),
      request('RECV', '/sdcard/new/f'),
      quit,
    );
    expect(answer.toString('latin1')).toBe('OKAY\0\0\0\0DATA\x06\0\0\0abcdefDONE\0\0\0\0');
    expect(device.files.stat('/sdcard/new/f')).toEqual({ mode: 0o100644, size: 6, modifiedAt: 1_600_000_000 });
  });

  it.each([
    [
      'SEND below /system',
      [request('SEND', '/system/x,33188'), request('DONE', 1)],
      "couldn't create file: Read-only file system",
    ],
    [
      'SEND to a folder',
      [request('SEND', '/sdcard/DCIM,33188'), request('DONE', 1)],
      "couldn't create file: Is a directory",
    ],
    [
      'SEND of a link',
      [request('SEND', '/sdcard/l,41471'), request('DONE', 1)],
      "couldn't create symlink: Permission denied",
    ],
    [
      'SEND into a file',
      [request('SEND', '/sdcard/five/x,33188'), request('DONE', 1)],
      'secure_mkdirs failed: Not a directory',
    ],
    ['SEND without a mode', [request('SEND', '/sdcard/x')], 'missing , in ID_SEND_V1'],
    [
      'a chunk that is too long',
      [request('SEND', '/sdcard/x,33188'), request('DATA', 65_537)],
      'oversize data message',
    ],
    [
      'something else in a transfer',
      [request('SEND', '/sdcard/x,33188'), request('STAT', '/')],
      'received unexpected packet 53544154',
    ],
    ['RECV of nothing', [request('RECV', '/none')], 'open failed: No such file or directory'],
    ['RECV of a folder', [request('RECV', '/sdcard')], 'read failed: Is a directory'],
    ['a path without end', [request('STAT', 1_000_000)], 'path too long'],
  ])('fails in words: %s', async (_name, requests, words) => {
    const answer = await sync(...requests);
    expect(answer.toString('latin1')).toBe(request('FAIL', words).toString('latin1'));
  });

  it('notes a request it does not know', async () => {
    expect((await sync(request('SND2', '/sdcard/x'))).toString('latin1')).toContain('unknown command');
    expect(device.strict.calls).toEqual([{ kind: 'service', what: 'sync:SND2' }]);
  });
});
