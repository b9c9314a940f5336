import { Readable } from 'node:stream';

import { describe, expect, it } from 'vitest';

import type { ShellCommand } from '../../../src/phone/shell/command.ts';
import { createFileSystem } from '../../../src/phone/shell/memory-files.ts';
import { runLine } from './run-line.ts';

/** Command lines that a hostile or mistaken host sends: each ends by itself. */
const endless: [name: string, line: string][] = [
  ['a loop that does nothing', 'while :; do :; done'],
  ['a function that calls itself', 'f() { f; }; f'],
  ['a script that runs itself', 'echo ". /sdcard/s" > /sdcard/s; . /sdcard/s'],
  ['eval of itself', 'x=\'eval "$x"\'; eval "$x"'],
  ['substitutions inside each other', `echo ${'$(echo '.repeat(2000)}x${')'.repeat(2000)}`],
  ['brackets inside each other', '('.repeat(50_000)],
  ['braces inside each other', `echo ${'${a:-'.repeat(5000)}x${'}'.repeat(5000)}`],
  ['arithmetic inside itself', `echo $((${'('.repeat(5000)}1${')'.repeat(5000)}))`],
  ['minus signs', `echo $((${'- '.repeat(5000)}1))`],
  ['functions of functions', 'a()'.repeat(20_000)],
  ['a value that doubles', 'x=aaaaaaaaaa; while true; do x=$x$x$x$x; done'],
  ['output without end in a substitution', 'x=$(yes)'],
  ['a regex that backtracks', "echo aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa! | grep -E '(a+)+$'"],
  ['a glob of many stars', `case ${'a'.repeat(2000)} in ${'*a'.repeat(200)}b) echo x;; esac; false`],
  ['a deep test', `[ ${'! '.repeat(5000)}x ]`],
];

describe('a shell under attack', () => {
  it.each(endless)('ends %s', async (_name, line) => {
    const { code } = await runLine(line);
    expect(code).not.toBe(0);
  });

  it('stops where the storage is full', async () => {
    const files = createFileSystem(1024 * 1024);
    const result = await runLine('yes > /sdcard/full', { files });
    expect(result.error).toBe('yes: No space left on device\n');
    expect(result.code).toBe(1);
    expect(files.stat('/sdcard/full')?.size).toBeLessThanOrEqual(1024 * 1024);
  });

  it.each([
    'sleep 1000',
    'cat',
    'read x',
    'while true; do sleep 0.001; done',
    'sleep 1000 | cat',
    'yes',
    'cat | grep x',
  ])('ends `%s` when the host leaves', async (line) => {
    const host = new AbortController();
    const stdin = new Readable({ read: () => undefined });
    const result = runLine(line, { signal: host.signal, stdin });
    setImmediate(() => {
      host.abort();
      stdin.destroy();
    });
    expect((await result).code).not.toBe(0);
  });

  it('tells a waiting command that its reader has gone', async () => {
    let stopped = false;
    const logcat: ShellCommand = async (_arguments, io) => {
      await io.out('one\ntwo\n');
      await new Promise<void>((resolve) => io.signal.addEventListener('abort', () => resolve()));
      stopped = true;
      return 0;
    };
    const result = await runLine('logcat | head -1', { commands: new Map([['logcat', logcat]]) });
    expect(result).toMatchObject({ out: 'one\n', code: 0 });
    expect(stopped).toBe(true);
  });

  it('survives a command that has a mistake, and notes it', async () => {
    const broken: ShellCommand = () => {
      throw new TypeError('x is not a function');
    };
    const result = await runLine('broken; echo on', { commands: new Map([['broken', broken]]) });
    expect(result.out).toBe('on\n');
    expect(result.strict.calls[0]?.what).toMatch(/^broken crashed: TypeError: x is not a function/);
  });

  it('survives two thousand random command lines', async () => {
    const pieces = [
      'a',
      ' ',
      '"',
      "'",
      '\\',
      '$',
      '(',
      ')',
      '{',
      '}',
      '|',
      '&',
      ';',
      '<',
      '>',
      '`',
      '#',
      '=',
      '\n',
      '*',
      'if',
      'do',
      'echo',
      '[',
      ']',
      '!',
      '1',
      '$((',
      '${',
      'case x in',
      '2>&1',
      '/sdcard/',
    ];
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      return (seed >> 8) % below;
    };
    const files = createFileSystem(1024 * 1024);
    for (let round = 0; round < 2000; round += 1) {
      const line = Array.from({ length: 1 + random(14) }, () => pieces[random(pieces.length)] ?? '').join('');
      const { code, strict } = await runLine(line, { files });
      const crashes = strict.calls.filter(({ what }) => what.includes('crashed'));
      expect({ line, isNumber: typeof code === 'number', crashes }).toEqual({ line, isNumber: true, crashes: [] });
    }
  });
});
