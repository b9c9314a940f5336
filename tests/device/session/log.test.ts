import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { LogFollower } from '../../../src/device/session/log.ts';
import { LogReader, parseLine } from '../../../src/device/session/log-lines.ts';
import { StandIn } from '../stand-in.ts';

describe('log lines', () => {
  it.each([
    [
      '         1760000000.123 10231: 4123  4140 I Tag     : hello: world',
      { at: 1_760_000_000.123, uid: 10_231, pid: 4123, priority: 'I', tag: 'Tag', message: 'hello: world' },
    ],
    ['1760000000.123  root:   612   612 W init: x', { uid: 0, pid: 612, tag: 'init', message: 'x' }],
    ['1760000000.123 u0_a117: 1  2 E a.b.c : ', { uid: 10_117, tag: 'a.b.c', message: '' }],
    ['1760000000.123  4123  4140 I am_anr  : [0,4123,cn.gov.app]', { uid: undefined, pid: 4123, tag: 'am_anr' }],
  ])('%j', (text, expected) => {
    expect(parseLine(text, 'main')).toMatchObject(expected);
  });

  it('belong to the buffer of the divider above them, however the bytes are cut', () => {
    const text =
      '--------- beginning of main\n1760000000.1 1000: 1 1 I A: 中文\n--------- switch to crash\n1760000000.2 1000: 1 1 E B: 2\n';
    const reader = new LogReader();
    const lines = [...Buffer.from(text)].flatMap((byte) => reader.read(Buffer.from([byte])));
    expect(lines.map(({ line }) => [line.buffer, line.message])).toEqual([
      ['main', '中文'],
      ['crash', '2'],
    ]);
  });
});

describe('follower', () => {
  let server: StandIn;
  beforeEach(async () => {
    server = await new StandIn().listen();
  });
  afterEach(() => server.close());

  it('goes on where it stopped when logcat ends, and tells no line twice', async () => {
    const first = '1760000000.100 1000: 1 1 I A: one\n1760000000.200 1000: 1 1 I A: two\n';
    const second = '1760000000.200 1000: 1 1 I A: two\n1760000000.200 1000: 1 1 I A: three\n';
    const answers = [first, second];
    const asked: string[] = [];
    server.phones.set('p', {
      state: 'device',
      shell: (line) => {
        asked.push(line);
        const stdout = answers.shift();
        return stdout === undefined ? 'hang' : { stdout };
      },
    });
    const follower = new LogFollower({ port: server.port, serial: 'p' }, 1_760_000_000);
    await follower.resume();
    await vi.waitFor(() => expect(follower.lines().map(({ message }) => message)).toEqual(['one', 'two', 'three']));
    await vi.waitFor(() => expect(asked).toHaveLength(3));
    expect(asked.map((line) => line.split(' ').at(-1))).toEqual(['1760000000.000', '1760000000.200', '1760000000.200']);
    expect(follower.lines({ since: 1_760_000_000.15, pid: 1 })).toHaveLength(2);
    expect(follower.lines({ pid: 2 })).toEqual([]);
    follower.stop();
  });

  it('leaves a phone alone whose logcat always ends at once', async () => {
    let starts = 0;
    server.phones.set('p', {
      state: 'device',
      shell: () => {
        starts += 1;
        return { exitCode: 1, stderr: 'logcat: Unexpected EOF' };
      },
    });
    const follower = new LogFollower({ port: server.port, serial: 'p' }, 0);
    await follower.resume();
    await vi.waitFor(() => expect(starts).toBe(5));
    await follower.resume();
    expect(starts).toBe(5);
    follower.stop();
  });
});
