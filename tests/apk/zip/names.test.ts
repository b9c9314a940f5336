import { expect, test } from 'vitest';

import { printableName } from '../../../src/apk/zip/names.ts';
import { openWith } from './open-built.ts';

function problemsOf(name: string | Buffer): object[] {
  const { problems } = openWith({ name, data: 'x' });
  return problems.map(({ code, rejected }) => ({ code, rejected: rejected ?? false }));
}

test.each([
  'classes.dex',
  'res/layout/main.xml',
  'assets/政务服务.html',
  'a..b/c',
  'META-INF/…/x',
  '😀',
  'a b',
  'dir/',
])('%s is an ordinary name', (name) => {
  expect(problemsOf(name)).toEqual([]);
});

test.each<[string, string]>([
  ['../../evil', 'zip-name-outside'],
  ['a/./../b', 'zip-name-outside'],
  ['/etc/passwd', 'zip-name-outside'],
  ['C:\\evil', 'zip-name-outside'],
  ['a\\..\\b', 'zip-name-outside'],
  ['red\u001b[31m', 'zip-name-control'],
  ['two\nlines', 'zip-name-control'],
  ['\u202egpj.exe', 'zip-name-control'],
  ['a\u2066b', 'zip-name-control'],
  ['', 'zip-name-empty'],
  ['n'.repeat(5000), 'zip-name-long'],
])('%j', (name, code) => {
  expect(problemsOf(name)).toEqual([{ code, rejected: false }]);
});

test.each<[string, Buffer]>([
  ['GBK', Buffer.from([0xd5, 0xfe, 0xce, 0xf1])],
  ['a cut sequence', Buffer.from([0x61, 0xe6, 0x94])],
  ['a lone continuation byte', Buffer.from([0x61, 0x80])],
  ['a byte that UTF-8 never has', Buffer.from([0x61, 0xfe])],
])('%s makes Android refuse the archive', (_, name) => {
  expect(problemsOf(name)).toEqual([{ code: 'zip-name-encoding', rejected: true }]);
});

test('a NUL makes Android refuse the archive', () => {
  expect(problemsOf('a\0b')).toContainEqual({ code: 'zip-name-encoding', rejected: true });
});

test.each<[string, Buffer]>([
  ['an overlong slash', Buffer.from([0x61, 0xc0, 0xaf, 0x62])],
  ['surrogates as CESU-8', Buffer.from([0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80])],
])('%s passes at Android and is told', (_, name) => {
  expect(problemsOf(name)).toEqual([{ code: 'zip-name-overlong', rejected: false }]);
});

test('names are fit for one line of a terminal', () => {
  expect(printableName('assets/政务.txt')).toBe('assets/政务.txt');
  expect(printableName('a\n\u001b[31m\u202eb')).toBe('a\\u{a}\\u{1b}[31m\\u{202e}b');
  expect(printableName('x'.repeat(65_535))).toHaveLength(160 + '…(65535)'.length);
});
