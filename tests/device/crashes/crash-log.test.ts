import { describe, expect, it } from 'vitest';

import type { LogLine } from '../../../src/device/session.ts';
import { crashKey } from '../../../src/device/crashes/crash-key.ts';
import { crashesInLog } from '../../../src/device/crashes/crash-log.ts';

const app = 'cn.gov.example.app';

function lines(tag: string, pid: number, ...messages: string[]): LogLine[] {
  return messages.map((message, index) => ({
    at: 1_700_000_000 + index,
    buffer: 'crash',
    priority: 'E',
    pid,
    uid: 10_100,
    tag,
    message,
  }));
}

/** ActivityManager's word of a start, with the uid that `lines` gives. */
const started = (pid: number, process: string) =>
  lines('ActivityManager', 1000, `Start proc ${pid}:${process}/u0a100 for top-activity {${process}/.MainActivity}`);

const javaCrash = (line: number, process = app) =>
  lines(
    'AndroidRuntime',
    4321,
    'FATAL EXCEPTION: main',
    `Process: ${process}, PID: 4321`,
    `java.lang.IllegalStateException: page ${line}`,
    `\tat cn.gov.example.app.Page.open(Page.java:${line})`,
    '\tat android.os.Handler.dispatchMessage(Handler.java:106)',
  );

describe('crashes in a log', () => {
  it('reads an uncaught exception with its process, reason and stack', () => {
    expect(crashesInLog(javaCrash(7), app)).toMatchObject([
      { kind: 'crash', process: app, reason: 'java.lang.IllegalStateException: page 7', lines: { length: 5 } },
    ]);
  });

  it('leaves out what crashed in another app, the tools included', () => {
    expect(crashesInLog(javaCrash(7, 'io.appium.uiautomator2.server'), app)).toEqual([]);
    expect(crashesInLog(javaCrash(7, `${app}ended`), app)).toEqual([]);
  });

  it('counts a remote process of the app as the app', () => {
    expect(crashesInLog(javaCrash(7, `${app}:push`), app)).toHaveLength(1);
  });

  it('tells a native crash by its tombstone, once', () => {
    const log = [
      ...lines(
        'libc',
        4321,
        `Fatal signal 11 (SIGSEGV), code 1 (SEGV_MAPERR), fault addr 0x0 in tid 4321 (main), pid 4321 (${app})`,
      ),
      ...lines(
        'DEBUG',
        99,
        `pid: 4321, tid: 4321, name: main  >>> ${app} <<<`,
        'signal 11 (SIGSEGV), code 1',
        '#00 pc 0001 libx.so (draw+12)',
      ),
    ];
    expect(crashesInLog(log, app)).toMatchObject([{ kind: 'native-crash', reason: 'signal 11 (SIGSEGV)' }]);
  });

  it('reads a freeze with its reason', () => {
    const log = lines(
      'ActivityManager',
      1000,
      `ANR in ${app} (${app}/.MainActivity)`,
      'PID: 4321',
      'Reason: Input dispatching timed out',
    );
    expect(crashesInLog(log, app)).toMatchObject([{ kind: 'not-responding', reason: 'Input dispatching timed out' }]);
  });

  it('reads an uncaught error of a page, and not its ordinary words', () => {
    const log = lines(
      'chromium',
      4321,
      '[INFO:CONSOLE(12)] "Uncaught TypeError: x is not a function", source: https://localhost/app.js (12)',
      '[INFO:CONSOLE(13)] "loaded", source: https://localhost/app.js (13)',
    );
    expect(crashesInLog([...started(4321, app), ...log], app)).toMatchObject([
      { kind: 'web-error', reason: 'Uncaught TypeError: x is not a function' },
    ]);
  });

  const pageError = (pid: number, uid: number | undefined): LogLine[] =>
    lines('chromium', pid, '[INFO:CONSOLE(1)] "Uncaught Error: x", source: https://localhost/a.js (1)').map((line) => {
      return { ...line, uid };
    });

  it.each<[string, LogLine[], number]>([
    ['of the app by its uid, in any of its processes', [...started(4321, app), ...pageError(4400, 10_100)], 1],
    ['of the app by its process, where no uid is told', [...started(4321, app), ...pageError(4321, undefined)], 1],
    ['of a remote process', [...started(4322, `${app}:web`), ...pageError(4322, 10_100)], 1],
    ['of a browser', [...started(4321, app), ...pageError(900, 10_055)], 0],
    ['of a browser, where no uid is told', [...started(4321, app), ...pageError(900, undefined)], 0],
    ['of an app whose name begins alike', [...started(4321, `${app}ended`), ...pageError(4321, 10_100)], 0],
    ['of nobody knows whom', pageError(4321, 10_100), 0],
  ])('tells a page error %s', (_, log, found) => {
    expect(crashesInLog(log, app)).toHaveLength(found);
  });

  it('knows the app by the event log and by the list of ended processes', () => {
    const event = lines('am_proc_start', 1000, `[0,4321,10100,${app},next-top-activity,{${app}/.MainActivity}]`);
    expect(crashesInLog([...event, ...pageError(4321, 10_100)], app)).toHaveLength(1);
    const ended = { at: '', pid: 4321, process: app, reason: 'user-requested' as const, description: '' };
    expect(crashesInLog(pageError(4321, 10_100), app, [ended])).toHaveLength(1);
  });
});

describe('crash key', () => {
  it('is the same for the same defect at another line, in another run', () => {
    const [first] = crashesInLog(javaCrash(7), app);
    const [second] = crashesInLog(javaCrash(8), app);
    expect(crashKey(first!)).toBe(crashKey(second!));
  });

  it('differs for another frame', () => {
    const [first] = crashesInLog(javaCrash(7), app);
    const other = { ...first!, lines: first!.lines.map((line) => line.replace('Page.open', 'Page.close')) };
    expect(crashKey(other)).not.toBe(crashKey(first!));
  });
});
