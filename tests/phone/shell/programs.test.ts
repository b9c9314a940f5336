import { Readable } from 'node:stream';

import { describe, expect, it } from 'vitest';

import { runLine } from './run-line.ts';

const log = [
  'D/Native: 12 kB',
  'I/Dalvik: heap (5%)',
  'E/AndroidRuntime: FATAL EXCEPTION: main',
  'E/AndroidRuntime: Process: a.b, PID: 1',
  'w/other: nothing',
].join('\n');

/** Command line, stdin, output, exit code (0 unless told). */
const lines: [line: string, stdin: string, out: string, code?: number][] = [
  // grep
  ["grep -E 'Native|Dalvik|EGL|GL|TOTAL'", log, 'D/Native: 12 kB\nI/Dalvik: heap (5%)\n'],
  ["grep 'Native\\|Dalvik' | wc -l", log, '2\n'],
  ['grep -c Runtime', log, '2\n'],
  ['grep -i W/', log, 'w/other: nothing\n'],
  ['grep -v /', log, '', 1],
  ['grep -F "(5%)"', log, 'I/Dalvik: heap (5%)\n'],
  ['grep "(5%)"', log, 'I/Dalvik: heap (5%)\n'],
  ["grep -oE '[0-9]+'", log, '12\n5\n1\n'],
  ["grep -n 'PID: [[:digit:]]*$'", log, '4:E/AndroidRuntime: Process: a.b, PID: 1\n'],
  ['grep -q FATAL', log, ''],
  ['grep -m1 Runtime', log, 'E/AndroidRuntime: FATAL EXCEPTION: main\n'],
  [
    'grep -A1 -B1 FATAL',
    log,
    'I/Dalvik: heap (5%)\nE/AndroidRuntime: FATAL EXCEPTION: main\nE/AndroidRuntime: Process: a.b, PID: 1\n',
  ],
  ['grep -e Native -e other | wc -l', log, '2\n'],
  ['grep -w Nat', log, '', 1],
  ['grep x /sdcard/none', '', '', 2],
  ['echo "a.b" | grep -x a.b', '', 'a.b\n'],
  [
    "echo 'mCurrentFocus=Window{1 u0 a.b/.C}' | grep -E 'mCurrentFocus|mFocusedApp'",
    '',
    'mCurrentFocus=Window{1 u0 a.b/.C}\n',
  ],
  // sed
  ["sed 's/E/X/'", 'EE\n', 'XE\n'],
  ["sed 's/E/X/g;s/X$/!/'", 'EE\n', 'X!\n'],
  ["sed -n '2p'", 'a\nb\nc\n', 'b\n'],
  ["sed -n '/b/,/c/p'", 'a\nb\nc\nd\n', 'b\nc\n'],
  ["sed '1d;$d'", 'a\nb\nc\n', 'b\n'],
  ["sed 's/\\(.*\\)-\\(.*\\)/\\2 \\1 &/'", 'x-y\n', 'y x x-y\n'],
  ["sed -E 's|/([a-z]+)/|<\\1>|'", '/ab/c\n', '<ab>c\n'],
  ["sed 's/^package://'", 'package:a.b\n', 'a.b\n'],
  ['echo "x" > /sdcard/f; sed -i s/x/y/ /sdcard/f; cat /sdcard/f', '', 'y\n'],
  // sort, uniq, cut, tr, head, tail, wc
  ['sort -n', '10\n9\n1\n', '1\n9\n10\n'],
  ['sort -rn -k2', 'a 1\nb 2\n', 'b 2\na 1\n'],
  ['sort | uniq -c', 'b\na\nb\n', '      1 a\n      2 b\n'],
  ['sort -u', 'b\na\nb\n', 'a\nb\n'],
  ['cut -d: -f2-3', 'a:b:c:d\n', 'b:c\n'],
  ['cut -d " " -f 1', 'a b\n', 'a\n'],
  ['cut -c2-', 'abc\n', 'bc\n'],
  ['tr a-z A-Z', 'abc-d\n', 'ABC-D\n'],
  ["tr -d '\\r\\n'", 'a\r\nb\n', 'ab'],
  ["tr -s ' '", 'a   b\n', 'a b\n'],
  ['tail -n 2', 'a\nb\nc\n', 'b\nc\n'],
  ['tail -n +2', 'a\nb\nc\n', 'b\nc\n'],
  ['head -c 3', 'abcdef', 'abc'],
  ['wc', 'a b\nc\n', '      2       3       6\n'],
  ['wc -c', '中文', '6\n'],
  ['tee /sdcard/t | cat; cat /sdcard/t', 'x\n', 'x\nx\n'],
  // Files
  ['mkdir /sdcard/a/b', '', '', 1],
  ['mkdir -p /sdcard/a/b && touch /sdcard/a/b/f && find /sdcard/a', '', '/sdcard/a\n/sdcard/a/b\n/sdcard/a/b/f\n'],
  [
    'mkdir /sdcard/d; touch /sdcard/d/x.png /sdcard/d/y.txt; find /sdcard/d -name "*.png" -type f',
    '',
    '/sdcard/d/x.png\n',
  ],
  [
    'echo 1 > /sdcard/a; cp /sdcard/a /data/local/tmp; mv /sdcard/a /sdcard/b; ls /sdcard/a; cat /sdcard/b /data/local/tmp/a',
    '',
    '1\n1\n',
  ],
  ['rm /sdcard/none', '', '', 1],
  ['rm -f /sdcard/none', '', ''],
  ['mkdir /sdcard/d; rm /sdcard/d', '', '', 1],
  ['mkdir /sdcard/d; rm -rf /sdcard/d; ls -d /sdcard/d', '', '', 1],
  ['rm -rf /system/bin', '', '', 1],
  ['rmdir /sdcard/DCIM', '', '', 1],
  ['ls /sdcard', '', 'Alarms\nAndroid\nDCIM\nDownload\nMovies\nMusic\nPictures\n'],
  ['echo hello > /sdcard/f; ls -l /sdcard/f', '', '-rw-rw---- 1 shell shell 6 2026-11-23 17:30 /sdcard/f\n'],
  ['ls -1d /sdcard/DCIM', '', '/sdcard/DCIM\n'],
  ['ls -R /sdcard/DCIM', '', '/sdcard/DCIM:\nCamera\n\n/sdcard/DCIM/Camera:\n'],
  ['ls /data', '', '', 1],
  [
    "echo x > /sdcard/f; stat -c '%n %s %F %a' /sdcard/f; chmod 600 /sdcard/f; stat -c %a /sdcard/f",
    '',
    '/sdcard/f 2 regular file 660\n600\n',
  ],
  ['stat -c %Y /sdcard', '', '1795426205\n'],
  [
    'printf abc > /sdcard/f; md5sum /sdcard/f; sha256sum < /sdcard/f',
    '',
    '900150983cd24fb0d6963f7d28e17f72  /sdcard/f\nba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  -\n',
  ],
  ['base64 | base64 -d', '中\n', '中\n'],
  ['df /sdcard | tail -1', '', '/dev/fuse               65536          0      65536         0% /storage/emulated\n'],
  ['basename /a/b.txt .txt; dirname /a/b.txt; dirname x; basename /', '', 'b\n/a\n.\n/\n'],
  // System
  ['date +%Y-%m-%dT%T%z', '', '2026-11-23T17:30:05+0800\n'],
  ['date -u +%s.%3N', '', '1795426205.250\n'],
  ['date', '', 'Mon Nov 23 17:30:05 CST 2026\n'],
  ['TZ=UTC date +%H', '', '09\n'],
  ['date -d @0 +%F', '', '1970-01-01\n'],
  ["date -d '2026-01-02 03:04:05' +%s", '', '1767294245\n'],
  ['date 010203042026', '', '', 1],
  ['whoami; id -u', '', 'shell\n2000\n'],
  ['uname -m', '', 'aarch64\n'],
  ['seq 3; seq 5 -2 1; seq -s , 1 3', '', '1\n2\n3\n5\n3\n1\n1,2,3\n'],
];

describe('the file programs', () => {
  it.each(lines)('%s', async (line, stdin, out, code?) => {
    const result = await runLine(line, { stdin });
    expect({ out: result.out, code: result.code }).toEqual({ out, code: code ?? 0 });
    expect(result.strict.calls).toEqual([]);
  });

  it('passes bytes through untouched', async () => {
    const bytes = Buffer.from(Array.from({ length: 512 }, (_, index) => index & 0xff));
    const { files } = await runLine('cat > /sdcard/bytes; cp /sdcard/bytes /sdcard/copy', {
      stdin: Readable.from([bytes]),
    });
    expect(Buffer.from(files.read('/sdcard/copy') ?? [])).toEqual(bytes);
  });

  it('shows lines as they come, not at the end', async () => {
    const stdin = new Readable({ read: () => undefined });
    const shown: string[] = [];
    const aborted = new AbortController();
    const done = runLine('grep E | tee /sdcard/seen | sed -n p', {
      stdin,
      signal: aborted.signal,
    });
    stdin.push('E one\nD two\nE three\n');
    stdin.push(null);
    shown.push((await done).out);
    expect(shown).toEqual(['E one\nE three\n']);
  });
});
