import { expect, it } from 'vitest';

import { abiLibraryMismatch } from '../../src/rules/abi-library-mismatch/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const packed = (...files: string[]) => {
  const libraries = files.map((file) => ({ file, abi: file.split('/')[1] ?? '' }));
  const abis = [...new Set(libraries.map(({ abi }) => abi))];
  return judge(abiLibraryMismatch, evidenceOf({ 'native-libraries': { abis, libraries } }));
};

it('asks about a library that one ABI lacks, naming those that have it', () => {
  const verdict = packed('lib/arm64-v8a/liba.so', 'lib/armeabi-v7a/liba.so', 'lib/armeabi-v7a/libb.so');
  expect(outline(verdict)).toEqual(['cantTell:missing']);
  expect(verdict.findings[0]?.values).toEqual({ count: 1, files: ['libb.so (armeabi-v7a)'] });
});

it('passes equal sets', () => {
  expect(outline(packed('lib/arm64-v8a/liba.so', 'lib/armeabi-v7a/liba.so'))).toEqual(['passed:even']);
});

it('does not ask with one ABI', () => {
  expect(outline(packed('lib/arm64-v8a/liba.so', 'lib/arm64-v8a/libb.so'))).toEqual(['inapplicable:single']);
});
