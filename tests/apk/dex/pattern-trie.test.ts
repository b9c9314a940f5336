import { expect, test } from 'vitest';

import { compileTrie, mayMatch } from '../../../src/apk/dex/pattern-trie.ts';

const patterns = ['Landroid/app/Activity;', 'Landroid/nfc/*', 'verify'];

function passes(text: string | number[], of: readonly string[] = patterns): boolean {
  const bytes = Buffer.concat([Buffer.from('x'), Buffer.from(text as string), Buffer.from([0, 0x41])]);
  return mayMatch(compileTrie(of), bytes, 1);
}

test.each(['Landroid/app/Activity;', 'Landroid/nfc/Tag;', 'Landroid/nfc/', 'verify'])('%s passes', (text) => {
  expect(passes(text)).toBe(true);
});

test.each(['', 'Landroid/app/Activity', 'Landroid/app/ActivityGroup;', 'Landroid/nf/Tag;', 'verifyAll', 'Verify'])(
  '%j does not pass',
  (text) => expect(passes(text)).toBe(false),
);

test('bytes beyond ASCII pass: they may be another form of the same text', () => {
  expect(passes([0x76, 0xc1, 0xa5])).toBe(true);
  expect(passes('L汉/A;', ['L汉/A;'])).toBe(true);
});

test('bytes beyond ASCII behind a difference do not pass', () => expect(passes('x汉')).toBe(false));

test('an unterminated string passes: only its location tells', () => {
  expect(mayMatch(compileTrie(patterns), Buffer.from('Landroid/app/'), 0)).toBe(true);
  expect(mayMatch(compileTrie(patterns), Buffer.from('verify'), 9)).toBe(true);
});

test('every text passes the pattern of all classes, none passes no pattern', () => {
  expect(passes('', ['*'])).toBe(true);
  expect(passes('La;', ['*'])).toBe(true);
  expect(passes('La;', [])).toBe(false);
});
