import { expect, it } from 'vitest';

import { missingCryptoEvaluation } from '../../src/rules/missing-crypto-evaluation/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

type Operations = { mlps?: { level: number }; cryptoEvaluation?: { date?: string; result?: string } };
const filed = (rows: Operations) => {
  const evidence = evidenceOf({ filing: {} });
  if (evidence.filing?.status !== 'ok') throw new Error('no form');
  const { securityTests } = evidence.filing.value.form.operations;
  const form = { ...evidence.filing.value.form, operations: { securityTests, ...rows } };
  return { ...evidence, filing: { status: 'ok' as const, value: { ...evidence.filing.value, form } } };
};

it('fails where the level makes it due', () => {
  expect(outline(judge(missingCryptoEvaluation, filed({ mlps: { level: 3 } })))).toEqual(['failed:absent-required']);
});

it.each<[Operations]>([[{ mlps: { level: 2 } }], [{}]])('asks where it may not be due: %j', (rows) => {
  expect(outline(judge(missingCryptoEvaluation, filed(rows)))).toEqual(['cantTell:absent']);
});

it('passes an evaluation with date and result', () => {
  expect(outline(judge(missingCryptoEvaluation, evidenceOf({ filing: {} })))).toEqual(['passed:stated']);
});

it('does not take half an entry for one', () => {
  const rows = { mlps: { level: 3 }, cryptoEvaluation: { date: '2026-01-10' } };
  expect(outline(judge(missingCryptoEvaluation, filed(rows)))).toEqual(['cantTell:incomplete']);
});
