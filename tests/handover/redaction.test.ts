import { describe, expect, it } from 'vitest';

import { makeRedactor } from '../../src/handover/redaction/redactor.ts';
import { redactTree } from '../../src/handover/redaction/tree.ts';
import { redactJson } from '../../src/handover/redaction/json.ts';

const plain = makeRedactor({});

describe('numbers that belong to somebody', () => {
  it.each([
    ['手机13912345678已绑定', '手机‹phone›已绑定'],
    ['+86 139 1234 5678', '‹phone›'],
    ['008613912345678;', '‹phone›;'],
    ['１３９１２３４５６７８', '‹phone›'],
    ['证件 11010519491231002X。', '证件 ‹id-number›。'],
    ['11010519491231002x', '‹id-number›'],
    ['卡号 6222 0212 3456 7890 128', '卡号 ‹bank-card›'],
    ['4111-1111-1111-1111', '‹bank-card›'],
    ['4111–1111–1111–1111', '‹bank-card›'],
    ['622202 1234567890128', '‹bank-card›'],
    ['4111\u00a01111\u00a01111\u00a01111', '‹bank-card›'],
    ['110105 19491231 002X', '‹id-number›'],
    ['110105-1949-12-31-002X', '‹id-number›'],
    ['1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X', '‹id-number›'],
    ['139.1234.5678', '‹phone›'],
    ['139  1234  5678', '‹phone›'],
    ['139\u00a01234\u00a05678', '‹phone›'],
    ['139–1234–5678', '‹phone›'],
    ['(139)12345678', '‹phone›'],
    ['（139）1234－5678', '‹phone›'],
    ['139\u200b1234\u200b5678', '‹phone›'],
    ['tel:013912345678', 'tel:‹phone›'],
    ['(+86)139·1234·5678', '‹phone›'],
    ['+86-139-1234-5678', '‹phone›'],
  ])('are taken out of %j', (text, clean) => expect(plain.text(text)).toBe(clean));

  it.each([
    ['a hotline', '请拨打12345或400-820-8820、0571-88881234'],
    ['what the tool types', '13800000000 110101199001011237'],
    ['an id number whose check character is wrong', '110105194912310021'],
    ['a card whose check digit is wrong', '6222021234567890123'],
    ['milliseconds since 1970', '1763900012345'],
    ['a digest with such digits in it', `a${'13912345678'}f${'0'.repeat(51)}b`],
    ['a number that is masked already', '139****5678'],
    ['a version', '1.3.912345678'],
    ['a degree of longitude', '131.12345678'],
    ['a date and a time', '2026-01-02 03:04:05.678 1234'],
    ['an id number in pieces whose check character is wrong', '110105 19491231 0021'],
  ])('are not seen in %s', (_, text) => expect(plain.text(text)).toBe(text));

  it('stay where the app itself makes them public', () => {
    const redactor = makeRedactor({}, new Set(['13912345678']));
    expect(redactor.text('客服 139-1234-5678，本人 13987654321')).toBe('客服 139-1234-5678，本人 ‹phone›');
  });
});

describe('tokens', () => {
  it.each([
    ['Authorization: Bearer abc123def456ghi', 'Authorization: ‹token›'],
    ['{"access_token":"a1b2c3d4e5","ok":1}', '{"access_token":"‹token›","ok":1}'],
    ['https://x/?sessionId=99aa88bb&page=2', 'https://x/?sessionId=‹token›&page=2'],
    ['set-cookie: SID=31d4d96e407aad42; Path=/', 'set-cookie: ‹token›'],
    ['验证码：482913，五分钟内有效', '验证码：‹token›，五分钟内有效'],
    ['{\\"password\\":\\"hunter22\\"}', '{\\"password\\":\\"‹token›\\"}'],
    ['{"password":"Ab,c9999","ok":1}', '{"password":"‹token›","ok":1}'],
    ['{"password":"a b;c","ok":1}', '{"password":"‹token›","ok":1}'],
    ['{"pwd":"q\\"w 9","ok":1}', '{"pwd":"‹token›","ok":1}'],
    ['{\\"pwd\\":\\"x, y\\",\\"ok\\":1}', '{\\"pwd\\":\\"‹token›\\",\\"ok\\":1}'],
    ['{"password":"cut o', '{"password":"‹token›'],
    ["{'secret': 'x(y)'}", "{'secret': '‹token›'}"],
    ['password=Ab{c}9999 ok', 'password=‹token› ok'],
    ['Login{user=7, pwd=a1}', 'Login{user=7, pwd=‹token›}'],
    ['{"sid":"ab12cd34ef56"}', '{"sid":"‹token›"}'],
    ['sessionKey=ab12 x', 'sessionKey=‹token› x'],
    ['openid=oABCD1234&a=1', 'openid=‹token›&a=1'],
    ['appKey=abcdef, appSecret: "x"', 'appKey=‹token›, appSecret: "‹token›"'],
    ['x-auth: ab12cd34', 'x-auth: ‹token›'],
    ['短信码：553311', '短信码：‹token›'],
    ['【市政府】553311是您的登录验证码，请勿泄露', '【市政府】‹token›是您的登录验证码，请勿泄露'],
    ['553311（登录验证码）', '‹token›（登录验证码）'],
    ['密码：我家2026狗', '密码：‹token›'],
  ])('are taken out of %j', (text, clean) => expect(plain.text(text)).toBe(clean));

  it.each([
    '请输入密码',
    '密码：请输入您的密码',
    '忘记密码？',
    '获取验证码',
    'tokenizer: none',
    '{"token":null,"password":""}',
    '{"password":"‹姓名›"}',
    'inside: 12 beside=3',
    '密码：请输入6位以上数字',
    '密码：长度6到20位',
    'basic information of the app',
  ])('are not seen in %j', (text) => expect(plain.text(text)).toBe(text));
});

