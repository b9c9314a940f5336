import { describe, expect, test } from 'vitest';

import { scanScript } from '../../../src/gather/asset-pass/script.ts';

function literals(text: string): [string, number][] {
  const found: [string, number][] = [];
  scanScript(text, (value, line) => found.push([value, line]));
  return found;
}

const values = (text: string): string[] => literals(text).map(([value]) => value);

describe('literals', () => {
  test('of all three quotes, with their lines', () => {
    expect(literals('var a = "签到";\nvar b = \'打卡\';\n\nvar c = `积分`;')).toEqual([
      ['签到', 1],
      ['打卡', 2],
      ['积分', 4],
    ]);
  });

  test('escapes are decoded', () => {
    expect(values(String.raw`x = "\u7b7e\u5230\n" + '\x41签' + "\u{7b7e}到"`)).toEqual(['签到\n', 'A签', '签到']);
  });

  test('an escaped quote does not end one', () => {
    expect(values(String.raw`x = "他说\"签到\"了", y = '打\'卡'`)).toEqual(['他说"签到"了', "打'卡"]);
  });

  test('the expressions in a template become {}', () => {
    expect(values('`您已连续签到${days}天，得${ n ? "五" : `${m}点` }分`')).toEqual([
      '五',
      '{}点',
      '您已连续签到{}天，得{}分',
    ]);
  });

  test('braces inside an expression do not end it', () => {
    expect(values('`前${ [1].map(x => { return { 值: x } }) }后签到` + "尾签"')).toEqual(['值', '前{}后签到', '尾签']);
  });

  test('identifiers and short keys are passed over', () => {
    expect(values('a("click", "id", "getElementById", "x")')).toEqual([]);
  });
});

describe('what is no literal', () => {
  test('comments', () => {
    expect(values('// "签到"\n/* \'打卡\'\n */ var a = "正文"; // 尾注')).toEqual(['正文']);
  });

  test('line numbers go on behind comments and continued lines', () => {
    expect(literals('/*\n\n*/ "甲签"\n"乙\\\n签" + "丙签"')).toEqual([
      ['甲签', 3],
      ['乙签', 4],
      ['丙签', 5],
    ]);
  });

  test.each([
    ['after an assignment', `a = /["']/g, b = "签到"`],
    ['after return', `function f(s){return/["']/.test(s)?"签到":0}`],
    ['with a slash in a class', `a = /[/"]/, b = "签到"`],
    ['after a condition', `if (s) /["]/.test(s) && f("签到")`],
  ])('regular expressions %s', (_, text) => {
    expect(values(text)).toEqual(['签到']);
  });

  test.each([
    ['after a name', `a = b / c; d = "签到" / e`],
    ['after a bracket', `a = (b) / 2 + "签到"`],
    ['twice on a line', `x = a[0] / 2; y = "签到"; z = 4 / 2`],
  ])('divisions %s are no regular expressions', (_, text) => {
    expect(values(text)).toEqual(['签到']);
  });
});

describe('broken input', () => {
  test('an open quote ends with its line', () => {
    expect(values('a = "没有结束\nb = "签到"')).toEqual(['没有结束', '签到']);
  });

  test('Han text outside of literals is kept: JSX, desynchronised code', () => {
    expect(values('return <View>每日签到</View>;')).toEqual(['每日签到']);
  });

  test('an open template ends with the file', () => {
    expect(values('`开头签到${x}中间')).toEqual(['开头签到{}中间']);
  });

  test.each([
    ['slashes', '/ '.repeat(200_000)],
    ['open templates', '`${'.repeat(100_000)],
    ['open brackets', '('.repeat(300_000)],
    ['quotes', '"\\'.repeat(200_000)],
    ['open comments', '/*'.repeat(200_000)],
    ['literals on one line', 'a("签到");'.repeat(500_000)],
    ['comments on one line', '/*注*/a;'.repeat(500_000)],
  ])('%s are read to the end in linear time', (_, text) => {
    expect(() => literals(text)).not.toThrow();
  });
});

test('JSON is among what it reads', () => {
  expect(literals('{\n "title": "\\u79ef\\u5206\\u6392\\u540d",\n "items": ["甲组"]\n}')).toEqual([
    ['积分排名', 2],
    ['甲组', 3],
  ]);
});
