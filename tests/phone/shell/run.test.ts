import { describe, expect, it } from 'vitest';

import { runLine } from './run-line.ts';

/** Command line, output, exit code (0 unless told). */
const lines: [line: string, out: string, code?: number][] = [
  // Quotes
  ['echo \'a  b\' "c  d" e\\ f', 'a  b c  d e f\n'],
  ['echo "a\\"b" \'$HOME\' "$HOME"', 'a"b $HOME /\n'],
  ["echo ''\\''x'\\'''", "'x'\n"],
  ['echo "" end', ' end\n'],
  ['echo a\\\nb', 'ab\n'],
  // Lists
  ['echo a; echo b', 'a\nb\n'],
  ['false && echo no || echo yes', 'yes\n'],
  ['true || echo no && echo yes', 'yes\n'],
  ['! false', ''],
  ['! true', '', 1],
  ['echo a # echo b', 'a\n'],
  ['echo a#b', 'a#b\n'],
  ['settings_a=1;settings_b=2; echo $settings_a$settings_b;', '12\n'],
  // Pipes
  ['echo b a | tr " " "\\n" | sort', 'a\nb\n'],
  ['seq 1 100000 | head -2', '1\n2\n'],
  ['yes | head -n 3', 'y\ny\ny\n'],
  ['false | true', ''],
  ['true | false', '', 1],
  ['echo x | while read y; do echo "<$y>"; done', '<x>\n'],
  ['printf "1\\n2\\n" | { read a; read b; echo $b$a; }', '21\n'],
  // Redirects
  ['echo x > /sdcard/f; cat < /sdcard/f; echo y >> /sdcard/f; cat /sdcard/f', 'x\nx\ny\n'],
  ['ls /nowhere 2>/dev/null; echo $?', '1\n'],
  ['ls /nowhere 2>&1 | head -1', 'ls: /nowhere: No such file or directory\n'],
  ['ls /nowhere &>/sdcard/all; cat /sdcard/all', 'ls: /nowhere: No such file or directory\n'],
  ['{ echo a; echo b; } > /sdcard/f; cat /sdcard/f', 'a\nb\n'],
  ['echo lost > /dev/null', ''],
  ['echo x >&2', ''],
  ['while read l; do echo "[$l]"; done < /sdcard/none', '', 1],
  // Variables
  ['X=5; echo $X ${X} "${X}y" $Xy', '5 5 5y\n'],
  ['echo ${X:-def} ${X-d2} ${X:+set}; X=; echo ${X:-e} ${X-f}.', 'def d2\ne .\n'],
  ['echo ${X:=new} $X ${#X}', 'new new 3\n'],
  ['p=/a/b.tar.gz; echo ${p##*/} ${p#*/} ${p%.*} ${p%%.*}', 'b.tar.gz a/b.tar.gz /a/b.tar /a/b\n'],
  ['false; echo $?; true; echo $?', '1\n0\n'],
  ['X="a  b"; echo $X; echo "$X"', 'a b\na  b\n'],
  ['X=1 env | grep ^X=', 'X=1\n'],
  ['X=1; env | grep ^X=', '', 1],
  ['export X=1; env | grep ^X=', 'X=1\n'],
  ['X=1 true; echo [$X]', '[]\n'],
  ['echo $((1 + 2 * 3)) $(( (1+2)*3 )) $((7/2)) $((-7%3)) $((1<2 && 3!=3))', '7 9 3 -1 0\n'],
  ['i=3; while [ $i -gt 0 ]; do echo $i; i=$((i-1)); done', '3\n2\n1\n'],
  ['echo $(echo a; echo b) `echo c`', 'a b c\n'],
  ['x=$(false); echo $?', '1\n'],
  ['echo "$(printf "a\\nb\\n\\n")"', 'a\nb\n'],
  ['echo $(echo $(echo "in ner"))', 'in ner\n'],
  // Compound commands
  ['if [ -d /sdcard ]; then echo dir; elif true; then echo no; else echo no; fi', 'dir\n'],
  ['if false; then echo no; else echo yes; fi', 'yes\n'],
  ['for x in a "b c" d; do echo "<$x>"; done', '<a>\n<b c>\n<d>\n'],
  ['for i in 1 2 3; do [ $i = 2 ] && continue; echo $i; done', '1\n3\n'],
  ['for i in 1 2 3; do [ $i = 2 ] && break; echo $i; done', '1\n'],
  ['case abc in x) echo x;; a*|b) echo star;; *) echo rest;; esac', 'star\n'],
  ['until true; do echo no; done; echo $?', '0\n'],
  ['(cd /sdcard; pwd); pwd', '/sdcard\n/\n'],
  ['(exit 3); echo $?', '3\n'],
  ['f() { echo "f $1 $#"; return 4; }; f a b; echo $?', 'f a 2\n4\n'],
  ['exit 7; echo no', '', 7],
  ['exec echo last; echo no', 'last\n'],
  ["sh -c 'echo $1 $0' name arg", 'arg /system/bin/sh\n'],
  ['eval "echo a; echo b"', 'a\nb\n'],
  ['sleep 0 & wait; echo done', 'done\n'],
  // Files
  ['cd /sdcard; echo 1 > a.txt; echo 2 > b.txt; echo *.txt /sdcard/[b]*', 'a.txt b.txt /sdcard/b.txt\n'],
  ['echo /sdcard/*.none', '/sdcard/*.none\n'],
  ['echo "/sdcard/*"', '/sdcard/*\n'],
  ['which ls echo nothing', '/system/bin/ls\n/system/bin/echo\n', 1],
  ['/system/bin/echo hi', 'hi\n'],
  ['command -v ls', '/system/bin/ls\n'],
  // test
  ["[ -e '/data/local/tmp/mock_apps.json' ] && echo __PASS__", '', 1],
  ["mkdir -p -- '/data/local/tmp'", ''],
  ['[ 3 -gt 2 -a ! -z x ]', ''],
  ['test a = b -o b = b', ''],
  ['[ ]', '', 1],
  ['[ "" = "" ]', ''],
  ['[ -x /system/bin/ls ]', ''],
  // Text
  ["printf '%s-%d|%5s|%-5s|%05.1f|%x\\n' a 7 b c 3.14159 255", 'a-7|    b|c    |003.1|ff\n'],
  ["printf '%s\\n' a b", 'a\nb\n'],
  ['echo -n a; echo -e "b\\tc"', 'ab\tc\n'],
  ['echo one two | { read a b; echo $b; }', 'two\n'],
  ["echo 'a b' 'c' | xargs -n 1 echo x", 'x a\nx b\nx c\n'],
  ['printf "a\\nb\\n" | xargs -I {} echo "<{}>"', '<a>\n<b>\n'],
  ['timeout 0.01 sleep 100', '', 124],
];

