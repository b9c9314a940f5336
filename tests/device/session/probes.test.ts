import { describe, expect, it } from 'vitest';

import { parseAppOps } from '../../../src/device/session/app-ops.ts';
import { exitsInLog, parseExits } from '../../../src/device/session/exits.ts';
import { zonedTime } from '../../../src/device/session/local-time.ts';
import { netState, parseSwitches } from '../../../src/device/session/network.ts';
import { parsePermissions } from '../../../src/device/session/permissions.ts';
import { parseStart } from '../../../src/device/session/starts.ts';
import { readDate } from '../../../src/device/session/surroundings.ts';
import { parseTime } from '../../../src/device/session/time.ts';

describe('am start -W', () => {
  it('is read from API 29 on with how it started', () => {
    const text =
      'Starting: Intent { act=android.intent.action.MAIN cmp=cn.gov.app/.Main }\nStatus: ok\nLaunchState: COLD\nActivity: cn.gov.app/.Main\nTotalTime: 412\nWaitTime: 418\nComplete\n';
    expect(parseStart(text)).toMatchObject({
      ok: true,
      kind: 'cold',
      totalTime: 412,
      waitTime: 418,
      activity: 'cn.gov.app.Main',
    });
  });

  it('tells an activity that does not exist', () => {
    const text =
      'Starting: Intent { cmp=cn.gov.app/.None }\nError type 3\nError: Activity class {cn.gov.app/cn.gov.app.None} does not exist.\n';
    expect(parseStart(text)).toMatchObject({ ok: false, message: expect.stringMatching(/^Error/) });
  });

  it('does not take a start that timed out for one that went well', () => {
    expect(parseStart('Starting: Intent { }\nStatus: timeout\nLaunchState: COLD\nWaitTime: 10012\nComplete\n').ok).toBe(
      false,
    );
  });
});

describe('dumpsys package', () => {
  const text = `Packages:
  Package [cn.gov.app] (5f1):
    userId=10231
    requested permissions:
      android.permission.INTERNET
      android.permission.CAMERA
      android.permission.ACCESS_FINE_LOCATION: restricted=true
      cn.gov.app.permission.PUSH
    install permissions:
      android.permission.INTERNET: granted=true
      cn.gov.app.permission.PUSH: granted=true
    User 0: ceDataInode=1 installed=true hidden=false
      gids=[3003]
      runtime permissions:
        android.permission.CAMERA: granted=false, flags=[ USER_SET|USER_FIXED|USER_SENSITIVE_WHEN_GRANTED]
  Package [cn.gov.other] (6a0):
    requested permissions:
      android.permission.RECORD_AUDIO
`;

  it('tells what is granted, what the user decides and what was never asked', () => {
    const runtime = new Set(['android.permission.CAMERA', 'android.permission.ACCESS_FINE_LOCATION']);
    const states = parsePermissions(text, 'cn.gov.app', runtime);
    expect(states.map(({ granted, name, runtime: asked }) => [name.split('.').at(-1), granted, asked])).toEqual([
      ['INTERNET', true, false],
      ['CAMERA', false, true],
      ['ACCESS_FINE_LOCATION', false, true],
      ['PUSH', true, false],
    ]);
    expect(states[1]?.flags).toEqual(['USER_SET', 'USER_FIXED', 'USER_SENSITIVE_WHEN_GRANTED']);
  });
});

describe('dumpsys appops', () => {
  it('tells each use with its time from API 29 on', () => {
    const text = `Current AppOps Service state:
  Uid u0a117:
    Package cn.gov.app:
      CAMERA (allow):
        null=[
          Access: [fg-s] 2026-10-09 15:23:47.654 (-4h42m14s943ms) duration=+1s
          Reject: [bg-s] 2026-10-09 15:20:00.001 (-4h45m) 
        ]
    Package cn.gov.other:
      RECORD_AUDIO (allow):
          Access: [fg-s] 2026-10-09 15:00:00.000 (-5h)
`;
    expect(parseAppOps(text, 'cn.gov.app', 'Asia/Shanghai')).toEqual([
      { op: 'CAMERA', granted: true, at: '2026-10-09T15:23:47.654+08:00', state: 'fg-s' },
      { op: 'CAMERA', granted: false, at: '2026-10-09T15:20:00.001+08:00', state: 'bg-s' },
    ]);
  });

  it('tells only that it happened before', () => {
    const text = `  Uid u0a61:
    Package cn.gov.app:
      FINE_LOCATION: mode=0; time=+2m3s ago; duration=+5ms
      CAMERA (ignore): rejectTime=+1h ago
      VIBRATE: mode=0
`;
    expect(parseAppOps(text, 'cn.gov.app', undefined)).toEqual([
      { op: 'FINE_LOCATION', granted: true, at: null, state: '' },
      { op: 'CAMERA', granted: false, at: null, state: '' },
    ]);
  });
});