describe('members of JSON', () => {
  it('are masked where their name says that they are secrets, and nowhere in the package itself', () => {
    const value = { password: 'Ab,c9999', inner: { sid: 'x' }, pwd: '', title: '登录' };
    expect(redactJson(value, plain)).toEqual({ ...value, password: '‹token›', inner: { sid: '‹token›' } });
    expect(redactJson(value, plain, 'package')).toBe(value);
  });
});

describe('a text that means harm', () => {
  const many = 200_000;
  it.each([
    ['dashes and words', `key code ${'ab-'.repeat(many)}`],
    ['beginnings of headers', `token ${'x-'.repeat(many)}`],
    ['beginnings of tokens', 'eyJ'.repeat(many)],
    ['digits', '139'.repeat(many)],
    ['lists of characters', '["a","b",'.repeat(many)],
    ['full-width letters', 'ｚ'.repeat(many)],
    ['digits in pieces', '1 1 0 1 0 5 1 9 4 9 1 2 '.repeat(many)],
    ['escapes that are none', '%4'.repeat(many)],
    ['words before values', '密码'.repeat(many)],
    ['assignments', 'password="'.repeat(many)],
    ['assignments of nothing', 'password: '.repeat(many)],
    ['endings of values', `password=${'},'.repeat(many)}`],
    ['backslashes', `password=${'\\'.repeat(many)}`],
  ])('ends: %s', (_, text) => {
    const redactor = makeRedactor({ user: 'zhang.san', code: '139139' });
    expect(typeof redactor.text(text)).toBe('string');
  });
});

describe('values of the account file', () => {
  const redactor = makeRedactor({ user: 'zhang.san', password: 'a&b <c>"d', 姓名: '李明', city: '杭州', pin: '42' });

  it.each([
    ['in either case', 'ZHANG.SAN logged in', '‹user› logged in'],
    ['in an address', 'u=zhang.san&p=a%26b%20%3Cc%3E%22d', 'u=‹user›&p=‹password›'],
    ['percent code for everything', '%7a%68ang.san', '‹user›'],
    ['encoded twice', 'p=a%2526b%2520%253Cc%253E%2522d', 'p=‹password›'],
    ['as HTML', 'a&amp;b &lt;c&gt;&quot;d', '‹password›'],
    ['in part as references', '&#26446;明', '‹姓名›'],
    ['as \\u escapes', '\\u674e\\u660e', '‹姓名›'],
    ['a name of two characters', '欢迎李明登录', '欢迎‹姓名›登录'],
    ['with blanks between its characters', '欢迎 李 明 登录', '欢迎 ‹姓名› 登录'],
    ['with a wide blank', '李　明', '‹姓名›'],
    ['in full-width letters', '账号：ｚｈａｎｇ．ｓａｎ。', '账号：‹user›。'],
    ['in part in full-width letters', '＃zhang．san', '＃‹user›'],
    ['as a list of characters', 'v=["z","h","a","n","g",".","s","a","n"];', 'v=["‹number›"];'],
    ['as a list of escaped characters', '[\\"李\\", \\"明\\"]', '["‹number›"]'],
    ['as a list of digits', '[1,3,9,1,2,3,4,5,6,7,8]', '["‹number›"]'],
    ['in base64', `x=${Buffer.from('{"u":"zhang.san"}').toString('base64')}`, /^(?!.*[Aa]Gbmcuc2).*‹user›/],
  ])('are found %s', (_, text, clean) => {
    if (typeof clean === 'string') expect(redactor.text(text)).toBe(clean);
    else expect(redactor.text(text)).toMatch(clean);
  });

  it('are masked in whole fields only when they are short', () => {
    expect(redactor.values.exactOnly.map(({ name }) => name)).toEqual(['city', 'pin']);
    expect([redactor.field('42'), redactor.text('page 42 of 杭州')]).toEqual(['‹pin›', 'page 42 of 杭州']);
  });

  it('are found in lists of JSON, a character each', () => {
    const value = { value: [...'zhang.san'], code: [...'139 1234 5678'.replace(/ /g, '')].map(Number), size: [1, 2] };
    const clean = redactJson(value, redactor);
    expect(clean).toEqual({ value: Array(9).fill('‹number›'), code: Array(11).fill(0), size: [1, 2] });
  });

  it('are masked once: done twice it changes nothing', () => {
    const once = redactor.text('zhang.san 13912345678 token=abcd1234 李明 Cookie: a=bcdef');
    expect(redactor.text(once)).toBe(once);
  });

  it('leave the words and numbers of the evidence alone', () => {
    const own = makeRedactor({ a: 'completed', b: '123456' });
    const value = { state: 'completed', sha256: `${'0'.repeat(29)}123456${'a'.repeat(29)}`, size: 123456 };
    expect(own.text('completed 123456')).toBe('‹a› ‹b›');
    expect(redactJson(value, own)).toBe(value);
  });
});