describe('the shell', () => {
  it.each(lines)('%s', async (line, out, code?) => {
    const result = await runLine(line);
    expect({ out: result.out, code: result.code }).toEqual({ out, code: code ?? 0 });
    expect(result.strict.calls).toEqual([]);
  });

  it('reads commands from stdin when it is given none', async () => {
    const script = 'X=1\nif [ $X = 1 ]\nthen echo one\nfi\nread line\nthis is data\necho "<$line>"\nexit 5\necho no\n';
    const result = await runLine('', { stdin: script });
    expect(result).toMatchObject({ out: 'one\n<this is data>\n', code: 5 });
  });

  it('says what it does not know, fails with 127 and notes it', async () => {
    const result = await runLine('frobnicate --now 3');
    expect(result.error).toBe('/system/bin/sh: frobnicate: inaccessible or not found\n');
    expect(result.code).toBe(127);
    expect(result.strict.calls).toEqual([{ kind: 'shell', what: 'frobnicate --now 3' }]);
  });

  it('notes an option that its programs lack', async () => {
    const result = await runLine('ls -Q /sdcard');
    expect(result).toMatchObject({ code: 1, error: "ls: Unknown option 'Q'\n" });
    expect(result.strict.calls).toEqual([{ kind: 'option', what: 'ls -Q /sdcard' }]);
  });

  it.each([
    ['echo "a', 'no closing quote'],
    ["echo 'a", 'no closing quote'],
    ['echo a; )', "syntax error: unexpected ')'"],
    ['if true; fi', "syntax error: unexpected 'fi'"],
    ['for x in a; do', 'syntax error: unexpected EOF'],
    ['| a', "syntax error: unexpected '|'"],
    ['echo ${a b}', '${a b}: bad substitution'],
    ['cat << END', "syntax error: unexpected '<<'"],
    ['echo $(echo', "syntax error: unexpected EOF, ')' missing"],
  ])('rejects %s', async (line, words) => {
    const result = await runLine(line);
    expect(result).toMatchObject({ code: 1, out: '', error: `/system/bin/sh: ${words}\n` });
  });

  it('keeps what a shell may not write', async () => {
    const result = await runLine('echo x > /system/x; echo x > /data/app/x; echo x > /data/local/none/x');
    expect(result.error.split('\n')).toEqual([
      "/system/bin/sh: can't create /system/x: Read-only file system",
      "/system/bin/sh: can't create /data/app/x: Permission denied",
      "/system/bin/sh: can't create /data/local/none/x: Permission denied",
      '',
    ]);
    expect(result.code).toBe(1);
  });
});
