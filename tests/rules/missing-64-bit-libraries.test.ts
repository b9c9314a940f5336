import { expect, it } from 'vitest';

import { missing64BitLibraries } from '../../src/rules/missing-64-bit-libraries/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const judged = (...abis: string[]) =>
  outline(judge(missing64BitLibraries, evidenceOf({ 'native-libraries': { abis } })));

it('fails 32-bit only, also with a 64-bit emulator library beside it', () => {
  expect(judged('armeabi', 'armeabi-v7a')).toEqual(['failed:narrow']);
  expect(judged('armeabi-v7a', 'x86_64')).toEqual(['failed:narrow']);
});

it('fails libraries for emulators alone', () => {
  expect(judged('x86', 'x86_64')).toEqual(['failed:foreign']);
});

it('passes arm64, and does not ask an app without libraries', () => {
  expect(judged('arm64-v8a')).toEqual(['passed:both']);
  expect(judged()).toEqual(['inapplicable:none']);
});
