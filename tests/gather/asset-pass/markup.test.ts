import { describe, expect, test } from 'vitest';

import { scanMarkup, type MarkupPart } from '../../../src/gather/asset-pass/markup.ts';

function parts(text: string): MarkupPart[] {
  const found: MarkupPart[] = [];
  scanMarkup(text, (part) => found.push(part));
  return found;
}

const shown = (text: string): string[] =>
  parts(text).flatMap(({ part, value }) => (part === 'text' ? [value.trim()] : []));

describe('shown text', () => {
  test('stands between tags, with the line it begins on', () => {
    expect(parts('<div>\n\n  每日签到\n</div><p>打卡</p>')).toEqual([
      { part: 'text', value: '每日签到\n', line: 3 },
      { part: 'text', value: '打卡', line: 4 },
    ]);
  });

  test('goes on through marked-up characters, not through elements', () => {
    expect(shown('<p>未<b>签到</b>将扣分</p><span>甲</span><span>乙</span>')).toEqual(['未签到将扣分', '甲', '乙']);
  });

  test('of attributes that show it', () => {
    expect(shown('<input placeholder="请输入姓名" id="name" class="x"><img alt=\'头像\' title=提示>')).toEqual([
      '请输入姓名',
      '头像',
      '提示',
    ]);
  });

  test('the settings of a page are none', () => {
    expect(shown('<meta name="viewport" content="width=device-width"><title>标题</title>')).toEqual(['标题']);
  });

  test('references are decoded', () => {
    expect(shown('<p>&#31614;&#x5230;&nbsp;&amp;&unknown;</p>')).toEqual(['签到 &&unknown;']);
  });

  test('comments and styles are none', () => {
    expect(shown('<!-- 注释 --><style>a{content:"样式"}</style><p>正文</p>')).toEqual(['正文']);
  });

  test('CDATA is text', () => {
    expect(shown('<string name="a"><![CDATA[<b>签到</b>]]></string>')).toEqual(['<b>签到</b>']);
  });

  test('a lone < is text', () => {
    expect(shown('<p>年龄 < 18 岁</p>')).toEqual(['年龄 < 18 岁']);
  });
});

describe('scripts', () => {
  test('inline scripts and event attributes are read as script', () => {
    const found = parts('<p>\n<script>\nvar a = "签到";</script><button onclick="alert(\'打卡\')" :title="\'积分\'">');
    expect(found).toEqual([
      { part: 'literal', value: '签到', line: 3 },
      { part: 'literal', value: '打卡', line: 3 },
      { part: 'literal', value: '积分', line: 3 },
    ]);
  });

  test('templates in script elements are read as markup', () => {
    expect(shown('<script type="text/x-template"><div>{{ n }} 天签到</div></script>')).toEqual(['{{ n }} 天签到']);
  });

  test('a script with a tag in a string ends at its own end tag', () => {
    expect(parts('<script>a = "<p>签到</p>"</script>').map(({ value }) => value)).toEqual(['<p>签到</p>']);
  });
});

test('links come with their tag and attribute', () => {
  expect(parts('<script src="//cdn.example.cn/a.js"></script><a href="https://b.example.cn">去</a>')).toEqual([
    { part: 'link', value: '//cdn.example.cn/a.js', line: 1, tag: 'script', attribute: 'src' },
    { part: 'link', value: 'https://b.example.cn', line: 1, tag: 'a', attribute: 'href' },
    { part: 'text', value: '去', line: 1 },
  ]);
});

test.each([
  ['open tags', '<a '.repeat(200_000)],
  ['open quotes', '<a b="'.repeat(100_000)],
  ['elements on one line', '<p>签到</p>'.repeat(400_000)],
  ['open comments', '<!--'.repeat(200_000)],
  ['open scripts', '<script>'.repeat(100_000)],
  ['lone quotes', `<a ${'"\' = '.repeat(100_000)}>`],
  ['inline tags with lines', '<b title="x">\n字'.repeat(50_000)],
])('%s are read to the end in linear time', (_, text) => {
  expect(() => parts(text)).not.toThrow();
});
