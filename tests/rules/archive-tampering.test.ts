import { expect, it } from 'vitest';

import { archiveTampering } from '../../src/rules/archive-tampering/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const problem = (code: string, place: string, more: { rejected?: boolean; loss?: boolean } = {}) => ({
  code,
  place,
  detail: 'x',
  loss: false,
  ...more,
});
const outcomes = (...problems: ReturnType<typeof problem>[]) =>
  outline(judge(archiveTampering, evidenceOf({ container: { problems } })));

it('fails when Android refuses the archive or a vital file', () => {
  expect(outcomes(problem('zip-trailing-bytes', '', { rejected: true }))).toEqual(['failed:refused']);
  expect(outcomes(problem('zip-entry-corrupt', 'classes2.dex', { rejected: true, loss: true }))).toEqual([
    'failed:refused',
  ]);
  expect(outcomes(problem('zip-local-name', 'split_a.apk!/AndroidManifest.xml', { rejected: true }))).toEqual([
    'failed:refused',
  ]);
});

it('leaves anti-analysis tricks that Android shrugs off to a person', () => {
  expect(outcomes(problem('zip-encrypted-flag', 'AndroidManifest.xml'))).toEqual(['cantTell:evasive']);
});

it('does not fail the whole app for one damaged asset', () => {
  expect(outcomes(problem('zip-entry-corrupt', 'assets/a.bin', { rejected: true, loss: true }))).toEqual([
    'cantTell:damaged',
  ]);
});

it('passes merely odd constructs and says so', () => {
  expect(outcomes(problem('zip-crc', 'assets/a.png'))).toEqual(['passed:odd']);
});

it('leaves an incomplete split set and duplicate names to others', () => {
  expect(outcomes(problem('container-base-missing', 'a.apk', { loss: true }))).toEqual(['passed:sound']);
  expect(outcomes(problem('zip-duplicate-name', 'classes.dex', { rejected: true }))).toEqual(['passed:sound']);
});