describe('why processes ended', () => {
  it('is read from exit-info, oldest first', () => {
    const text = `ACTIVITY MANAGER PROCESS EXIT INFO (dumpsys activity exit-info)
  package: cn.gov.app
    Historical Process Exit for uid=10231
        ApplicationExitInfo #0:
          timestamp=2026-10-08 22:49:31.375 pid=8297 realUid=10231 packageUid=10231 definingUid=10231 user=0
          process=cn.gov.app reason=10 (USER REQUESTED) subreason=21 (FORCE STOP) status=0
          importance=100 pss=0.00 rss=0.00 description=stop cn.gov.app due to from pid 99 state=empty trace=null
        ApplicationExitInfo #1:
          timestamp=2026-10-08 22:40:00.000 pid=8000 realUid=10231 packageUid=10231 definingUid=10231 user=0
          process=cn.gov.app:push reason=4 (APP CRASH(EXCEPTION)) subreason=0 (UNKNOWN) status=0
          importance=100 pss=0.00 rss=0.00 description=crash state=empty trace=null
`;
    expect(parseExits(text, 'Asia/Shanghai')).toEqual([
      {
        at: '2026-10-08T22:40:00.000+08:00',
        pid: 8000,
        process: 'cn.gov.app:push',
        reason: 'crash',
        description: 'crash',
      },
      {
        at: '2026-10-08T22:49:31.375+08:00',
        pid: 8297,
        process: 'cn.gov.app',
        reason: 'user-requested',
        description: 'stop cn.gov.app due to from pid 99',
      },
    ]);
  });

  it('is read from the events log where there is no exit-info', () => {
    const line = { at: 1_760_000_000, buffer: 'events', priority: 'I', pid: 1, uid: 1000 };
    const log = [
      { ...line, tag: 'am_crash', message: '[8000,0,cn.gov.app,9,java.lang.NullPointerException,boom,Main.java,3,0]' },
      { ...line, tag: 'am_crash', message: '[8001,0,cn.gov.apple,9,java.lang.Error,x,Main.java,3,0]' },
      { ...line, tag: 'am_proc_died', message: '[0,8000,cn.gov.app,900,2]' },
    ];
    expect(exitsInLog(log, 'cn.gov.app').map(({ pid, reason }) => [pid, reason])).toEqual([
      [8000, 'crash'],
      [8000, 'other'],
    ]);
  });
});

describe('local times', () => {
  it.each([
    ['2026-10-08 22:49:31.375', 'Asia/Shanghai', '2026-10-08T22:49:31.375+08:00'],
    ['2026-07-01 10:00:00', 'Europe/Berlin', '2026-07-01T10:00:00+02:00'],
    ['2026-07-01 10:00:00', 'UTC', '2026-07-01T10:00:00+00:00'],
    ['2026-07-01 10:00:00', 'Mars/Olympus', '2026-07-01T10:00:00'],
    ['2026-07-01 10:00:00', undefined, '2026-07-01T10:00:00'],
    ['never', 'UTC', 'never'],
  ])('%s in %s', (local, zone, expected) => {
    expect(zonedTime(local, zone)).toBe(expected);
  });
});

describe('switches, dates and times', () => {
  it.each([
    ['0\n1\n1', 'online'],
    ['1\n0\n1', 'offline'],
    ['1\n3\n1', 'offline'],
    ['1\n2\n1', 'online'],
    ['0\n0\n1', 'online'],
    ['0\n0\n0', 'offline'],
    ['', 'unknown'],
  ])('%j is %s', (text, state) => {
    expect(netState(parseSwitches(text))).toBe(state);
  });

  it('reads the clock with and without nanoseconds', () => {
    expect([parseTime('1760000000.250000000\n'), parseTime('1760000000.N\n'), parseTime('1760000000')]).toEqual([
      1_760_000_000_250, 1_760_000_000_000, 1_760_000_000_000,
    ]);
    expect(readDate('2026-10-08T22:49:31+0800\n')).toBe('2026-10-08T22:49:31+08:00');
    expect(readDate('date: bad')).toBeUndefined();
  });
});
