import { describe, expect, it } from 'vitest';

import type { ShellCommand } from '../../../src/phone/shell/command.ts';
import { runLine } from './run-line.ts';

const show =
  (name: string): ShellCommand =>
  async (arguments_, io) => {
    await io.out(`${JSON.stringify([name, ...arguments_])}\n`);
    return 0;
  };
const commands = new Map(
  ['am', 'appops', 'cmd', 'dumpsys', 'getprop', 'input', 'logcat', 'pm', 'settings', 'wm'].map((name) => [
    name,
    show(name),
  ]),
);

/** Lines as Appium, its drivers and adb send them, and the words that arrive. */
const lines: [line: string, calls: string[][]][] = [
  [
    'settings put global hidden_api_policy_pre_p_apps 1;settings put global hidden_api_policy 1',
    [
      ['settings', 'put', 'global', 'hidden_api_policy_pre_p_apps', '1'],
      ['settings', 'put', 'global', 'hidden_api_policy', '1'],
    ],
  ],
  ["cmd package 'install' '-g' -S 3076274", [['cmd', 'package', 'install', '-g', '-S', '3076274']]],
  ["export ANDROID_LOG_TAGS=\"''\"; exec logcat '-v' 'threadtime'", [['logcat', '-v', 'threadtime']]],
  [
    'dumpsys deviceidle whitelist +io.appium.settings ; dumpsys deviceidle whitelist +x ;',
    [
      ['dumpsys', 'deviceidle', 'whitelist', '+io.appium.settings'],
      ['dumpsys', 'deviceidle', 'whitelist', '+x'],
    ],
  ],
  [
    'am start-activity -W -n a.b/.C -S -a android.intent.action.MAIN -f 0x10200000',
    [['am', 'start-activity', '-W', '-n', 'a.b/.C', '-S', '-a', 'android.intent.action.MAIN', '-f', '0x10200000']],
  ],
  ["input text ''\\&T2BZfQ-''", [['input', 'text', '&T2BZfQ-']]],
  ['input text /done/', [['input', 'text', '/done/']]],
  ['am start -d "https://a.b/?x=1&y=2" \'a b\'', [['am', 'start', '-d', 'https://a.b/?x=1&y=2', 'a b']]],
  ["am broadcast -a x -d 'file:///sdcard/a b'", [['am', 'broadcast', '-a', 'x', '-d', 'file:///sdcard/a b']]],
  ['getprop ro.build.version.sdk', [['getprop', 'ro.build.version.sdk']]],
  ["dumpsys meminfo 'a.b' | grep -E 'Native|meminfo|TOTAL'", [['dumpsys', 'meminfo', 'a.b']]],
  ['[ -e /sdcard ] && wm size || wm density', [['wm', 'size']]],
  ['pm list packages -3 2>/dev/null', [['pm', 'list', 'packages', '-3']]],
  ['am start -n a.b/.C?x', [['am', 'start', '-n', 'a.b/.C?x']]],
  [
    'for p in a b; do pm clear $p; done',
    [
      ['pm', 'clear', 'a'],
      ['pm', 'clear', 'b'],
    ],
  ],
];

describe('command lines of the real tools', () => {
  it.each(lines)('%s', async (line, calls) => {
    const { out, code, strict } = await runLine(line, { commands });
    expect(
      out
        .trim()
        .split('\n')
        .map((words): unknown => JSON.parse(words)),
    ).toEqual(calls);
    expect({ code, unknown: strict.calls }).toEqual({ code: 0, unknown: [] });
  });

  it('gives programs exported variables only', async () => {
    const seen: (string | undefined)[] = [];
    const look: ShellCommand = (_arguments, io) => {
      seen.push(io.variables.get('A'), io.variables.get('B'), io.variables.get('C'), io.variables.get('PWD'));
      return 0;
    };
    await runLine('cd /sdcard; A=1; export B=2; C=3 look', { commands: new Map([['look', look]]) });
    expect(seen).toEqual([undefined, '2', '3', '/sdcard']);
  });
});
