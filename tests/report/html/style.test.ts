import { describe, expect, it } from 'vitest';

import { styleSheet } from '../../../src/report/html/style/index.ts';
import { tokens } from '../../../src/report/html/style/tokens.ts';
import { standings } from '../../../src/report/view/standing.ts';

type Palette = Record<string, string>;

/** The custom properties of each colour scheme, light first. */
const [light = {}, dark = {}]: Palette[] = [...tokens.matchAll(/:root \{(.*?)\}/gs)].map((block) =>
  Object.fromEntries(
    [...(block[1] ?? '').matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  ),
);

/** WCAG 2.1, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((left, right) => left - right);
  return (high + 0.05) / (low + 0.05);
}

const readable = standings
  .filter((standing) => standing !== 'inapplicable')
  .map((standing) => [standing, `${standing}-ground`]);
const pairs = [['ink', 'paper'], ['ink', 'shade'], ['dim', 'paper'], ['dim', 'shade'], ['link', 'paper'], ...readable];

describe('style of the HTML report', () => {
  it.each([
    ['light', light],
    ['dark', dark],
  ])('gives text a contrast of 4.5 : 1 in the %s scheme', (_name, palette) => {
    const poor = pairs.filter(
      ([text = '', ground = '']) => !(contrast(palette[text] ?? '', palette[ground] ?? '') >= 4.5),
    );
    expect(poor).toEqual([]);
  });

  it('loads nothing and names only faces that a system may have', () => {
    for (const locale of ['zh-CN', 'en'] as const) expect(styleSheet(locale)).not.toMatch(/url\(|@import|@font-face/);
  });

  it('numbers printed pages in the language of the report', () => {
    expect(styleSheet('zh-CN')).toContain('content: "第 " counter(page) " 页 共 " counter(pages) " 页"');
    expect(styleSheet('en')).toContain('content: "page " counter(page) " of " counter(pages) ""');
  });
});
