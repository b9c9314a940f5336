import { join, resolve } from 'node:path';

import { describe, expect, test } from 'vitest';

import { parseFiling } from '../../../src/gather/filing/parse.ts';
import { readFilingText } from '../../../src/gather/filing/text.ts';
import { folderWith } from '../handed-in-app.ts';

const form = `sponsor: 示例市大数据局
appName: 办事通
contact:
  name: 某人
approval:
  basis: 批复〔2026〕3 号
functions:
  - name: 办事指南
operations: {}
acceptance:
  result: 通过
undertaking: true
packageName: cn.gov.example.app
`;

interface Thrown {
  code: string;
  place: string;
  message: string;
}

function refused(text: string): Thrown {
  try {
    parseFiling(text, 'filing.yaml');
  } catch (error) {
    const { code, place, message } = error as Thrown;
    return { code, place, message };
  }
  throw new Error('the form was taken');
}

test('a complete form has its defaults filled in', () => {
  expect(parseFiling(form, 'filing.yaml')).toMatchObject({
    sponsor: '示例市大数据局',
    functions: [{ name: '办事指南', mandatory: false }],
    platforms: ['android'],
    undertaking: true,
  });
});

test('the shipped sample form is right', () => {
  const sample = resolve(import.meta.dirname, '../../specimens/banshitong/filing.yaml');
  expect(parseFiling(readFilingText(sample), sample).appName).toBe('办事通');
});

test('a misspelt key is located with the key that was meant, and not missing as well', () => {
  const { code, place, message } = refused(form.replace('sponsor:', 'sponser:'));
  expect({ code, place }).toEqual({ code: 'filing-invalid', place: 'filing.yaml:1:1' });
  expect(message.split('\n')).toEqual([
    'filing.yaml:1:1: 未知字段“sponser”，是否应为“sponsor”？ / unknown key "sponser"; did you mean "sponsor"?',
    '  1 | sponser: 示例市大数据局',
    '    | ^^^^^^^',
  ]);
});

test('the caret stands under the value, Chinese characters counting two columns', () => {
  const { message } = refused(form.replace('  result: 通过', '  result: 通过\n  date: 三月一日'));
  expect(message).toContain(
    'filing.yaml:12:9: 验收日期（acceptance.date）应为 YYYY-MM-DD 格式的日期 / "acceptance.date" must be a date like 2026-03-01',
  );
  expect(message.split('\n').slice(1)).toEqual(['  12 |   date: 三月一日', '     |         ^^^^^^^^']);
});

test('every error is listed, in the order of the text', () => {
  const { message } = refused(
    form
      .replace('name: 办事指南', 'nmae: 办事指南')
      .replace('undertaking: true', 'undertaking: 是')
      .replace('packageName: cn.gov.example.app\n', ''),
  );
  const heads = message.split('\n').filter((line) => line.startsWith('filing.yaml:'));
  expect(heads.map((line) => line.replace(/^filing\.yaml:(\d+):.*? \/ /, '$1 '))).toEqual([
    '1 "packageName" is missing',
    '8 unknown key "nmae"; did you mean "name"?',
    '12 "undertaking" must be true or false',
  ]);
});

test('a wrong choice names the right ones', () => {
  expect(refused(`${form}audience: grasroots\n`).message).toContain('did you mean "grassroots"?');
});

test('a key given twice is no silent override', () => {
  expect(refused(`${form}sponsor: 别的单位\n`)).toMatchObject({ code: 'filing-invalid', place: 'filing.yaml:14:1' });
});

test('numbers where a text is wanted are taken as they were written', () => {
  const taken = parseFiling(
    form.replace('  name: 某人', '  name: 某人\n  phone: 01012345678').concat('versionName: 1.10\n'),
    'filing.yaml',
  );
  expect(taken.contact.phone).toBe('01012345678');
  expect(taken.versionName).toBe('1.10');
});

test('broken YAML is located', () => {
  expect(refused(`${form}domains: [a\n`)).toMatchObject({ code: 'yaml-syntax' });
  expect(refused(`${form}domains: [a\n`).message).toMatch(/^filing\.yaml:\d+:\d+: YAML 语法错误/);
});

describe('forms made to hurt', () => {
  const nest = (levels: number): string =>
    Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}a:`).join('\n');
  const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefghi'].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`).join('\n')}`;

  test.each([
    ['alias bomb', bomb, 'filing-invalid'],
    ['deep brackets', '['.repeat(200_000), 'filing-invalid'],
    [
      'a hundred thousand keys',
      Array.from({ length: 100_000 }, (_, index) => `k${index}: 1`).join('\n'),
      'filing-invalid',
    ],
    ['an alias without anchor', 'a: *b', 'filing-invalid'],
    ['keys of Object.prototype', `${form}__proto__: {a: 1}\nconstructor: 1\n`, 'filing-invalid'],
    ['a list', '- a\n', 'filing-invalid'],
    ['nothing', '', 'filing-invalid'],
  ])('%s', (_, text, code) => {
    expect(refused(text).code).toBe(code);
  });

  test('deep blocks', () => {
    // How deep the parser gets depends on how much of it V8 has compiled: it refuses them, or the form does.
    expect(['yaml-syntax', 'filing-invalid']).toContain(refused(nest(1200)).code);
  });
});

describe('encodings', () => {
  const saved = (bytes: Buffer): string => join(folderWith({ 'filing.yaml': bytes }), 'filing.yaml');

  test('UTF-8 with a byte order mark', () => {
    expect(parseFiling(readFilingText(saved(Buffer.from(`\ufeff${form}`))), 'f').appName).toBe('办事通');
  });

  test('GBK as Chinese Windows saves it', () => {
    const bytes = Buffer.from([...Buffer.from('a: '), 0xb0, 0xec, 0xca, 0xc2, 0xcd, 0xa8]);
    expect(readFilingText(saved(bytes))).toBe('a: 办事通');
  });

  test('a file of more than a megabyte is refused unread', () => {
    expect(() => readFilingText(saved(Buffer.alloc(1024 ** 2 + 1, 0x20)))).toThrow('larger than 1048576 bytes');
  });
});
