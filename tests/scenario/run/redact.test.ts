import { describe, expect, it } from 'vitest';

import { redactor } from '../../../src/scenario/run/redact.ts';

const redact = redactor({ password: '密 码&1"', account: 'zhang@example.cn', pin: '842' });

describe('a secret is taken out', () => {
  it.each([
    ['as it is', '密码为密 码&1"。', '密码为‹password›。'],
    ['as XML writes it', 'text="密 码&amp;1&quot;"', 'text="‹password›"'],
    ['as JSON writes it', String.raw`{"p":"密 码&1\""}`, '{"p":"‹password›"}'],
    ['as JSON of ASCII alone writes it', String.raw`{"p":"\u5bc6 \u7801&1\""}`, '{"p":"‹password›"}'],
    ['in the query of a URL', '/login?p=%E5%AF%86%20%E7%A0%81%261%22&x=1', '/login?p=‹password›&x=1'],
    ['with escapes in small letters', '/login?p=%e5%af%86%20%e7%a0%81%261%22', '/login?p=‹password›'],
    ['in the body of a form', 'p=%E5%AF%86+%E7%A0%81%261%22', 'p=‹password›'],
    ['with a sign that only some escape', 'a=zhang%40example.cn&b=zhang@example.cn', 'a=‹account›&b=‹account›'],
  ])('%s', (_, text, expected) => {
    expect(redact(text)).toBe(expected);
  });

  it.each([
    ['pin=842&x=1', 'pin=‹pin›&x=1'],
    ['验证码 842。', '验证码 ‹pin›。'],
    ['text="842"', 'text="‹pin›"'],
    ['验证码842已发送', '验证码‹pin›已发送'],
    ['[842]', '[‹pin›]'],
    ['1842 a842', '1842 a842'],
  ])('however short, where it stands alone: %s', (text, expected) => {
    expect(redact(text)).toBe(expected);
  });

  it('of Chinese, however short, and not of every word with one sign of it', () => {
    expect(redactor({ name: '张三' })('申请人张三的')).toBe('申请人‹name›的');
    expect(redactor({ name: '三' })('张三、三')).toBe('张三、‹name›');
  });

  it('and leaves what a widget tree is made of', () => {
    const tree = '<node index="842" text="842" bounds="[842,0][1080,842]"/><node bounds="[0,1080][842,1080]"/>';
    expect(redactor({ pin: '842', year: '1080' })(tree)).toBe(tree.replace('text="842"', 'text="‹pin›"'));
  });

  it('of any signs, and of none', () => {
    expect(redactor({ odd: '$&.*(a' })('x $&.*(a y')).toBe('x ‹odd› y');
    expect(redactor({ half: '\ud800abc' })('\ud800abc')).toBe('‹half›');
    expect(redactor({ empty: '', blank: '  ' })('a  b')).toBe('a  b');
    expect(redactor({})('a')).toBe('a');
  });
});
