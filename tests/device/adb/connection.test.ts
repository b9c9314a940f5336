import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { Connection } from '../../../src/device/adb/connection.ts';
import type { MendReport } from '../../../src/device/adb/mend.ts';
import { StandIn, type StandInPhone } from '../stand-in.ts';

const serial = '127.0.0.1:5601';
let server: StandIn;
let mended: MendReport[];

beforeEach(async () => {
  server = await new StandIn().listen();
  mended = [];
});

afterEach(() => server.close());

function connection(options: { patience?: number; signal?: AbortSignal } = {}): Connection {
  return new Connection(
    { port: server.port, serial },
    { patience: 300, ...options, onMended: (report) => mended.push(report) },
  );
}

function phone(shell: StandInPhone['shell'] = (line) => ({ stdout: line.replace(/^echo /, '') })): StandInPhone {
  return { state: 'device', shell };
}

describe('connection', () => {
  it('quotes words and leaves lines alone', async () => {
    server.phones.set(serial, phone());
    await connection().run(['am', 'start', "it's $HOME"]);
    await connection().run('echo a | grep b');
    expect(server.lines).toEqual([`am start 'it'\\''s $HOME'`, 'echo a | grep b']);
  });

  it('attaches a phone anew that the server lost, and tells it once', async () => {
    server.reachable.set(serial, phone());
    expect((await connection().run('echo hello')).stdout).toBe('hello');
    expect(mended).toEqual([{ serverStarted: false, reconnected: true }]);
  });

  it('disconnects a phone that is offline before it connects again', async () => {
    server.phones.set(serial, { ...phone(), state: 'offline' });
    server.reachable.set(serial, phone());
    await connection().run('echo hello');
    const about = server.requests.filter((request) => /connect/.test(request));
    expect(about).toEqual([`host:disconnect:${serial}`, `host:connect:${serial}`]);
  });

  it('gives a phone up that stays away, and then does not wait for it again', async () => {
    const gone = connection({ patience: 400 });
    await expect(gone.run('echo a')).rejects.toMatchObject({ code: 'device-lost' });
    const asked = server.requests.length;
    await expect(gone.run('echo a')).rejects.toMatchObject({ code: 'device-lost' });
    expect(server.requests.length - asked).toBeLessThan(8);
  });

  it('works again once a lost phone is back', async () => {
    const back = connection({ patience: 0 });
    await expect(back.run('echo a')).rejects.toMatchObject({ code: 'device-lost' });
    server.reachable.set(serial, phone());
    expect((await back.run('echo a')).stdout).toBe('a');
  });

  it('tells a command that hangs from a phone that is gone', async () => {
    server.phones.set(
      serial,
      phone((line) => (line === 'sleep 9' ? 'hang' : { stdout: 'here' })),
    );
    await expect(connection().run('sleep 9', { timeout: 60 })).rejects.toMatchObject({ code: 'step-timeout' });
    expect(mended).toEqual([]);
  });

  it('repeats a command that the phone hung up on', async () => {
    let times = 0;
    const shell: StandInPhone['shell'] = (line) => {
      if (line !== 'getprop') return { stdout: 'here' };
      times += 1;
      return times === 1 ? 'drop' : { stdout: 'again' };
    };
    server.phones.set(serial, phone(shell));
    expect((await connection().run('getprop')).stdout).toBe('again');
  });

  it('does not ask a phone twice that has not allowed this computer', async () => {
    server.phones.set(serial, { ...phone(), state: 'unauthorized' });
    await expect(connection().run('id')).rejects.toMatchObject({ code: 'device-lost' });
    expect(server.requests).toEqual([`host:transport:${serial}`]);
  });
});
