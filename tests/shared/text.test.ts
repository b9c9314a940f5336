import { describe, expect, it } from 'vitest';

import { grouped, visible } from '../../src/shared/text.ts';

describe('visible', () => {
  it('shows noncharacters, which XML cannot hold', () => {
    expect(visible('a\uFFFEb\uFFFFc')).toBe('a\\u{fffe}b\\u{ffff}c');
  });

  it('leaves ordinary Chinese and Latin text alone', () => {
    expect(visible('政务服务 v1.2 (beta)')).toBe('政务服务 v1.2 (beta)');
  });

  it('shows a right-to-left override instead of obeying it', () => {
    expect(visible('invoice\u202Egpj.exe')).toBe('invoice\\u{202e}gpj.exe');
  });

  it('shows escape sequences that would drive a terminal', () => {
    expect(visible('\u001B[31mred\u0007')).toBe('\\u{1b}[31mred\\u{7}');
  });

  it('turns line breaks into one blank, so that one value stays one line', () => {
    expect(visible('first\r\n\tsecond')).toBe('first second');
  });

  it('cuts a megabyte and says how much is missing', () => {
    const shown = visible('长'.repeat(1_000_000));
    expect(shown).toBe(`${'长'.repeat(300)}…(+999700)`);
  });

  it('does not cut an emoji in two', () => {
    expect(visible(`${'a'.repeat(299)}😀tail`)).toBe(`${'a'.repeat(299)}…(+6)`);
  });
});

describe('grouped', () => {
  it.each([0, 7, 999, 1000, 65_536, 100_000, 17_968_807, 1_234_567_890_123])('writes %d as English does', (count) => {
    expect(grouped(count)).toBe(count.toLocaleString('en'));
  });
});