it('takes a password out of free text that looks like a word of the evidence, and leaves names of messages', () => {
  const own = makeRedactor({ password: 'Secret99' });
  const value = { what: 'Secret99', reason: 'Secret99', message: 'Secret99', result: 'Secret99' };
  expect(Object.values(redactJson(value, own))).toEqual(Array(4).fill('‹password›'));
  const finding = { message: 'Secret99', seenAt: [] };
  expect(redactJson(finding, own)).toBe(finding);
});

describe('a tree', () => {
  it('tells where its secrets stood, also those that the runner had taken out before', () => {
    const redactor = makeRedactor({ user: 'zhang.san' });
    const node = (text: string, top: number) => `<node text="${text}" bounds="[0,${top}][10,${top + 10}]"/>`;
    const xml = `<hierarchy>${node('zhang.san', 0)}${node('‹password›', 20)}${node('公告', 40)}</hierarchy>`;
    const done = redactTree(xml, redactor);
    expect(done.boxes.map(({ top }) => top)).toEqual([0, 20]);
    expect(done.xml).toBe(xml.replace('zhang.san', '‹user›'));
    expect(done.unplaced).toBe(false);
  });

  it.each([
    ['a toast', '<android.widget.Toast class="android.widget.Toast" text="zhang.san" bounds="[0,0][9,9]"/>'],
    ['text between tags', '<a>zhang.san</a>'],
    ['a tag that is cut off', '<node text="zhang.san" bounds="[0,0]'],
    ['a widget without bounds', '<node text="zhang.san"/>'],
  ])('says that nobody knows where it stood for %s', (_, xml) => {
    const done = redactTree(xml, makeRedactor({ user: 'zhang.san' }));
    expect([done.unplaced, done.xml.includes('zhang')]).toEqual([true, false]);
  });

  it('tells of names in pieces, of words that are only described, and of names of classes', () => {
    const redactor = makeRedactor({ name: '王小明', user: 'zhang.san' });
    const node = (fields: string, left: number) => `<n ${fields} bounds="[${left},0][${left + 9},9]"/>`;
    const boxesOf = (...fields: string[]) =>
      redactTree(fields.map((one, at) => node(one, at * 10)).join(''), redactor).boxes.map(({ left }) => left / 10);
    expect(boxesOf('text="姓名"', 'text="王小"', "text='明'", 'text="男"')).toEqual([1, 2]);
    expect(boxesOf('text="王小"', 'text="红"')).toEqual([]);
    expect(boxesOf(...[...'13912345678'].map((digit) => `text="" content-desc="${digit}"`))).toHaveLength(11);
    const coded = '<n class="王小明" package="zhang.san" text="好" bounds="[0,0][9,9]"/>';
    expect(redactTree(coded, redactor)).toMatchObject({
      xml: '<n class="‹name›" package="‹user›" text="好" bounds="[0,0][9,9]"/>',
      boxes: [],
    });
    const texts = ['王', '小明'].map((text) => ({ text }));
    expect(redactJson({ texts }, redactor).texts.map(({ text }) => text)).toEqual(Array(2).fill('‹number›'));
  });

  it('that is hostile takes no time', () => {
    const xml = `<node ${'a="'.repeat(20_000)}${'<'.repeat(20_000)}${'&#'.repeat(20_000)}`;
    expect(redactTree(xml, plain).xml).toBe(xml);
  });

  it('tells of a number that is shown in pieces, and of no table of numbers', () => {
    const node = (text: string, left: number) => `<a><n text="${text}" bounds="[${left},0][${left + 9},9]"/></a>`;
    const inPieces = (parts: readonly string[]) =>
      redactTree(parts.map((part, at) => node(part, at * 10)).join(''), plain).boxes.length;
    expect(inPieces(['手机', '139', '1234', '5678', '元'])).toBe(3);
    expect(inPieces([...'13912345678'])).toBe(11);
    expect(inPieces(['6222', '0212', '3456', '7890', '128'])).toBe(5);
    expect(inPieces(['13', '5', '12', '44', '301', '2', '9'])).toBe(0);
    expect(inPieces([...'1234567890'])).toBe(0);
    const texts = ['139', '1234', '5678'].map((text) => ({ text }));
    expect(redactJson({ texts }, plain).texts.map(({ text }) => text)).toEqual(Array(3).fill('‹number›'));
  });
});
