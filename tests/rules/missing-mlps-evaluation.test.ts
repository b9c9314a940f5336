import { expect, it } from 'vitest';

import { missingMlpsEvaluation } from '../../src/rules/missing-mlps-evaluation/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const filed = (mlps: { level: number; date?: string } | null) => {
  const evidence = evidenceOf({ filing: {} });
  if (evidence.filing?.status !== 'ok') throw new Error('no form');
  const { mlps: _, ...operations } = evidence.filing.value.form.operations;
  const form = { ...evidence.filing.value.form, operations: mlps === null ? operations : { ...operations, mlps } };
  return { ...evidence, filing: { status: 'ok' as const, value: { ...evidence.filing.value, form } } };
};

it('fails a form that says nothing', () => {
  expect(outline(judge(missingMlpsEvaluation, filed(null)))).toEqual(['failed:absent']);
});

it('passes a dated evaluation', () => {
  expect(judge(missingMlpsEvaluation, filed({ level: 3, date: '2026-01-10' })).findings).toMatchObject([
    { outcome: 'passed', message: 'stated', values: { level: 3, date: '2026-01-10' } },
  ]);
});

it('asks for the date and about the lowest level', () => {
  expect(outline(judge(missingMlpsEvaluation, filed({ level: 3 })))).toEqual(['cantTell:undated']);
  expect(outline(judge(missingMlpsEvaluation, filed({ level: 1, date: '2026-01-10' })))).toEqual([
    'cantTell:low-level',
  ]);
});
