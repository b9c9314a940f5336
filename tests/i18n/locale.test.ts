import { describe, expect, it } from 'vitest';

import { fill, isLocale } from '../../src/i18n/locale.ts';

const text = { zh: '共 {count} 处：{places}', en: '{count} places: {places}' };

describe('fill', () => {
  it('fills numbers and short lists', () => {
    expect(fill(text, 'zh-CN', { count: 2, places: ['甲', '乙'] })).toBe('共 2 处：甲、乙');
    expect(fill(text, 'en', { count: 2, places: ['a', 'b'] })).toBe('2 places: a, b');
  });

  it('counts what a long list leaves out', () => {
    const places = Array.from({ length: 12 }, (_, index) => `p${index}`);
    expect(fill(text, 'zh-CN', { count: 12, places })).toBe('共 12 处：p0、p1、p2、p3、p4 等 12 项');
    expect(fill(text, 'en', { count: 12, places })).toBe('12 places: p0, p1, p2, p3, p4 and 7 more');
  });

  it('makes values from the app visible', () => {
    expect(fill({ zh: '{name}', en: '{name}' }, 'en', { name: 'a\u202Eb' })).toBe('a\\u{202e}b');
  });

  it('does not fill a value into a value', () => {
    expect(fill({ zh: '{a}{b}', en: '{a}{b}' }, 'en', { a: '{b}', b: '1' })).toBe('{b}1');
  });

  it('shows a placeholder that nobody filled, and takes nothing from the prototype', () => {
    expect(fill({ zh: '{constructor}', en: '{missing}{constructor}' }, 'en', {})).toBe('{missing}{constructor}');
  });
});

describe('isLocale', () => {
  it('knows the two languages', () => {
    expect(['zh-CN', 'en', 'zh', 'de'].map(isLocale)).toEqual([true, true, false, false]);
  });
});
