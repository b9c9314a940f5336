import { describe, expect, it } from 'vitest';

import { columns, fit, wrap } from '../../../src/report/terminal/width.ts';

describe('terminal width', () => {
  it('counts Chinese as two columns', () => {
    expect(columns('政务App')).toBe(7);
  });

  it('pads and cuts by columns, not characters', () => {
    expect(fit('政务', 6)).toBe('政务  ');
    expect(columns(fit('政务服务应用', 6))).toBe(6);
  });

  it('breaks Chinese anywhere and English between words', () => {
    expect(wrap('政务服务', 4)).toEqual(['政务', '服务']);
    expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
  });
});
