import { expect, test } from 'vitest';

import { literalPieces } from '../../../src/gather/asset-pass/pieces.ts';

function pieces(value: string): string[] {
  const found: string[] = [];
  literalPieces(value, 1, (piece) => found.push(piece.trim()));
  return found;
}

test('markup in a literal is taken apart', () => {
  expect(pieces('<div class="a"><span>签到</span><button title="打卡">去</button></div>')).toEqual([
    '签到',
    '打卡',
    '去',
  ]);
});

test('a comparison is not markup', () => {
  expect(pieces('a < b 签到 > c')).toEqual(['a < b 签到 > c']);
});

test('a module in an eval string is read as script', () => {
  const module = `${'function f(){return 1}\n'.repeat(20)} var t = "每日签到"; // "注释"`;
  expect(pieces(module)).toEqual(['每日签到']);
});

test('a long sentence without quotes stays whole', () => {
  const sentence = '为了保护您的个人信息，'.repeat(60);
  expect(pieces(sentence)).toEqual([sentence]);
});
