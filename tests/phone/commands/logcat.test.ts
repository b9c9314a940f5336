import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { testPhone, type TestPhone } from '../support/test-phone.ts';

let device: TestPhone;

beforeEach(async () => {
  device = await testPhone();
  const { log } = device.phone.system;
  log.clear(['main', 'system', 'crash', 'events']);
  log.add({ buffer: 'main', priority: 'I', pid: 4117, uid: 10_101, tag: 'chromium', message: '第一行\n第二行' });
  log.add({ buffer: 'main', priority: 'D', pid: 4200, tid: 4210, uid: 10_102, tag: 'Other', message: 'second' });
  log.add({ buffer: 'events', priority: 'I', pid: 1043, uid: 1000, tag: 'am_anr', message: '[0,1]' });
});
afterEach(() => device.phone.stop());

const dump = async (options: string): Promise<string[]> =>
  (await device.run(`logcat -d ${options}`)).out.split('\n').filter((line) => line !== '' && !line.startsWith('-----'));

describe('logcat -v', () => {
  it.each([
    ['threadtime', '11-23 17:30:05.250  4117  4117 I chromium: 第一行'],
    ['time', '11-23 17:30:05.250 I/chromium( 4117): 第一行'],
    ['brief', 'I/chromium( 4117): 第一行'],
    ['tag', 'I/chromium: 第一行'],
    ['process', 'I( 4117) 第一行'],
    ['thread', 'I( 4117: 4117) 第一行'],
    ['raw', '第一行'],
    ['epoch', '         1795426205.250  4117  4117 I chromium: 第一行'],
    ['threadtime,uid', '11-23 17:30:05.250 u0_a101  4117  4117 I chromium: 第一行'],
    ['year', '2026-11-23 17:30:05.250  4117  4117 I chromium: 第一行'],
    ['UTC', '11-23 09:30:05.250 +0000  4117  4117 I chromium: 第一行'],
  ])('%s', async (format, line) => {
    expect((await dump(`-v ${format}`))[0]).toBe(line);
  });

  it('repeats the head on every line, and refuses a format that is none', async () => {
    expect(await dump('-v brief')).toEqual([
      'I/chromium( 4117): 第一行',
      'I/chromium( 4117): 第二行',
      'D/Other   ( 4200): second',
    ]);
    expect((await device.run('logcat -v fancy')).error).toContain('Invalid parameter "fancy" to -v');
  });
});

describe('logcat filters', () => {
  it.each([
    ['*:S', []],
    ['-s Other', ['second']],
    ['Other:V *:S', ['second']],
    ['*:I', ['第一行', '第二行']],
    ['--pid=4200', ['second']],
    ['--uid 10102', ['second']],
    ['-e sec', ['second']],
    ['-b events', ['[0,1]']],
    ['-b all -t 1', ['[0,1]']],
    ['-m 1', ['第一行', '第二行']],
    ["-t '11-23 17:30:06.000'", []],
    ["-T '2026-11-23 17:30:05.000' -b events", ['[0,1]']],
    ['-t 1795426205.300', []],
  ])('%s', async (options, lines) => {
    expect(await dump(`-v raw ${options}`)).toEqual(lines);
  });

  it('clears', async () => {
    await device.run('logcat -c');
    expect(await dump('-v raw')).toEqual([]);
    expect(await dump('-v raw -b events')).toEqual(['[0,1]']);
  });

  it('refuses options it does not have', async () => {
    expect(await device.run('logcat --colour-me')).toMatchObject({
      code: 1,
      error: expect.stringContaining("unrecognized option '--colour-me'"),
    });
    expect(device.phone.strict.calls).toHaveLength(1);
    expect((await device.run('logcat -B')).error).toContain('binary output is not available');
  });
});

it('logcat follows until its reader goes, with a first line at once', async () => {
  const end = new AbortController();
  let text = '';
  const following = device.run('export ANDROID_LOG_TAGS="\'\'"; exec logcat -v threadtime', {
    signal: end.signal,
    onOut: (more) => (text += more),
  });
  await vi.waitFor(() => expect(text).toMatch(/^--------- beginning of main\n/));
  await device.run('log -t Probe -p w 你好');
  await vi.waitFor(() => expect(text).toContain('W Probe   : 你好'));
  end.abort();
  expect((await following).out).toContain('second');
});
